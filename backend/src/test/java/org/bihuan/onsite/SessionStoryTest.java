package org.bihuan.onsite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.casefile.Actions;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.export.ExportSource;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.bihuan.upkeep.Upkeep;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** A month's session, from collecting to the day on which every item has been signed for. */
class SessionStoryTest extends OnsiteStory {

    @Autowired
    private Actions actions;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Documents documents;

    @Autowired
    @Qualifier("caseExport")
    private ExportSource ledger;

    @Test
    void a_26th_that_is_a_day_of_rest_is_moved_to_the_next_working_day() {
        Journey session = session("2026-12").completeAs(office(), "task_collect", candidates());
        session.completeAs(office(), "task_screen", Answers.of());

        assertThat(session.value("sessionAt").asText()).startsWith("2026-12-28T09:00");
        assertThat(session.value("sessionAtNote").asText()).isEqualTo("12月26日是休息日，顺延到12月28日。");
    }

    @Test
    void a_26th_that_is_worked_stays() {
        Journey session = session("2026-11").completeAs(office(), "task_collect", candidates());
        session.completeAs(office(), "task_screen", Answers.of());

        assertThat(session.value("sessionAt").asText()).startsWith("2026-11-26T09:00");
        assertThat(session.value("sessionAtNote").asText()).isEmpty();
    }

    @Test
    void what_is_unlawful_becomes_a_lead_and_nothing_else() {
        Journey session = prepared();
        deliver();

        List<Journey> leads = linked(session, "lead");
        assertThat(leads).hasSize(1);
        assertThat(leads.get(0).value("facts").asText()).contains("违规储存危险化学品");
        assertThat(leads.get(0).open()).containsExactly("task_registerLead");
    }

    @Test
    void what_somebody_writes_into_a_row_is_no_template() {
        ObjectNode candidates = Answers.of();
        candidates.withArray("candidates").add(Answers.of("title", "{place}有问题", "enterprise", uscc(), "source", "网格"));
        Journey session = session("2026-12").completeAs(office(), "task_collect", candidates);
        session.completeAs(office(), "task_screen", Answers.of("illegal", List.of("{place}有问题")))
                .completeAs(
                        mayor(),
                        "task_approveAgenda",
                        Answers.of("decision", "approve", "sessionAt", "2026-12-28T09:00:00+08:00", "route", "东门"));
        deliver();

        assertThat(linked(session, "lead").get(0).value("facts").asText()).contains("{place}有问题");
    }

    @Test
    void what_is_unlawful_must_name_the_enterprise() {
        Journey session = session("2026-12").completeAs(office(), "task_collect", candidates());

        RefusedException refusal = catchThrowableOfType(
                RefusedException.class,
                () -> session.completeAs(office(), "task_screen", Answers.of("illegal", List.of("道路积水"))));
        assertThat(refusal.errors()).extracting("field").containsExactly("illegal");
    }

    @Test
    void what_the_leader_returns_is_screened_again() {
        Journey session = session("2026-12").completeAs(office(), "task_collect", candidates());
        session.completeAs(office(), "task_screen", Answers.of("keep", List.of(LANE)))
                .completeAs(mayor(), "task_approveAgenda", Answers.of("decision", "return", "agendaRemark", "再筛一遍"));

        assertThat(session.open()).containsExactly("task_screen");
    }

    @Test
    void each_item_becomes_a_case_with_its_paper_and_its_department() {
        List<Journey> items = items(held(5));

        assertThat(items).hasSize(5);
        assertThat(items).allSatisfy(item -> {
            assertThat(item.open()).containsExactly("task_signFor");
            assertThat(item.task("task_signFor").candidates()).isEqualTo("staff@unit:traffic-bureau");
            assertThat(documents.of(item.number())).extracting(Document::kind).containsExactly("assignment");
        });
    }

    @Test
    void a_session_ends_when_every_item_has_been_signed_for_and_not_before() {
        Journey session = held(3);
        List<Journey> items = items(session);
        signed(items.get(0));
        signed(items.get(1));
        assertThat(session.file().isOpen()).isTrue();

        signed(items.get(2));

        assertThat(session.outcome()).isEqualTo("held");
    }

    @Test
    void a_session_that_waits_for_signatures_is_not_taken_for_stuck() {
        Journey session = held(1);

        assertThat(upkeep.look().damages())
                .noneMatch(damage -> damage.caseNumber().equals(session.number()));
    }

    @Test
    void a_session_with_thirty_items_ends_as_well() {
        Journey session = held(30);
        items(session).forEach(this::signed);

        assertThat(session.outcome()).isEqualTo("held");
    }

    @Test
    void a_session_without_items_ends_with_its_minutes() {
        Journey session = held(0);

        assertThat(session.outcome()).isEqualTo("held");
        assertThat(documents.of(session.number()))
                .extracting(Document::kind)
                .containsExactlyInAnyOrder("briefing", "minutes");
    }

    @Test
    void a_session_can_be_cancelled_until_it_is_held() {
        Journey session = prepared();
        world.as(office(), () -> actions.perform(session.number(), "cancelSession", Answers.of("cancelReason", "台风")));

        assertThat(session.outcome()).isEqualTo("cancelled");
        assertThat(world.notices("fire1", session.number(), "现场办公取消")).isEqualTo(1);
    }

    @Test
    void two_items_of_one_number_are_refused() {
        Journey session = prepared();
        var answers = Answers.of();
        answers.withArray("items").add(item(1, LANE)).add(item(1, "另一件"));

        assertThat(catchThrowableOfType(
                        RefusedException.class, () -> session.completeAs(office(), "task_meet", answers)))
                .isNotNull();
    }

    @Test
    void the_ledger_of_items_tells_who_leads_and_what_it_costs() {
        Journey item = planned(item());
        List<List<String>> rows = new ArrayList<>();
        world.as(office(), () -> {
            ledger.read("type=onsite-item", 200, rows::add);
            return rows;
        });

        assertThat(ledger.columns("type=onsite-item")).contains("牵头单位", "预计投入", "实际投入");
        assertThat(rows)
                .filteredOn(row -> row.get(0).equals(item.number()))
                .singleElement()
                .asInstanceOf(LIST)
                .contains("晋江市交通运输局", "80");
    }
}
