package org.bihuan.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.Words;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.metrics.DashboardViews.Dashboard;
import org.bihuan.metrics.DashboardViews.Share;
import org.bihuan.people.Allowed;
import org.bihuan.people.Roles;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the figures are made of. Each story has a month of its own, in which nothing else happens. */
class DashboardTest extends HouseStory {

    @Autowired
    private Words words;

    @Autowired
    private DashboardComposer composer;

    @Autowired
    private FigureCases cases;

    @Autowired
    private Measuring measuring;

    @Autowired
    private CaseTypes types;

    @Test
    void the_unconfirmed_stay_in_the_resolution_rate_and_those_who_left_do_not() {
        world.at("2026-03-02T09:00");
        answered().complete("task_confirm", Answers.confirm("yes", 5));
        world.aCase().open().act("withdraw", Answers.of("reason", "自己解决了"));
        accept(Answers.of("decision", "reject", "remark", "不属于服务", "category", "fire"));
        accept(Answers.of("decision", "transfer", "transferTo", "住建局", "category", "fire"));
        answered().fire("timer_confirmOverdue");

        Dashboard march = compose("2026-03-01", "2026-03-31");

        assertThat(march.rates().get(1).share()).satisfies(share -> isShare(share, "50%", "1", "2"));
        assertThat(march.rates().get(1).remark().number()).isEqualTo("1");
        assertThat(march.counts().get(1).number()).isEqualTo("5");
    }

    @Test
    void only_those_who_rated_are_asked_for_satisfaction() {
        world.at("2026-04-01T09:00");
        answered().complete("task_confirm", Answers.confirm("yes", 4));
        answered().complete("task_confirm", Answers.confirm("yes", 3));
        answered().complete("task_confirm", Answers.confirm("no", 1));
        answered().fire("timer_confirmOverdue");

        Dashboard april = compose("2026-04-01", "2026-04-30");

        assertThat(april.rates().get(2).share()).satisfies(share -> isShare(share, "33.3%", "1", "3"));
    }

    @Test
    void an_owed_visit_counts_against_the_rate_from_the_next_day_on() {
        world.at("2026-05-11T09:00");
        accept(Answers.accept("visit"));

        world.at("2026-05-12T20:00");
        assertThat(compose("2026-05-01", "2026-05-31").rates().get(0).share())
                .satisfies(share -> isShare(share, "—", "0", "0"));
        assertThat(numbers("visit.missing", "2026-05-01", "2026-05-31")).isEmpty();

        world.at("2026-05-13T08:00");
        assertThat(compose("2026-05-01", "2026-05-31").rates().get(0).share())
                .satisfies(share -> isShare(share, "0%", "0", "1"));
        assertThat(numbers("visit.missing", "2026-05-01", "2026-05-31")).hasSize(1);
    }

    @Test
    void a_figure_opens_to_its_cases_of_that_town_and_period_alone() {
        world.at("2026-06-03T10:00");
        String textile = world.aCase().open().number();
        String logistics = world.aCase().by(world.otherEnterprise()).open().number();
        world.at("2026-07-01T10:00");
        world.aCase().open();

        measuring.catchUp();
        assertThat(numbers("received", "2026-06-01", "2026-06-30")).containsExactlyInAnyOrder(textile, logistics);
        assertThat(cases.page("received", new Address(period("2026-06-01", "2026-06-30"), "安海镇"), null)
                        .rows())
                .extracting("number")
                .containsExactly(textile);
    }

    @Test
    void a_period_without_anything_is_empty() {
        world.at("2026-08-01T09:00");

        assertThat(compose("2026-08-01", "2026-08-31").empty()).isTrue();
    }

    @Test
    void published_figures_stand_beside_ours_with_their_source_and_are_not_in_them() {
        Dashboard empty = compose("2026-08-01", "2026-08-31");

        assertThat(empty.comparisons()).singleElement().satisfies(comparison -> {
            assertThat(comparison.source()).contains("2026年4月26日");
            assertThat(comparison.rows().get(0).published()).isEqualTo("544 家次");
            assertThat(comparison.rows().get(0).ours()).isEqualTo("0 家次");
        });
    }

    @Test
    void nonsense_in_the_address_is_refused() {
        LocalDate today = LocalDate.of(2026, 11, 23);

        for (String[] said : new String[][] {
            {"week", "", ""},
            {"", "2026-13-01", ""},
            {"", "2026-02-02", "2026-02-01"},
            {"", "2000-01-01", "2026-01-01"},
            {"", "+999999999-01-01", ""}
        }) {
            assertThat(catchThrowableOfType(RefusedException.class, () -> Period.of(said[0], said[1], said[2], today))
                            .kind())
                    .as(Arrays.toString(said))
                    .isEqualTo(Kind.MALFORMED);
        }
        assertThat(catchThrowableOfType(RefusedException.class, () -> numbers("x", "2026-06-01", "2026-06-30"))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
    }

    @Test
    void the_periods_are_those_of_the_calendar() {
        LocalDate today = LocalDate.of(2026, 11, 23);

        assertThat(Period.of(null, null, null, today).text(words)).isEqualTo("2026-11-01 至 2026-11-30");
        assertThat(Period.of("last-month", null, null, today).text(words)).isEqualTo("2026-10-01 至 2026-10-31");
        assertThat(Period.of("quarter", null, null, today).text(words)).isEqualTo("2026-10-01 至 2026-12-31");
        assertThat(Period.of("year", null, null, today).text(words)).isEqualTo("2026-01-01 至 2026-12-31");
        assertThat(Period.of("year", "2026-02-03", null, today).text(words)).isEqualTo("2026-02-03 至 2026-11-23");
    }

    @Test
    void a_percentage_is_never_rounded_up() {
        assertThat(Wording.percent(1999, 2000)).isEqualTo("99.9%");
        assertThat(Wording.percent(2000, 2000)).isEqualTo("100%");
        assertThat(Wording.number(1234567)).isEqualTo("1,234,567");
    }

    @Test
    void whoever_reads_figures_reads_every_case_behind_them() {
        Set<String> readers = new HashSet<>();
        types.current("service-request").manifest().readers().forEach(reader -> readers.add(reader.role()));

        assertThat(readers).containsAll(Roles.SUPERVISION);
        assertThat(DashboardPage.class.getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(Allowed.class))
                .hasSize(2)
                .allSatisfy(
                        method -> assertThat(method.getAnnotation(Allowed.class).value())
                                .containsExactlyInAnyOrderElementsOf(Roles.SUPERVISION));
    }

    private static void isShare(Share share, String percent, String part, String whole) {
        assertThat(List.of(share.percent(), share.part().number(), share.whole().number()))
                .containsExactly(percent, part, whole);
    }

    private Journey answered() {
        return world.aCase()
                .openUnsampled()
                .complete("task_accept", Answers.accept("online"))
                .complete("task_answer", Answers.of("answer", "分库存放"));
    }

    private void accept(ObjectNode answers) {
        world.aCase().open().complete("task_accept", answers);
    }

    private Dashboard compose(String from, String to) {
        measuring.catchUp();
        return composer.compose(period(from, to), null);
    }

    private List<String> numbers(String figure, String from, String to) {
        return cases.page(figure, new Address(period(from, to), null), null).rows().stream()
                .map(DashboardViews.CaseRow::number)
                .toList();
    }

    private static Period period(String from, String to) {
        return Period.of(null, from, to, LocalDate.of(2026, 11, 23));
    }
}
