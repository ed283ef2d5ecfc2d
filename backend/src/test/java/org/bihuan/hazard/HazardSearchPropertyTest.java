package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.bihuan.DatabaseSlice;
import org.bihuan.HandClock;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Organisation;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;

/** Whatever is combined, turning the pages shows each hazard that is looked for once, newest first, and the figures count the same. */
@DatabaseSlice
@Import({HazardSearchPropertyTest.WithEnterprises.class, CurrentUser.class})
@Tag("database")
class HazardSearchPropertyTest {

    @TestConfiguration
    @ComponentScan("org.bihuan.enterprise")
    static class WithEnterprises {}

    private static final Instant BEGIN = Instant.parse("2026-11-01T00:00:00Z");
    private static final List<String> TOWNS = List.of("安海镇", "陈埭镇");
    private static final List<String> USCCS = List.of("91350582MAFAKE019X", "91350582MAFAKE027Q");
    private static final List<String> WORDS = List.of("灭火器", "100%_配电箱", "通道");
    private static final int HAZARDS = 90;

    @Autowired
    private HazardMapper mapper;

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private HandClock clock;

    @Autowired
    private JdbcTemplate database;

    private final CurrentUser currentUser = new CurrentUser();
    private final List<Hazard> hazards = new ArrayList<>();

    @BeforeProperty
    void world() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        database.update("DELETE FROM hazard");
        hazards.clear();
        USCCS.forEach(uscc ->
                enterprises.save(new Enterprise(uscc, "样本" + uscc, "安海镇", "纺织", "某路1号", null, null, true), List.of()));
        Random random = new Random(11);
        for (int number = 0; number < HAZARDS; number++) {
            hazards.add(SampleHazards.hazard(
                    number,
                    any(USCCS, random),
                    any(TOWNS, random),
                    any(Arrays.asList(Hazard.Source.values()), random),
                    any(HazardCriteria.LEVELS, random),
                    any(Arrays.asList(Status.values()), random),
                    random.nextBoolean(),
                    // some at the same moment: then the number decides
                    BEGIN.plus(Duration.ofHours(random.nextInt(40))),
                    random.nextInt(4) == 0 ? null : today().plusDays(random.nextInt(20) - 10),
                    any(WORDS, random)));
        }
        mapper.insert(hazards);
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF)
    void turning_the_pages_shows_each_hazard_looked_for_once_and_newest_first(@ForAll Random random) {
        // walks that end after few hazards, so that pages come back short
        HazardList list =
                new HazardList(mapper, enterprises, currentUser, clock, 1 + random.nextInt(8), 10 + random.nextInt(9));
        Person reader = any(
                List.of(
                        person("officer", null, null),
                        person("town-station", "安海镇", null),
                        person("", null, USCCS.get(0))),
                random);
        HazardFilter filter = filter(random);
        HazardCriteria criteria = HazardCriteria.of(filter);
        int limit = 4 + random.nextInt(9);

        currentUser.as(reader, () -> {
            List<String> shown = new ArrayList<>();
            String next = null;
            do {
                HazardList.Page page = list.page(criteria, next, limit);
                page.items().forEach(hazard -> shown.add(hazard.number()));
                next = page.next();
            } while (next != null);
            List<Hazard> expected = expected(reader, filter, criteria);

            assertThat(shown)
                    .as("%s %s", reader.roles(), filter)
                    .isEqualTo(expected.stream().map(Hazard::number).toList());
            assertThat(list.rates(criteria))
                    .as("%s %s", reader.roles(), filter)
                    .isEqualTo(new HazardRates(
                            expected.stream()
                                    .filter(hazard -> hazard.status() != Status.CANCELLED)
                                    .count(),
                            closed(expected).size(),
                            closed(expected).stream()
                                    .filter(hazard -> !hazard.late())
                                    .count()));
            return shown;
        });
    }

    private List<Hazard> expected(Person reader, HazardFilter filter, HazardCriteria criteria) {
        LocalDate today = today();
        return hazards.stream()
                .filter(hazard -> !reader.isEnterprise() || USCCS.get(0).equals(hazard.enterpriseUscc()))
                .filter(hazard -> !reader.has("town-station") || "安海镇".equals(hazard.town()))
                .filter(hazard ->
                        filter.enterprise() == null || filter.enterprise().equals(hazard.enterpriseUscc()))
                .filter(hazard -> filter.town() == null || filter.town().equals(hazard.town()))
                .filter(hazard -> filter.level() == null || filter.level().equals(hazard.level()))
                .filter(hazard -> criteria.statuses().contains(hazard.status()))
                .filter(hazard -> criteria.source() == null || criteria.source() == hazard.source())
                .filter(hazard -> filter.q() == null || hazard.description().contains(filter.q()))
                .filter(hazard -> filter.due() == null || isDue(filter.due(), hazard, today))
                .filter(hazard -> filter.foundFrom() == null
                        || HazardWording.day(hazard.foundAt()).compareTo(filter.foundFrom()) >= 0)
                .filter(hazard -> filter.foundTo() == null
                        || HazardWording.day(hazard.foundAt()).compareTo(filter.foundTo()) <= 0)
                .sorted(Comparator.comparing(Hazard::foundAt)
                        .thenComparing(Hazard::number)
                        .reversed())
                .toList();
    }

    private static boolean isDue(String due, Hazard hazard, LocalDate today) {
        LocalDate day = hazard.dueOn();
        boolean ends = Set.of(Status.VERIFIED, Status.CLOSED, Status.CANCELLED).contains(hazard.status());
        if (ends || day == null) {
            return false;
        }
        return due.equals("overdue") ? day.isBefore(today) : !day.isBefore(today) && !day.isAfter(today.plusDays(7));
    }

    private static List<Hazard> closed(List<Hazard> some) {
        return some.stream().filter(hazard -> hazard.status() == Status.CLOSED).toList();
    }

    private HazardFilter filter(Random random) {
        List<String> statuses =
                new ArrayList<>(Arrays.stream(Status.values()).map(Status::name).toList());
        statuses.add(HazardCriteria.OPEN);
        return new HazardFilter(
                sometimes(USCCS, 4, random),
                sometimes(TOWNS, 3, random),
                sometimes(HazardCriteria.LEVELS, 3, random),
                sometimes(statuses, 3, random),
                sometimes(List.of("INSPECT", "GRID"), 4, random),
                sometimes(HazardCriteria.DUE, 4, random),
                sometimes(List.of("灭火", "0%_", "道"), 4, random),
                sometimes(List.of("2026-11-01", "2026-11-02"), 4, random),
                sometimes(List.of("2026-11-01", "2026-11-02"), 4, random));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), org.bihuan.Times.ZONE);
    }

    private static Person person(String role, @Nullable String town, @Nullable String uscc) {
        return new Person(
                "somebody",
                "某某",
                uscc == null ? Person.Kind.STAFF : Person.Kind.ENTERPRISE,
                new Organisation("some", "某单位", uscc == null ? "department" : "enterprise", town, uscc),
                role.isEmpty() ? Set.of() : Set.of(role),
                Set.of(),
                null,
                true);
    }

    private static @Nullable String sometimes(List<String> some, int of, Random random) {
        return random.nextInt(of) == 0 ? any(some, random) : null;
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }
}
