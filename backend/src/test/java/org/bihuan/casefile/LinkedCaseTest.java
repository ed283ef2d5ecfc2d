package org.bihuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.bihuan.RefusedException;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.OutboxMessage;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A patrol that finds something opens a lead: once, and both know of each other. */
class LinkedCaseTest extends HouseStory {

    @Autowired
    private Cases cases;

    @Autowired
    private CaseLinks links;

    @Autowired
    private LinkOpening opening;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcTemplate sql;

    private String uscc = "";

    @DynamicPropertySource
    static void typesThatLink(DynamicPropertyRegistry registry) {
        registry.add("bihuan.case-types", () -> "classpath:case-types/linked");
    }

    @BeforeEach
    void theEnterpriseIsKnown() {
        uscc = String.valueOf(world.enterprise().organisation().uscc());
    }

    @Test
    void the_lead_takes_over_what_the_patrol_found_and_both_show_each_other() {
        Journey patrol = aPatrol();

        patrol.completeAs(world.officer(), "task_look", found());
        Journey lead = leadOf(patrol);

        assertThat(patrol.outcome()).isEqualTo("referred");
        assertThat(lead.number()).startsWith("LD2026-");
        assertThat(lead.value("facts").asText()).isEqualTo("一号车间：通道堵塞");
        assertThat(lead.value("sourceRef").asText()).isEqualTo(patrol.number());
        assertThat(lead.value("foundAt").asText()).isEqualTo("2026-11-23");
        assertThat(lead.file().enterpriseUscc()).isEqualTo(uscc);
        assertThat(lead.file().openedBy()).isEqualTo("officer1");
        assertThat(lead.open()).containsExactly("task_register");
        assertThat(seenBy("officer1", lead.number())).containsExactly("origin " + patrol.number());
    }

    @Test
    void each_ledger_says_once_that_the_cases_are_linked() {
        Journey patrol = aPatrol().completeAs(world.officer(), "task_look", found());
        Journey lead = leadOf(patrol);

        assertThat(patrol.facts()).containsOnlyOnce("case-linked").endsWith("case-linked");
        assertThat(lead.facts()).containsOnlyOnce("case-linked");
        assertThat(Journey.data(ledger.latest(patrol.number(), "case-linked", 9).get(0))
                        .path("number")
                        .asText())
                .isEqualTo(lead.number());
        assertThat(ledger.verify(patrol.number()).valid()).isTrue();
        assertThat(ledger.verify(lead.number()).valid()).isTrue();
    }

    @Test
    void a_link_shows_only_to_whoever_sees_the_other_case() {
        Journey patrol = aPatrol().completeAs(world.officer(), "task_look", found());
        Journey lead = leadOf(patrol);

        assertThat(seenBy("officer1", patrol.number())).containsExactly("lead " + lead.number());
        assertThat(seenBy("intake1", patrol.number())).isEmpty();
    }

    @Test
    void what_does_not_make_a_lead_refuses_the_act_that_asks_for_one() {
        Journey patrol = aPatrol();
        ObjectNode without = Answers.of("decision", "refer", "facts", "通道堵塞");

        assertThatThrownBy(() -> patrol.completeAs(world.officer(), "task_look", without))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("还不能发起“示例线索”")
                .hasMessageContaining("发现日期");

        assertThat(patrol.open()).containsExactly("task_look");
        assertThat(messages(patrol.number())).isEmpty();
    }

    @Test
    void a_message_that_comes_again_opens_nothing_again() throws Exception {
        Journey patrol = aPatrol().completeAs(world.officer(), "task_look", found());
        OutboxMessage message = messages(patrol.number()).get(0);

        opening.deliver(message);
        opening.deliver(message);

        assertThat(seenBy("officer1", patrol.number())).hasSize(1);
        assertThat(patrol.facts()).containsOnlyOnce("case-linked");
    }

    @Test
    void who_dies_between_the_two_transactions_finds_the_second_still_to_be_done() throws Exception {
        Journey patrol = aPatrol().completeAs(world.officer(), "task_look", found());
        OutboxMessage message = messages(patrol.number()).get(0);
        opening.opened(message, CaseData.JSON.readTree(message.payload()));
        List<String> lead = seenBy("officer1", patrol.number());
        assertThat(patrol.facts()).doesNotContain("case-linked");

        opening.deliver(message);

        assertThat(lead).hasSize(1);
        assertThat(seenBy("officer1", patrol.number())).isEqualTo(lead);
        assertThat(patrol.facts()).containsOnlyOnce("case-linked");
    }

    @RepeatedTest(5)
    void of_four_who_deliver_the_same_message_one_opens_the_case() throws Exception {
        Journey patrol = aPatrol().completeAs(world.officer(), "task_look", found());
        OutboxMessage message = messages(patrol.number()).get(0);
        Callable<String> delivery = () -> {
            opening.deliver(message);
            return "done";
        };

        Race.Result<String> result = Race.between(Collections.nCopies(4, delivery));

        assertThat(result.won()).hasSize(4);
        assertThat(seenBy("officer1", patrol.number())).hasSize(1);
        assertThat(count("SELECT COUNT(*) FROM case_file WHERE data LIKE ?", "%" + patrol.number() + "%"))
                .isEqualTo(1);
        assertThat(patrol.facts()).containsOnlyOnce("case-linked");
    }

    private Journey aPatrol() {
        return world.journey(world.as(
                world.officer(), () -> cases.open("patrol-demo", Answers.of("enterprise", uscc, "place", "一号车间"))
                        .number()));
    }

    private static ObjectNode found() {
        return Answers.of("decision", "refer", "foundAt", "2026-11-23", "facts", "通道堵塞");
    }

    private Journey leadOf(Journey patrol) {
        messages(patrol.number()).forEach(message -> {
            try {
                opening.deliver(message);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return world.journey(seenBy("officer1", patrol.number()).get(0).split(" ")[1]);
    }

    private List<String> seenBy(String username, String number) {
        return world.as(world.person(username), () -> links.of(number).stream()
                .map(link -> link.relation() + " " + link.file().number())
                .toList());
    }

    /** What the outbox holds for the case; the worker of this house is not asked, so that the test is. */
    private List<OutboxMessage> messages(String number) {
        return sql.query(
                "SELECT id, message_key, payload FROM outbox WHERE topic = 'case.open-linked' AND recipient = ?",
                (row, at) -> new OutboxMessage(
                        row.getLong(1), row.getString(2), "case.open-linked", number, row.getString(3), world.now(), 1),
                number);
    }

    private int count(String query, Object... values) {
        Integer found = sql.queryForObject(query, Integer.class, values);
        return found == null ? 0 : found;
    }
}
