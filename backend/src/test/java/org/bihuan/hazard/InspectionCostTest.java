package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.bihuan.test.StatementLog;
import org.junit.jupiter.api.Test;

/** What the acts of an inspection cost in SQL statements: as much for many findings as for few where nothing forbids it. */
class InspectionCostTest extends InspectionStory {

    /** Task, data, hazards, paper with its number, clocks, inbox and ledger; the engine's own among them. */
    private static final int INSPECTION = 75;

    @Test
    void ten_findings_are_recorded_with_as_many_statements_as_two() {
        cost(2);

        int few = cost(2);
        int many = cost(10);

        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(INSPECTION);
    }

    private int cost(int findings) {
        Journey journey = aPlannedInspection()
                .completeAs(unitHead(), "task_approveInspection", Answers.of("approved", "yes", "remark", "同意检查"))
                .completeAs(world.officer(), "task_notifyInspection", Answers.of("announced", "no"));
        world.at("2026-11-24T09:00");
        journey.completeAs(world.officer(), "task_checkIn", arrived());
        ObjectNode inspection = inspection(IntStream.rangeClosed(1, findings)
                .mapToObj(no -> finding(no, "general", "deadline"))
                .toArray(ObjectNode[]::new));
        int statements = StatementLog.during(() -> journey.completeAs(world.officer(), "task_inspect", inspection))
                .statements()
                .size();
        world.begin();
        return statements;
    }
}
