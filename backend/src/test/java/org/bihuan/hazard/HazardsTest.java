package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.Test;

class HazardsTest extends HazardStory {

    @Test
    void each_finding_becomes_a_hazard_of_the_enterprise() {
        Journey journey = said(
                found(
                        finding(1, "clause", "《安全生产法》第三十六条", "category", "management"),
                        finding(2, "level", "major", "majorStandard", "工贸第三条", "mode", "stop")),
                "place",
                "一号车间",
                "photos",
                List.of("a", "b"),
                "inspectors",
                List.of("officer1", "officer2"));

        act(journey, hazards::record);

        Hazard first = hazard(journey, 1);
        assertThat(first.number()).isEqualTo("YH-" + journey.number() + "-01");
        assertThat(first.enterpriseUscc())
                .isEqualTo(world.enterprise().organisation().uscc());
        assertThat(first.town()).isEqualTo(journey.file().town());
        assertThat(first.source()).isEqualTo(Hazard.Source.INSPECT);
        assertThat(first.foundAt()).isEqualTo(World.moment("2026-11-23T08:30"));
        assertThat(first.foundBy()).isEqualTo("officer1,officer2");
        assertThat(first.place()).isEqualTo("一号车间");
        assertThat(first.category()).isEqualTo("management");
        assertThat(first.clause()).isEqualTo("《安全生产法》第三十六条");
        assertThat(first.dueOn()).isEqualTo("2026-11-30");
        assertThat(first.before()).containsExactly("a", "b");
        assertThat(first.status()).isEqualTo(Status.CONFIRMED);
        Hazard second = hazard(journey, 2);
        assertThat(second.isMajor()).isTrue();
        assertThat(second.majorStandard()).isEqualTo("工贸第三条");
        assertThat(second.mode()).isEqualTo("stop");
    }

    @Test
    void a_finding_without_a_number_gets_the_next_free_one() {
        Journey journey = found(finding(1), finding(3), Answers.of("description", "无编号"), finding(3), finding(2));

        act(journey, hazards::record);

        assertThat(hazards.of(journey.number()))
                .extracting(Hazard::findingNo, Hazard::description)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "灭火器压力不足1"),
                        org.assertj.core.groups.Tuple.tuple(2, "灭火器压力不足2"),
                        org.assertj.core.groups.Tuple.tuple(3, "灭火器压力不足3"),
                        org.assertj.core.groups.Tuple.tuple(4, "无编号"),
                        org.assertj.core.groups.Tuple.tuple(5, "灭火器压力不足3"));
    }

    @Test
    void what_is_put_right_on_the_spot_is_closed_at_once() {
        Journey journey = found(finding(1, "mode", "immediate"));

        act(journey, hazards::record);

        assertThat(hazard(journey, 1).status()).isEqualTo(Status.CLOSED);
        assertThat(hazard(journey, 1).closedAt()).isEqualTo(world.now());
    }

    @Test
    void a_major_hazard_is_never_closed_on_the_spot() {
        Journey journey = found(finding(1, "mode", "immediate", "level", "major"));

        act(journey, hazards::record);

        assertThat(hazard(journey, 1).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void what_a_lead_led_to_was_known_from_there() {
        Journey journey = said(found(finding(1)), "source", "case", "leadKind", "grid");

        act(journey, hazards::record);

        assertThat(hazard(journey, 1).source()).isEqualTo(Hazard.Source.GRID);
    }

    @Test
    void the_enterprise_says_what_it_has_done_and_the_rest_stays_open() {
        Journey journey = ordered(finding(1), finding(2));
        said(
                journey,
                "items",
                List.of(
                        Map.of(
                                "findingNo",
                                "1",
                                "measure",
                                "更换灭火器",
                                "owner",
                                "张三",
                                "cost",
                                1200.5,
                                "photosAfter",
                                List.of("c"),
                                "done",
                                true),
                        Map.of("findingNo", 2, "measure", "正在采购", "done", false)));

        act(journey, hazards::submit);

        assertThat(statuses(journey)).containsExactly(Status.SUBMITTED, Status.RECTIFYING);
        assertThat(hazard(journey, 1).measure()).isEqualTo("更换灭火器");
        assertThat(hazard(journey, 1).owner()).isEqualTo("张三");
        assertThat(hazard(journey, 1).cost()).isEqualByComparingTo("1200.5");
        assertThat(hazard(journey, 1).after()).containsExactly("c");
        assertThat(hazard(journey, 2).measure()).isEqualTo("正在采购");
    }

    @Test
    void time_runs_out_at_the_end_of_the_last_day_for_what_nobody_says_is_done() {
        Journey journey = ordered(finding(1), finding(2), finding(3, "dueDate", "2026-12-31"));
        said(journey, "items", List.of(Map.of("findingNo", "2", "done", true)));
        act(journey, hazards::submit);
        world.at("2026-11-30T17:30");

        act(journey, hazards::overdue);

        assertThat(statuses(journey)).containsExactly(Status.OVERDUE, Status.SUBMITTED, Status.RECTIFYING);
        assertThat(hazard(journey, 1).late()).isTrue();
        assertThat(hazard(journey, 2).late()).isFalse();
    }

    @Test
    void a_recheck_passes_some_and_sends_others_back() {
        Journey journey = ordered(finding(1), finding(2, "dueDate", "2026-12-31"), finding(3));
        world.at("2026-12-02T10:00");
        said(
                journey,
                "recheckedAt",
                "2026-12-02T09:30+08:00",
                "inspectors",
                List.of("officer1", "officer2"),
                "results",
                List.of(result(1, "passed"), result(2, "failed"), result(3, "failed")));

        act(journey, hazards::verify);

        assertThat(statuses(journey)).containsExactly(Status.VERIFIED, Status.RECTIFYING, Status.OVERDUE);
        assertThat(hazard(journey, 1).verifiedBy()).isEqualTo("officer1,officer2");
        assertThat(hazard(journey, 1).verifiedAt()).isEqualTo(World.moment("2026-12-02T09:30"));
    }

    @Test
    void what_failed_becomes_a_lead_and_remembers_it() {
        Journey journey = rechecked("2026-12-02T10:00");

        act(journey, hazards::escalate);

        assertThat(statuses(journey)).containsExactly(Status.VERIFIED, Status.ESCALATED);
        act(journey, hazards::giveTime);
        assertThat(hazard(journey, 2).status()).isEqualTo(Status.RECTIFYING);
        assertThat(hazard(journey, 2).escalated()).isTrue();
    }

    @Test
    void what_failed_gets_ten_workdays_if_nobody_names_a_day() {
        Journey journey = rechecked("2026-12-02T10:00");

        act(journey, hazards::giveTime);

        assertThat(hazard(journey, 2).dueOn()).isEqualTo("2026-12-16");
        assertThat(hazard(journey, 2).status()).isEqualTo(Status.RECTIFYING);
    }

    @Test
    void what_failed_gets_time_until_the_day_that_is_named() {
        Journey journey = said(rechecked("2026-12-02T10:00"), "newDueDate", "2026-12-09");

        act(journey, hazards::giveTime);

        assertThat(hazard(journey, 2).dueOn()).isEqualTo("2026-12-09");
    }

    @Test
    void a_day_that_is_over_already_is_no_new_time() {
        Journey journey = said(rechecked("2026-12-02T10:00"), "newDueDate", "2026-12-01");

        act(journey, hazards::giveTime);

        assertThat(hazard(journey, 2).dueOn()).isEqualTo("2026-12-16");
    }

    @Test
    void an_extension_is_for_the_findings_that_it_names() {
        Journey journey = said(ordered(finding(1), finding(2)), "findingNos", List.of("2"), "newDueDate", "2026-12-10");

        act(journey, hazards::extend);

        assertThat(statuses(journey)).containsExactly(Status.RECTIFYING, Status.EXTENDED);
        assertThat(hazard(journey, 2).dueOn()).isEqualTo("2026-12-10");
        assertThat(hazard(journey, 2).extendCount()).isEqualTo(1);
        act(journey, hazards::extend);
        assertThat(hazard(journey, 2).extendCount()).isEqualTo(1);
    }

    @Test
    void sign_off_closes_what_it_names_of_the_level_and_sends_the_rest_back() {
        Journey journey = allVerified(finding(1), finding(2), finding(3, "level", "major"));
        said(journey, "decision", "sign_off", "findingNos", List.of("1"));

        act(journey, number -> hazards.signOff(number, Hazard.GENERAL));

        assertThat(statuses(journey)).containsExactly(Status.CLOSED, Status.RECTIFYING, Status.VERIFIED);
        assertThat(hazard(journey, 1).closedAt()).isEqualTo(world.now());
        assertThat(hazard(journey, 2).verifiedBy()).isNull();
    }

    @Test
    void major_hazards_are_signed_off_whatever_was_named_for_the_general_ones() {
        Journey journey = allVerified(finding(1), finding(2, "level", "major"));
        said(journey, "decision", "sign_off", "findingNos", List.of("1"));

        act(journey, number -> hazards.signOff(number, Hazard.MAJOR));

        assertThat(statuses(journey)).containsExactly(Status.VERIFIED, Status.CLOSED);
    }

    @Test
    void whoever_does_not_sign_off_sends_all_of_the_level_back() {
        Journey journey = allVerified(finding(1), finding(2, "level", "major"));
        said(journey, "decision", "return", "findingNos", List.of("1"));

        act(journey, number -> hazards.signOff(number, Hazard.GENERAL));

        assertThat(statuses(journey)).containsExactly(Status.RECTIFYING, Status.VERIFIED);
        assertThat(journey.facts()).contains("hazards-returned").doesNotContain("hazards-signed-off");
    }

    @Test
    void whatever_was_verified_can_be_sent_back_to_work() {
        Journey journey = allVerified(finding(1), finding(2, "level", "major"));

        act(journey, hazards::returnToWork);

        assertThat(statuses(journey)).containsExactly(Status.RECTIFYING, Status.RECTIFYING);
    }

    @Test
    void a_false_alarm_cancels_everything_but_what_is_closed() {
        Journey journey = ordered(finding(1), finding(2, "mode", "immediate"));

        act(journey, hazards::cancel);

        assertThat(statuses(journey)).containsExactly(Status.CANCELLED, Status.CLOSED);
    }

    @Test
    void each_act_is_one_fact_that_names_the_findings_and_none_if_nothing_changes() {
        Journey journey = ordered(finding(1), finding(2));

        act(journey, hazards::record);
        act(journey, hazards::startRectifying);

        assertThat(journey.facts()).containsOnlyOnce("hazards-recorded", "hazards-rectification-started");
        RecordedEvent event = ledger.latest(journey.number(), "hazards-rectification-started", 1)
                .get(0);
        assertThat(event.actor()).isEqualTo("officer1");
        JsonNode changes = Journey.data(event).path("changes");
        assertThat(changes.findValuesAsText("findingNo")).containsExactly("1", "2");
        assertThat(changes.findValuesAsText("from")).containsOnly("CONFIRMED");
        assertThat(changes.findValuesAsText("to")).containsOnly("RECTIFYING");
    }

    @Test
    void a_case_counts_its_hazards_by_whatever_is_asked() {
        Journey journey = ordered(finding(1), finding(2, "level", "major", "mode", "stop"));
        String number = journey.number();

        assertThat(hazards.count(number, Set.of(), null, null, false)).isEqualTo(2);
        assertThat(hazards.count(number, Set.of(Status.RECTIFYING), "major", null, false))
                .isEqualTo(1);
        assertThat(hazards.count(number, Set.of(), null, "stop", false)).isEqualTo(1);
        assertThat(hazards.count(number, Set.of(Status.CLOSED), null, null, false))
                .isZero();
        assertThat(hazards.count(number, Set.of(), null, null, true)).isZero();
        assertThat(hazards.exists(number)).isTrue();
    }

    @Test
    void the_latest_day_is_that_of_what_is_still_open() {
        Journey journey = ordered(
                finding(1),
                finding(2, "dueDate", "2026-12-05"),
                finding(3, "mode", "immediate", "dueDate", "2027-01-01"));

        assertThat(hazards.latestDue(journey.number())).isEqualTo(LocalDate.of(2026, 12, 5));
        act(journey, hazards::cancel);
        assertThat(hazards.latestDue(journey.number())).isNull();
    }

    private Journey rechecked(String at) {
        Journey journey = ordered(finding(1), finding(2));
        world.at(at);
        said(journey, "results", List.of(result(1, "passed"), result(2, "failed")));
        return act(journey, hazards::verify);
    }

    private Journey allVerified(com.fasterxml.jackson.databind.node.ObjectNode... findings) {
        Journey journey = ordered(findings);
        said(
                journey,
                "results",
                hazards.of(journey.number()).stream()
                        .map(hazard -> result(hazard.findingNo(), "passed"))
                        .toList());
        return act(journey, hazards::verify);
    }
}
