package org.bihuan.enterprise;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of enterprises by code, narrowed by town, colour and category; or those that a text finds. */
@Component
public class EnterpriseList {

    /** As many as a text finds at most. */
    public static final int MOST_FOUND = 200;

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{1,18}");

    /**
     * @param q what {@link Enterprises#search} takes; {@code null} or blank for all
     * @param grade code, {@code null} for all, likewise the others
     */
    public record Sought(@Nullable String q, @Nullable String town, @Nullable String grade, @Nullable String category) {

        /** @throws RefusedException malformed if the colour or the category is none */
        public Sought {
            if (grade != null && !Vocabulary.GRADES.containsKey(grade)) {
                throw RefusedException.malformed("没有这种风险等级。");
            }
            if (category != null && !Vocabulary.CATEGORIES.containsKey(category)) {
                throw RefusedException.malformed("没有这种行业监管类别。");
            }
        }
    }

    /**
     * @param next what the following page begins after, {@code null} on the last
     * @param isCut whether a text finds more than can be shown: it should say more
     */
    public record Page(List<ListedEnterprise> items, @Nullable String next, boolean isCut) {}

    private final Enterprises enterprises;
    private final EnterpriseListMapper mapper;

    EnterpriseList(Enterprises enterprises, EnterpriseListMapper mapper) {
        this.enterprises = enterprises;
        this.mapper = mapper;
    }

    /**
     * One page of all, by code; or everything that the text finds, on one page.
     *
     * @param after {@code next} of the page before
     * @throws RefusedException malformed if {@code after} is none of ours
     */
    public Page page(Sought sought, @Nullable String after, int limit) {
        if (after != null && !CODE.matcher(after).matches()) {
            throw RefusedException.malformed("after 不是有效的翻页位置。");
        }
        if (sought.q() != null && !sought.q().isBlank()) {
            return found(sought);
        }
        List<ListedEnterprise> rows = mapper.page(sought, after, limit + 1);
        return rows.size() > limit
                ? new Page(rows.subList(0, limit), rows.get(limit - 1).uscc(), false)
                : new Page(rows, null, false);
    }

    /** In the order of the search: those whose name begins with the text come first. */
    private Page found(Sought sought) {
        List<String> codes = enterprises.search(sought.q(), sought.town(), MOST_FOUND + 1).stream()
                .map(Enterprise::uscc)
                .toList();
        if (codes.isEmpty()) {
            return new Page(List.of(), null, false);
        }
        Map<String, ListedEnterprise> rows =
                mapper.those(codes).stream().collect(Collectors.toMap(ListedEnterprise::uscc, Function.identity()));
        List<ListedEnterprise> items = codes.stream()
                .limit(MOST_FOUND)
                .map(rows::get)
                .filter(Objects::nonNull)
                .filter(row -> sought.grade() == null || sought.grade().equals(row.grade()))
                .filter(row -> sought.category() == null || sought.category().equals(row.category()))
                .toList();
        return new Page(items, null, codes.size() > MOST_FOUND);
    }
}
