package org.bihuan.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.bihuan.RefusedException;
import org.bihuan.calculator.RemedyTimeline.Facts;
import org.bihuan.calculator.RemedyTimeline.Kind;
import org.bihuan.calculator.RemedyTimeline.Step;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.DeadlineRules;
import org.junit.jupiter.api.Test;

class RemedyTimelineTest {

    private static final LocalDate SERVED = LocalDate.of(2026, 2, 3);

    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final DeadlineRules rules = new DeadlineRules();

    @Test
    void what_follows_from_a_decision_follows_in_this_order() {
        RemedyTimeline timeline = of(SERVED, null, null, null);

        assertThat(timeline.steps())
                .extracting(Step::kind)
                .containsExactly(Kind.PAY, Kind.SURCHARGE, Kind.REVIEW, Kind.SUE, Kind.URGE, Kind.COURT);
        assertThat(timeline.payUntil()).isEqualTo("2026-02-24"); // 02-18 is a holiday
        assertThat(step(timeline, Kind.SURCHARGE).from()).isEqualTo("2026-02-25");
        assertThat(step(timeline, Kind.REVIEW).until()).isEqualTo("2026-04-07"); // 04-04 is 清明
        assertThat(step(timeline, Kind.SUE).until()).isEqualTo("2026-08-03");
        assertThat(step(timeline, Kind.COURT).from()).isEqualTo("2026-08-04");
        assertThat(step(timeline, Kind.COURT).until()).isEqualTo("2026-11-03");
        assertThat(step(timeline, Kind.URGE).until()).isEqualTo("2026-10-19");
        assertThat(step(timeline, Kind.SURCHARGE).lines())
                .contains("没有复议、诉讼停算的，第34日2026-03-30（周一）达到罚款本数，不再增加（行政强制法第四十五条第二款）。");
    }

    @Test
    void months_end_on_the_last_day_where_there_is_no_day_of_the_number() {
        RemedyTimeline timeline = of(LocalDate.of(2026, 3, 31), null, null, null);

        assertThat(step(timeline, Kind.SUE).until()).isEqualTo("2026-09-30");
        assertThat(step(timeline, Kind.COURT).from()).isEqualTo("2026-10-01");
        assertThat(step(timeline, Kind.COURT).until()).isEqualTo("2026-12-30");
    }

    @Test
    void the_court_is_asked_after_the_urge_has_been_waited_for() {
        RemedyTimeline early = of(SERVED, null, null, LocalDate.of(2026, 3, 2));
        RemedyTimeline late = of(SERVED, null, null, LocalDate.of(2026, 10, 19));
        RemedyTimeline tooLate = of(SERVED, null, null, LocalDate.of(2026, 10, 20));

        assertThat(step(early, Kind.COURT).from()).isEqualTo("2026-08-04");
        assertThat(step(late, Kind.COURT).from())
                .isEqualTo("2026-11-03")
                .isEqualTo(step(late, Kind.COURT).until());
        assertThat(step(late, Kind.COURT).lines()).noneMatch(line -> line.contains("不予受理"));
        assertThat(step(tooLate, Kind.COURT).lines()).contains("催告期满时申请期限已经届满，无正当理由的，法院不予受理（法释〔2018〕1号第一百五十六条）。");
    }

    @Test
    void a_deferral_moves_payment_and_what_the_court_counts_from() {
        RemedyTimeline timeline = of(SERVED, LocalDate.of(2026, 9, 30), null, null);

        assertThat(timeline.payUntil()).isEqualTo("2026-09-30");
        assertThat(step(timeline, Kind.SURCHARGE).from()).isEqualTo("2026-10-01");
        assertThat(step(timeline, Kind.COURT).from()).isEqualTo("2026-10-01");
        assertThat(step(timeline, Kind.COURT).until()).isEqualTo("2026-12-30");
    }

    @Test
    void after_a_reconsideration_there_are_fifteen_days_to_sue() {
        RemedyTimeline timeline = of(SERVED, null, LocalDate.of(2026, 5, 20), null);

        assertThat(step(timeline, Kind.SUE).until()).isEqualTo("2026-06-04");
        assertThat(step(timeline, Kind.COURT).until()).isEqualTo("2026-09-04");
    }

    @Test
    void what_comes_before_the_service_or_outside_the_calendar_is_refused() {
        assertThatThrownBy(() -> of(SERVED, SERVED.minusDays(1), null, null))
                .isInstanceOf(RefusedException.class)
                .hasMessage("延期、分期缴纳的最后一日不能早于决定书送达日。");
        assertThatThrownBy(() -> of(SERVED, null, SERVED.minusDays(1), null)).hasMessageStartingWith("收到复议决定的日期");
        assertThatThrownBy(() -> of(SERVED, null, null, SERVED.minusDays(1))).hasMessageStartingWith("催告书送达的日期");
        assertThatThrownBy(() -> of(LocalDate.of(2999, 12, 1), null, null, null))
                .hasMessage("日期须在1949年至2999年之间。");
    }

    private RemedyTimeline of(LocalDate served, LocalDate deferred, LocalDate decided, LocalDate urged) {
        return RemedyTimeline.of(calendar, rules, new Facts(served, deferred, decided, urged));
    }

    private static Step step(RemedyTimeline timeline, Kind kind) {
        return timeline.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
