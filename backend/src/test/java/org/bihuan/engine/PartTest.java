package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.bihuan.casefile.CaseOutlook;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Node;
import org.bihuan.clock.Clocks;
import org.bihuan.inbox.InboxTask;
import org.bihuan.ledger.Ledger;
import org.bihuan.test.Answers;
import org.bihuan.test.Client;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A case type that calls the same shared part in two places: its steps are steps of the case like any others. */
class PartTest extends HouseStory {

    @Autowired
    private Cases cases;

    @Autowired
    private CaseTypes types;

    @Autowired
    private CaseOutlook outlook;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Ledger ledger;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void typesWithAPart(DynamicPropertyRegistry registry) {
        registry.add("bihuan.case-types", () -> "classpath:case-types/parts");
    }

    @Test
    void a_part_is_no_type_but_its_steps_forms_and_fields_belong_to_whoever_calls_it() {
        CaseType type = types.current("order-demo");

        assertThat(types.all()).extracting(CaseType::key).containsExactly("order-demo");
        assertThat(type.manifest().steps()).containsOnlyKeys("task_inspect", "task_deliver", "task_askAgain");
        assertThat(type.forms()).containsKeys("start", "inspect", "delivery-demo-deliver", "delivery-demo-ask");
        assertThat(type.manifest().visibility("task_deliver", "way").level().name())
                .isEqualTo("HANDLERS");
        assertThat(type.manifest().visibility("deliveredTo").level().name()).isEqualTo("PARTY");
    }

    @Test
    void a_step_of_a_part_comes_into_the_inbox_with_its_clock_and_its_form() {
        Journey order = anOrder("normal");
        InboxTask task = order.task("task_deliver");

        JsonNode seen = new Client(port).get("officer1", "/tasks/" + task.id()).json();

        assertThat(task.calls()).containsExactly("call_deliverOrder");
        assertThat(task.dueAt()).isEqualTo(order.clock("SR-CONFIRM").dueAt());
        assertThat(seen.path("form").path("id").asText()).isEqualTo("delivery-demo-deliver");
    }

    @Test
    void what_a_part_asks_decides_in_the_part_and_behind_it() {
        Journey order = anOrder("normal")
                .completeAs(world.officer(), "task_deliver", Answers.of("way", "hand", "deliveredTo", "王强"))
                .completeAs(world.officer(), "task_inspect", Answers.of("result", "wrong"));

        assertThat(order.value("deliveredTo").asText()).isEqualTo("王强");
        assertThat(order.open()).containsExactly("task_deliver");
        assertThat(order.task("task_deliver").calls()).containsExactly("call_deliverNotice");

        order.completeAs(world.officer(), "task_deliver", Answers.of("way", "board", "deliveredTo", "公告栏"));
        assertThat(order.outcome()).isEqualTo("wrong");
        assertThat(order.way()).containsExactly("task_deliver", "task_inspect", "task_deliver", "end_wrong");
        assertThat(order.passed()).contains("done_delivered", "call_deliverOrder", "call_deliverNotice");
        assertThat(ledger.verify(order.number()).valid()).isTrue();
    }

    @Test
    void what_the_part_said_takes_another_way_where_the_caller_asks_for_it() {
        Journey order = anOrder("normal")
                .completeAs(world.officer(), "task_deliver", Answers.of("way", "board", "deliveredTo", "公告栏"))
                .completeAs(world.officer(), "task_inspect", Answers.of("result", "wrong"));

        assertThat(order.outcome()).isEqualTo("right");
        assertThat(order.passed()).doesNotContain("call_deliverNotice", "end_wrong");
    }

    @Test
    void a_part_reads_what_its_caller_has_asked() {
        Journey order = anOrder("urgent");

        assertThat(order.open()).containsExactly("task_askAgain");
        assertThat(order.passed()).doesNotContain("task_deliver");
    }

    @Test
    void a_timer_in_a_part_fires_and_moves_with_its_clock() {
        Journey order = anOrder("normal");
        Instant later = World.moment("2026-12-20T17:30");

        assertThat(order.timer("timer_deliveryOverdue"))
                .contains(order.clock("SR-CONFIRM").dueAt());
        ledger.write(order.number(), () -> {
            clocks.postpone(order.number(), "SR-CONFIRM", later, "顺延");
            return later;
        });
        assertThat(order.timer("timer_deliveryOverdue"))
                .contains(order.clock("SR-CONFIRM").dueAt());
        assertThat(order.clock("SR-CONFIRM").dueAt()).isAfterOrEqualTo(World.moment("2026-12-20T00:00"));

        order.fire("timer_deliveryOverdue");
        assertThat(order.open()).containsExactly("task_askAgain");
        assertThat(order.task("task_askAgain").calls()).containsExactly("call_deliverOrder");
        assertThat(order.facts()).contains("task-cancelled");
        assertThat(order.passed()).doesNotContain("task_deliver");
    }

    @Test
    void what_comes_next_leads_into_the_part_and_out_where_it_was_called() {
        Journey order = anOrder("normal");
        CaseType type = cases.typeOf(order.file());

        assertThat(outlook.after(type, order.file(), "task_deliver", List.of("call_deliverOrder")))
                .extracting(way -> way.next().id())
                .containsExactly("task_inspect", "task_askAgain");
        assertThat(outlook.route(type, order.file(), "task_deliver", List.of("call_deliverOrder")))
                .extracting(Node::id)
                .containsExactly("task_inspect", "end_right");
        assertThat(outlook.after(type, order.file(), "task_inspect", List.of()))
                .extracting(way -> way.next().id())
                .containsExactly("end_right", "task_deliver");
        assertThat(outlook.route(type, order.file(), "task_deliver", List.of("call_deliverNotice")))
                .extracting(Node::id)
                .containsExactly("end_wrong");
    }

    @Test
    void the_diagram_stands_at_the_activity_that_calls() {
        Journey order = anOrder("normal");

        JsonNode diagram = new Client(port)
                .get("officer1", "/cases/" + order.number() + "/diagram")
                .json();

        assertThat(diagram.path("current"))
                .extracting(JsonNode::asText)
                .containsExactly("call_deliverOrder", "task_deliver");
        assertThat(diagram.path("xml").asText()).contains("id=\"call_deliverOrder\"");
    }

    private Journey anOrder(String urgency) {
        String uscc = String.valueOf(world.enterprise().organisation().uscc());
        return world.journey(world.as(
                world.officer(), () -> cases.open("order-demo", Answers.of("enterprise", uscc, "urgency", urgency))
                        .number()));
    }
}
