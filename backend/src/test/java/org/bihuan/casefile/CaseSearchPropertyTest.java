package org.bihuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.bihuan.DatabaseSlice;
import org.bihuan.PagePosition;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;

/** Asked of the database: whatever is combined, turning the pages shows each case that is looked for once, newest first. */
@DatabaseSlice
@Tag("database")
class CaseSearchPropertyTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> TYPES = List.of("alpha", "beta");
    private static final List<String> TOWNS = List.of("安海镇", "陈埭镇");
    private static final List<String> OUTCOMES = List.of("solved", "rejected");
    private static final List<String> USCCS = List.of("91350582MA0000001A", "91350582MA0000002B");
    private static final int CASES = 60;

    @Autowired
    private CaseMapper mapper;

    @Autowired
    private JdbcTemplate database;

    private final List<CaseFile> cases = new ArrayList<>();

    @BeforeProperty
    void world() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        database.update("DELETE FROM case_party");
        database.update("DELETE FROM case_file");
        cases.clear();
        Random random = new Random(7);
        for (int n = 0; n < CASES; n++) {
            add(n, random);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void turning_the_pages_shows_each_case_looked_for_once_and_newest_first(@ForAll Random random) {
        CaseCriteria criteria = criteria(random);
        CaseScope scope = scope(random, criteria.type());
        List<String> usccs = random.nextInt(4) == 0 ? List.of(any(USCCS, random)) : null;
        List<String> handlers =
                switch (random.nextInt(8)) {
                    case 0 -> List.of();
                    case 1, 2 -> List.of("by:clerk" + random.nextInt(3));
                    default -> null;
                };
        // walks that end after few cases, so that pages come back short
        CasePages pages = new CasePages(mapper, 1 + random.nextInt(4), 2 + random.nextInt(5));
        int limit = 5 + random.nextInt(9);

        List<String> shown = new ArrayList<>();
        String next = null;
        do {
            CaseQuery query = CaseQuery.of(criteria, scope, usccs, handlers, PagePosition.read(next));
            CaseList.Page page = pages.page(query, limit);
            page.items().forEach(file -> shown.add(file.number()));
            next = page.next();
        } while (next != null);

        assertThat(shown)
                .as("%s %s %s %s", criteria, scope, usccs, handlers)
                .isEqualTo(expected(criteria, scope, usccs, handlers));
    }

    private List<String> expected(
            CaseCriteria criteria, CaseScope scope, @Nullable List<String> usccs, @Nullable List<String> handlers) {
        Comparator<CaseFile> byNumber = Comparator.comparing(CaseFile::number);
        Comparator<CaseFile> order =
                switch (CaseWalks.order(criteria, scope, usccs, handlers)) {
                    case "number" -> byNumber;
                    case "closed" -> Comparator.comparing(CaseFile::closedAt).thenComparing(byNumber);
                    default -> Comparator.comparing(CaseFile::openedAt).thenComparing(byNumber);
                };
        return cases.stream()
                .filter(file -> criteria.type() == null || criteria.type().equals(file.typeKey()))
                .filter(file -> criteria.status() == null || criteria.status().equals(file.status()))
                .filter(file -> criteria.outcome() == null || criteria.outcome().equals(file.outcome()))
                .filter(file -> criteria.town() == null || criteria.town().equals(file.town()))
                .filter(file -> criteria.number() == null || file.number().startsWith(criteria.number()))
                .filter(file -> within(file.openedAt(), criteria.openedFrom(), criteria.openedTo()))
                .filter(file -> within(file.closedAt(), criteria.closedFrom(), criteria.closedTo()))
                .filter(file -> usccs == null || usccs.contains(file.enterpriseUscc()))
                .filter(file -> handlers == null || handlers.contains(handler(file)))
                .filter(file -> sees(scope, file))
                .sorted(order.reversed())
                .map(CaseFile::number)
                .toList();
    }

    private static boolean sees(CaseScope scope, CaseFile file) {
        return scope.wholeTypes().contains(file.typeKey())
                || scope.townTypes().contains(file.typeKey()) && file.town().equals(scope.town())
                || scope.parties().contains("user:expert" + file.number().hashCode() % 3);
    }

    private static boolean within(@Nullable Instant moment, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return true;
        }
        if (moment == null) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(moment, Times.ZONE);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static CaseCriteria criteria(Random random) {
        return new CaseCriteria(
                random.nextInt(5) == 0 ? "AL2026-0" : null,
                null,
                null,
                random.nextInt(3) == 0 ? any(TYPES, random) : null,
                random.nextInt(3) == 0 ? any(CaseCriteria.STATES, random) : null,
                random.nextInt(4) == 0 ? any(OUTCOMES, random) : null,
                random.nextInt(4) == 0 ? any(TOWNS, random) : null,
                day(random),
                day(random),
                day(random),
                day(random));
    }

    /** As of a reader who is asked about one type or all. */
    private static CaseScope scope(Random random, @Nullable String type) {
        CaseScope whole = scope(random);
        return new CaseScope(
                whole.wholeTypes().stream()
                        .filter(one -> type == null || type.equals(one))
                        .toList(),
                whole.townTypes().stream()
                        .filter(one -> type == null || type.equals(one))
                        .toList(),
                whole.town(),
                whole.parties());
    }

    private static CaseScope scope(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new CaseScope(TYPES, List.of(), null, List.of());
            case 1 -> new CaseScope(List.of("alpha"), List.of("beta"), "安海镇", List.of("user:expert1"));
            case 2 -> new CaseScope(List.of("alpha"), List.of(), null, List.of("user:expert1"));
            default -> new CaseScope(List.of(), List.of(), null, List.of("user:expert1"));
        };
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextInt(4) == 0 ? LocalDate.ofInstant(BEGIN, Times.ZONE).plusDays(random.nextInt(12)) : null;
    }

    private void add(int n, Random random) {
        String type = any(TYPES, random);
        // several at one moment, so that numbers decide
        Instant opened = BEGIN.plus(Duration.ofHours(8L * random.nextInt(30)));
        String status = any(CaseCriteria.STATES, random);
        boolean closed = status.equals("closed");
        String number = (type.equals("alpha") ? "AL2026-%06d" : "BE2026-%06d").formatted(n);
        CaseFile file = new CaseFile(
                number,
                type,
                1,
                "样本",
                status,
                closed ? any(OUTCOMES, random) : null,
                opened,
                closed ? opened.plus(Duration.ofHours(10L * random.nextInt(9))) : null,
                "clerk",
                any(USCCS, random),
                "样本企业",
                any(TOWNS, random),
                "{}",
                "{}");
        cases.add(file);
        mapper.insert(file);
        mapper.addParties(number, opened, List.of(handler(file), "user:expert" + number.hashCode() % 3));
    }

    private static String handler(CaseFile file) {
        return "by:clerk" + Math.abs(file.openedAt().hashCode() % 3);
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
