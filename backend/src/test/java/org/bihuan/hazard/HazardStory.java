package org.bihuan.hazard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bihuan.casefile.Cases;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** A test in which a case says something about findings, as its forms would, and its hazards go on. */
abstract class HazardStory extends HouseStory {

    @Autowired
    protected Cases cases;

    @Autowired
    protected Hazards hazards;

    @Autowired
    protected Ledger ledger;

    /** A case of the textile enterprise, which has these findings and nothing recorded yet. */
    protected Journey found(ObjectNode... findings) {
        return said(world.aCase().open(), "findings", List.of(findings), "inspectedAt", "2026-11-23T08:30+08:00");
    }

    /** The same, recorded and ordered to be rectified. */
    protected Journey ordered(ObjectNode... findings) {
        Journey journey = found(findings);
        act(journey, hazards::record);
        return act(journey, hazards::startRectifying);
    }

    /** What the forms say from now on. */
    protected Journey said(Journey journey, Object... keysAndValues) {
        ledger.write(
                journey.number(),
                () -> cases.addData(journey.file(), "task_test", dataOf(journey, keysAndValues), Set.of()));
        return journey;
    }

    /** Lets an officer do something that the case is locked for. */
    protected Journey act(Journey journey, Consumer<String> act) {
        return actAs(world.officer(), journey, act);
    }

    protected Journey actAs(Person person, Journey journey, Consumer<String> act) {
        world.as(
                person,
                () -> ledger.write(journey.number(), () -> {
                    act.accept(journey.number());
                    return journey;
                }));
        return journey;
    }

    protected Hazard hazard(Journey journey, int no) {
        return hazards.of(journey.number()).stream()
                .filter(hazard -> hazard.findingNo() == no)
                .findFirst()
                .orElseThrow();
    }

    protected List<Status> statuses(Journey journey) {
        return hazards.of(journey.number()).stream().map(Hazard::status).toList();
    }

    /** A general finding to be rectified by the 30th. */
    protected static ObjectNode finding(int no, Object... keysAndValues) {
        ObjectNode finding = Answers.of(
                "no", no,
                "description", "灭火器压力不足" + no,
                "category", "site",
                "level", "general",
                "mode", "deadline",
                "dueDate", "2026-11-30");
        return finding.setAll(Answers.of(keysAndValues));
    }

    protected static Map<String, Object> result(int no, String result) {
        return Map.of("findingNo", String.valueOf(no), "result", result);
    }

    private static ObjectNode dataOf(Journey journey, Object... keysAndValues) {
        // a step that says something again takes back what it said before
        ObjectNode all =
                org.bihuan.casefile.CaseData.of(journey.file()).values().deepCopy();
        return all.setAll(Answers.of(keysAndValues));
    }
}
