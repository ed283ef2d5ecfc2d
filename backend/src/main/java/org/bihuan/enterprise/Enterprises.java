package org.bihuan.enterprise;

import java.util.List;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.people.Prefix;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Master data of the enterprises and of their sites. */
@Component
public class Enterprises {

    private final EnterpriseMapper mapper;

    Enterprises(EnterpriseMapper mapper) {
        this.mapper = mapper;
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
     * Enterprises by name.
     *
     * @param q the beginning of a name or code, {@code null} for all
     * @param town only those of this town, {@code null} for all
     */
    public List<Enterprise> search(@Nullable String q, @Nullable String town, int limit) {
        return mapper.search(Prefix.pattern(q), town, limit);
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
        mapper.deleteSites(enterprise.uscc());
        if (!sites.isEmpty()) {
            mapper.insertSites(enterprise.uscc(), sites);
        }
    }
}
