package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.clock.ClockWatch;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A penalty is published within seven working days of the decision, and not before it has been served. */
class PublicationTest extends EnforcementStory {

    private static final String CONFLICT = "期限冲突：公示处罚信息";

    @Autowired
    private ClockWatch watch;

    @Test
    void the_days_run_from_the_decision_and_not_from_its_service() {
        Journey journey = unserved();
        world.at("2026-11-26T09:00");
        journey.completeAs(world.officer(), "task_serve", served());

        assertThat(journey.task("task_publish").dueAt()).isEqualTo(World.moment("2026-12-02T17:30"));
    }

    @Test
    void a_decision_that_cannot_be_served_in_time_to_be_published_is_raised_to_the_legal_reviewer() {
        Journey journey = unserved();
        world.at("2026-12-03T09:00");
        watch.warnDue();

        assertThat(world.notices("legal1", journey.number(), CONFLICT)).isPositive();
    }

    @Test
    void there_is_no_conflict_once_it_can_be_published() {
        Journey journey = unserved().completeAs(world.officer(), "task_serve", served());
        world.at("2026-12-03T09:00");
        watch.warnDue();

        assertThat(world.notices("legal1", journey.number(), CONFLICT)).isZero();
        assertThat(world.notices("archive1", journey.number(), "已经超期：公示处罚信息")).isPositive();
    }

    private Journey unserved() {
        return decided(reviewed(act(notified(false), enterprise(), "waiveHearing", file("waiverFiles"))), "penalize");
    }
}
