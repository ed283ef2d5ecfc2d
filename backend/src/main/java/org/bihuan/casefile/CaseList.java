package org.bihuan.casefile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bihuan.PagePosition;
import org.bihuan.RefusedException;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Scope;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Lists of cases, newest first, cut to the data scope of whoever is signed in. */
@Service
public class CaseList {

    private static final Pattern NUMBER_LIKE = Pattern.compile("[A-Za-z]{2,4}[0-9-]*");
    private static final int MOST = 200;
    private static final int ENTERPRISES = 50;

    /** One page, and where the next one begins ({@code null} on the last). */
    public record Page(List<CaseFile> items, @Nullable String next) {}

    private final CaseMapper mapper;
    private final CaseTypes types;
    private final Enterprises enterprises;
    private final CurrentUser currentUser;

    CaseList(CaseMapper mapper, CaseTypes types, Enterprises enterprises, CurrentUser currentUser) {
        this.mapper = mapper;
        this.types = types;
        this.enterprises = enterprises;
        this.currentUser = currentUser;
    }

    /**
     * @param text beginning of a number, or of a credit code, or any part of an enterprise's name
     * @param after {@code next} of the page before
     * @param limit 1 to 200
     * @throws RefusedException malformed if a parameter is out of its range
     */
    public Page page(
            @Nullable String type, @Nullable String status, @Nullable String text, @Nullable String after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw RefusedException.malformed("limit 须在 1 到 200 之间。");
        }
        if (status != null && !List.of("open", "suspended", "closed").contains(status)) {
            throw RefusedException.malformed("status 只能是 open、suspended 或 closed。");
        }
        String wanted = text == null || text.isBlank() ? null : text.strip();
        boolean byNumber = wanted != null && NUMBER_LIKE.matcher(wanted).matches();
        @Nullable List<String> usccs = wanted == null || byNumber ? null : matching(wanted);
        if (usccs != null && usccs.isEmpty()) {
            return new Page(List.of(), null);
        }
        String prefix = byNumber && wanted != null ? wanted.toUpperCase(Locale.ROOT) : null;
        CaseQuery query = query(type, status, usccs, prefix, PagePosition.read(after), limit + 1);
        if (query.wholeTypes().isEmpty()
                && query.townTypes().isEmpty()
                && query.parties().isEmpty()) {
            return new Page(List.of(), null);
        }
        List<CaseFile> found = mapper.page(query);
        if (found.size() <= limit) {
            return new Page(found, null);
        }
        List<CaseFile> items = found.subList(0, limit);
        return new Page(items, end(items.get(limit - 1)));
    }

    private static String end(CaseFile last) {
        return new PagePosition(last.openedAt(), last.number()).text();
    }

    private List<String> matching(String text) {
        return enterprises.search(text, null, ENTERPRISES).stream()
                .map(Enterprise::uscc)
                .toList();
    }

    private CaseQuery query(
            @Nullable String type,
            @Nullable String status,
            @Nullable List<String> usccs,
            @Nullable String numberPrefix,
            @Nullable PagePosition position,
            int limit) {
        Person person = currentUser.get();
        List<CaseType> possible = types.all().stream()
                .filter(one -> type == null || type.equals(one.key()))
                .filter(one -> numberPrefix == null || mayBegin(one.manifest().prefix(), numberPrefix))
                .toList();
        List<String> whole = readable(person, possible, Scope.BUREAU);
        List<String> town = person.organisation().town() == null ? List.of() : readable(person, possible, Scope.TOWN);
        // who reads everything that is asked for finds nothing more among their own
        boolean readsAll = !possible.isEmpty() && whole.size() == possible.size();
        String party = person.isEnterprise() ? "uscc:" + person.organisation().uscc() : "user:" + person.username();
        return new CaseQuery(
                whole,
                town.stream().filter(one -> !whole.contains(one)).toList(),
                person.organisation().town(),
                readsAll ? List.of() : List.of(party),
                type,
                status,
                usccs,
                numberPrefix,
                position == null ? null : position.moment(),
                position == null ? null : position.id(),
                limit);
    }

    private static boolean mayBegin(@Nullable String prefix, String typed) {
        return prefix != null && (prefix.startsWith(typed) || typed.startsWith(prefix));
    }

    private static List<String> readable(Person person, List<CaseType> types, Scope scope) {
        if (person.isEnterprise()) {
            return List.of();
        }
        return types.stream()
                .filter(type -> type.manifest().readers().stream()
                        .anyMatch(reader -> reader.scope() == scope && person.has(reader.role())))
                .map(CaseType::key)
                .toList();
    }
}
