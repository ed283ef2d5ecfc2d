package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.hazard.Status.CANCELLED;
import static org.bihuan.hazard.Status.CLOSED;
import static org.bihuan.hazard.Status.CONFIRMED;
import static org.bihuan.hazard.Status.ESCALATED;
import static org.bihuan.hazard.Status.EXTENDED;
import static org.bihuan.hazard.Status.NEW;
import static org.bihuan.hazard.Status.OVERDUE;
import static org.bihuan.hazard.Status.RECTIFYING;
import static org.bihuan.hazard.Status.SUBMITTED;
import static org.bihuan.hazard.Status.VERIFIED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.test.Journey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContextManager;

/** Whatever is done to a hazard, and in whatever order: it goes on by the life that is drawn here, or stays. */
@Tag("database")
class HazardLifePropertyTest extends HazardStory {

    /** From where each act leads, when the forms say what makes it happen; whoever is not named stays. */
    private static final Map<String, Map<Status, Status>> LIFE = Map.ofEntries(
            Map.entry("record", Map.of()),
            Map.entry("startRectifying", Map.of(CONFIRMED, RECTIFYING)),
            Map.entry("submit", all(SUBMITTED, CONFIRMED, RECTIFYING, EXTENDED, OVERDUE, ESCALATED)),
            Map.entry("overdue", all(OVERDUE, CONFIRMED, RECTIFYING, EXTENDED)),
            Map.entry("pass", all(VERIFIED, RECTIFYING, EXTENDED, SUBMITTED, OVERDUE, ESCALATED)),
            Map.entry("fail", all(OVERDUE, RECTIFYING, EXTENDED, SUBMITTED, ESCALATED)),
            Map.entry("escalate", all(ESCALATED, RECTIFYING, EXTENDED, SUBMITTED, OVERDUE)),
            Map.entry("giveTime", all(RECTIFYING, EXTENDED, SUBMITTED, OVERDUE, ESCALATED)),
            Map.entry("extend", all(EXTENDED, CONFIRMED, RECTIFYING, SUBMITTED, OVERDUE)),
            Map.entry("signOff", Map.of(VERIFIED, CLOSED)),
            Map.entry("returnToWork", Map.of(VERIFIED, RECTIFYING)),
            Map.entry(
                    "cancel",
                    all(CANCELLED, NEW, CONFIRMED, RECTIFYING, EXTENDED, SUBMITTED, VERIFIED, OVERDUE, ESCALATED)));

    private static final Set<Status> ENDS = Set.of(CLOSED, CANCELLED);

    @Autowired
    private JdbcTemplate sql;

    private final Map<String, BiConsumer<Hazards, String>> acts = new LinkedHashMap<>();

    @BeforeProperty
    void house() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        world.begin();
        acts.put("record", Hazards::record);
        acts.put("startRectifying", Hazards::startRectifying);
        acts.put("submit", Hazards::submit);
        acts.put("overdue", Hazards::overdue);
        acts.put("pass", Hazards::verify);
        acts.put("fail", Hazards::verify);
        acts.put("escalate", Hazards::escalate);
        acts.put("giveTime", Hazards::giveTime);
        acts.put("extend", Hazards::extend);
        acts.put("signOff", (room, number) -> room.signOff(number, Hazard.GENERAL));
        acts.put("returnToWork", Hazards::returnToWork);
        acts.put("cancel", Hazards::cancel);
    }

    @Property(tries = 1)
    void from_every_status_an_act_leads_where_it_may_and_nowhere_else() {
        Journey journey = ordered(finding(1, "dueDate", "2026-11-20"));
        Map<String, String> wrong = new LinkedHashMap<>();

        acts.forEach((name, act) -> {
            for (Status status : Status.values()) {
                sql.update(
                        "UPDATE hazard SET status = ?, due_on = '2026-11-20' WHERE case_number = ?",
                        status.name(),
                        journey.number());
                says(journey, name);
                act(journey, number -> act.accept(hazards, number));
                Status expected = LIFE.get(name).getOrDefault(status, status);
                Status now = hazard(journey, 1).status();
                if (now != expected) {
                    wrong.put(name + " from " + status, "leads to " + now + ", not " + expected);
                }
            }
        });

        assertThat(LIFE.keySet()).isEqualTo(acts.keySet());
        assertThat(wrong).isEmpty();
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void a_life_is_told_whole_by_the_ledger_and_some_things_never_go_back(@ForAll Random random) {
        world.begin();
        Journey journey = found(finding(1, "dueDate", "2026-11-25"));
        act(journey, hazards::record);
        Hazard before = hazard(journey, 1);
        List<String> way = new ArrayList<>();
        List<String> names = List.copyOf(acts.keySet());

        for (int step = 0; step < 12; step++) {
            if (random.nextInt(4) == 0) {
                world.at("2026-11-%02dT10:00".formatted(23 + Math.min(7, step)));
            }
            // false alarms are rare, and would be the end of most lives
            String name = names.get(random.nextInt(names.size() - (step < 9 ? 1 : 0)));
            way.add(name);
            says(journey, name);
            act(journey, number -> acts.get(name).accept(hazards, number));
            Hazard now = hazard(journey, 1);
            assertThat(ENDS.contains(before.status()) ? now.status() : before.status())
                    .as("%s: what has ended stays", way)
                    .isEqualTo(before.status());
            assertThat(now.late() || !before.late())
                    .as("%s: late stays late", way)
                    .isTrue();
            assertThat(now.escalated() || !before.escalated())
                    .as("%s: a lead stays one", way)
                    .isTrue();
            assertThat(now.closedAt() != null).as("%s: closed, and when", way).isEqualTo(now.status() == CLOSED);
            assertThat(lastTold(journey)).as("%s", way).isEqualTo(now.status().name());
            before = now;
        }
        assertThat(ledger.verify(journey.number()).valid()).isTrue();
    }

    /** Lets the forms say what makes the act happen. */
    private void says(Journey journey, String act) {
        said(
                journey,
                "items",
                List.of(Map.of("findingNo", "1", "done", true)),
                "results",
                List.of(result(1, act.equals("pass") ? "passed" : "failed")),
                "findingNos",
                List.of("1"),
                "newDueDate",
                "2026-12-%02d".formatted(1 + journey.events().size() % 28),
                "decision",
                "sign_off");
    }

    private String lastTold(Journey journey) {
        String told = "";
        for (RecordedEvent event : journey.events()) {
            JsonNode change = HazardFacts.tells(event.type())
                    ? HazardFacts.of(event, hazard(journey, 1).number())
                    : null;
            told = change == null ? told : change.path("to").asText();
        }
        return told;
    }

    private static Map<Status, Status> all(Status to, Status... from) {
        Map<Status, Status> life = new EnumMap<>(Status.class);
        for (Status one : from) {
            life.put(one, to);
        }
        return life;
    }
}
