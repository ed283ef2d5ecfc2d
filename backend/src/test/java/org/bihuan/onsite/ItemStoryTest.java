package org.bihuan.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.casefile.Actions;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An item of a session, from the paper that its department signs for to the look-back after half a year. */
class ItemStoryTest extends OnsiteStory {

    @Autowired
    private Actions actions;

    @Autowired
    private Documents documents;

    @Autowired
    private CaseAccess access;

    @Test
    void the_lane_is_cleared_in_two_weeks_and_turnover_is_up() {
        Journey item = struckOff(item());

        assertThat(item.outcome()).isEqualTo("struck_off");
        assertThat(item.value("investActual").asText()).isEqualTo("80");
        assertThat(item.value("efficiencyAfter").asInt()).isEqualTo(115);
        assertThat(documents.of(item.number()))
                .extracting(Document::kind)
                .containsExactlyInAnyOrder("assignment", "strikeOff");
        assertThat(linked(item, "look-back")).hasSize(2);
    }

    @Test
    void a_department_that_refuses_is_heard_and_another_takes_the_lead() {
        Journey item = item().completeAs(traffic(), "task_signFor", Answers.of("accepted", "no", "reason", "不归我们管"))
                .completeAs(office(), "task_arbitrate", Answers.of("leadDept", "fire-brigade"));

        item.completeAs(fire(), "task_signFor", Answers.of("accepted", "yes"));
        assertThat(item.task("task_plan").candidates()).isEqualTo("staff@unit:fire-brigade");
    }

    @Test
    void another_department_cannot_sign_for_it() {
        Journey item = item();

        assertThat(catchThrowableOfType(
                        RefusedException.class,
                        () -> item.completeAs(fire(), "task_signFor", Answers.of("accepted", "yes"))))
                .isNotNull();
    }

    @Test
    void the_staff_of_the_department_in_the_lead_see_the_item_and_those_of_others_do_not() {
        Journey item = item();

        assertThat(access.maySee(traffic(), item.file())).isTrue();
        assertThat(access.maySee(fire(), item.file())).isFalse();
    }

    @Test
    void each_department_of_the_item_is_asked_once() {
        Journey item = implemented(planned(item()));

        assertThat(tasks.openOf(item.number()))
                .extracting("about")
                .containsExactlyInAnyOrder("traffic-bureau", "fire-brigade", "coordination-section");
    }

    @Test
    void one_department_that_disagrees_sends_it_back_once_all_have_spoken() {
        Journey item = implemented(planned(item()));
        accept(item, fire(), "fire-brigade", "disagree");
        assertThat(item.open()).containsExactly("task_acceptance", "task_acceptance");
        accept(item, traffic(), "traffic-bureau", "agree");
        accept(item, office(), "coordination-section", "agree");

        assertThat(item.open()).containsExactly("task_implement");
    }

    @Test
    void after_a_second_round_only_its_answers_count() {
        Journey item = implemented(planned(item()));
        accept(item, fire(), "fire-brigade", "disagree");
        accept(item, traffic(), "traffic-bureau", "agree");
        accept(item, office(), "coordination-section", "agree");
        acceptAll(implemented(item));

        assertThat(item.open()).containsExactly("task_evaluate");
        assertThat(item.value("acceptances")).hasSize(3);
    }

    @Test
    void a_hazard_that_remains_is_worked_on() {
        Journey item = implemented(planned(item()));
        acceptAll(item);
        item.completeAs(traffic(), "task_evaluate", Answers.of("efficiencyBefore", "100", "efficiencyAfter", "100"));

        assertThat(item.open()).containsExactly("task_implement");
    }

    @Test
    void an_item_that_is_carried_over_stays_one_case_on_the_agenda_of_the_later_session() {
        Journey item = item();
        Journey former = linked(item, "session").get(0);
        Journey later = session("2027-01");
        act(item, "carryOver", Answers.of("toSession", later.number(), "carryReason", "需要市里协调资金"));
        deliver();

        assertThat(former.outcome()).isEqualTo("held");
        assertThat(numbers(linked(item, "session"))).containsExactly(later.number());
        assertThat(numbers(linked(item, "former-session"))).containsExactly(former.number());
        assertThat(numbers(linked(later, "carried-item"))).containsExactly(item.number());
        assertThat(item.open()).containsExactly("task_signFor");
    }

    @Test
    void an_item_that_turns_out_unlawful_becomes_a_lead_once_the_leader_agrees() {
        Journey item = signed(item());
        act(
                item,
                "endOtherwise",
                Answers.of(
                        "ending",
                        "to_enforcement",
                        "endingReason",
                        "拒不整改",
                        "endingFoundAt",
                        "2026-11-23T09:00:00+08:00"));
        assertThat(item.open()).containsExactlyInAnyOrder("task_plan", "task_approveEnding");
        item.completeAs(mayor(), "task_approveEnding", Answers.of("endingDecision", "approve"));
        deliver();

        assertThat(item.outcome()).isEqualTo("to_enforcement");
        assertThat(linked(item, "lead")).hasSize(1);
    }

    @Test
    void an_item_goes_on_when_the_leader_does_not_let_it_end() {
        Journey item = signed(item());
        act(item, "endOtherwise", Answers.of("ending", "cancelled", "endingReason", "重复"));
        item.completeAs(mayor(), "task_approveEnding", Answers.of("endingDecision", "refuse"));

        assertThat(item.open()).containsExactly("task_plan");
    }

    @Test
    void an_item_that_ends_before_it_was_signed_for_does_not_hold_its_session() {
        Journey session = held(1);
        Journey item = items(session).get(0);
        act(item, "endOtherwise", Answers.of("ending", "to_project", "endingReason", "纳入旧改"));
        item.completeAs(mayor(), "task_approveEnding", Answers.of("endingDecision", "approve"));
        deliver();

        assertThat(item.outcome()).isEqualTo("to_project");
        assertThat(session.outcome()).isEqualTo("held");
    }

    @Test
    void a_relapse_opens_a_new_item() {
        Journey item = struckOff(item());
        Journey lookBack = linked(item, "look-back").get(0);
        assertThat(lookBack.timer("timer_after3")).contains(World.moment("2027-02-23T17:30"));
        lookBack.fire("timer_after3").completeAs(world.person("town1"), "task_lookBack", Answers.of("relapse", "yes"));
        deliver();

        assertThat(lookBack.outcome()).isEqualTo("relapsed");
        Journey again = linked(lookBack, "relapse").get(0);
        assertThat(again.open()).containsExactly("task_signFor");
        assertThat(numbers(linked(again, "relapse-of"))).containsExactly(lookBack.number());
    }

    @Test
    void the_other_look_back_is_half_a_year_later() {
        Journey lookBack = linked(struckOff(item()), "look-back").get(1);
        lookBack.fire("timer_after6").completeAs(traffic(), "task_lookBack", Answers.of("relapse", "no"));

        assertThat(lookBack.outcome()).isEqualTo("lasting");
    }

    private void act(Journey item, String action, ObjectNode answers) {
        world.as(office(), () -> actions.perform(item.number(), action, answers));
    }

    private static List<String> numbers(List<Journey> journeys) {
        return journeys.stream().map(Journey::number).toList();
    }
}
