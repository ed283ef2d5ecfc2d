package org.bihuan.enterprise;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bihuan.RefusedException;
import org.bihuan.people.Prefix;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Master data of the enterprises and of their sites. */
@Component
public class Enterprises {

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,18}");

    private final EnterpriseMapper mapper;
    private final NameIndex names;

    Enterprises(EnterpriseMapper mapper, NameIndex names) {
        this.mapper = mapper;
        this.names = names;
    }

    /** The enterprise with exactly this code, closed down or not. */
    public Optional<Enterprise> find(String uscc) {
        return Optional.ofNullable(mapper.find(uscc))
                .filter(found -> found.uscc().equals(uscc));
    }

    /** @throws RefusedException (404) if there is no such enterprise */
    public Enterprise require(String uscc) {
        return find(uscc).orElseThrow(() -> RefusedException.notFound("没有这家企业。"));
    }

    /**
     * Enterprises by code, then those whose name begins with the text, then those that hold it; {@code null} or nothing for
     * all, by name.
     *
     * @param q the beginning of a code, or any part of a name (of one character: its beginning)
     * @param town only those of this town, {@code null} for all
     * @param limit how many at most
     */
    public List<Enterprise> search(@Nullable String q, @Nullable String town, int limit) {
        NameText part = NameText.of(q == null ? "" : q);
        if (part.length() == 0) {
            return mapper.all(town, limit);
        }
        List<Enterprise> coded = CODE.matcher(part.text()).matches()
                ? mapper.withCode(String.valueOf(Prefix.pattern(part.text())), town, limit)
                : List.of();
        return Stream.concat(coded.stream(), names.search(part, town, limit).stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    /** The enterprise's sites in the order in which they were saved. */
    public List<Site> sites(String uscc) {
        return mapper.sites(uscc);
    }

    /**
     * Creates the enterprise with these sites, or makes an existing one exactly this.
     *
     * @throws RefusedException (422) if the code is not a valid one
     */
    @Transactional
    public void save(Enterprise enterprise, List<Site> sites) {
        if (!Uscc.isValid(enterprise.uscc())) {
            throw RefusedException.invalid("uscc", "统一社会信用代码不正确，请核对营业执照。");
        }
        mapper.save(enterprise);
        names.put(enterprise.uscc(), enterprise.name());
        mapper.deleteSites(enterprise.uscc());
        if (!sites.isEmpty()) {
            mapper.insertSites(enterprise.uscc(), sites);
        }
    }
}
