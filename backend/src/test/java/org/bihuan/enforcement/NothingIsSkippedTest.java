package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.bihuan.RefusedException;
import org.bihuan.moves.CaseStates;
import org.bihuan.moves.Moves;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In a case of penalty no superior leaves a step out or ends it by hand. */
class NothingIsSkippedTest extends EnforcementStory {

    @Autowired
    private Moves moves;

    @Autowired
    private CaseStates states;

    @Test
    void no_step_is_offered_to_be_left_out_and_each_says_why() {
        Journey journey = opened().completeAs(world.officer(), "task_registerLead", lead())
                .completeAs(
                        world.officer(),
                        "task_applyFiling",
                        Answers.of("cause", "未按规定进行安全生产教育和培训", "violationCodes", "AF97-3", "opinion", "建议立案"));
        String task = journey.task("task_reviewFiling").id();
        Moves.Offers offers = world.as(unitHead(), () -> moves.offers(task));

        assertThat(offers.jumps()).isEmpty();
        assertThat(offers.refused()).extracting(Moves.Refusal::why).contains("行政处罚的步骤都有法定的先后，不能跳过。");
    }

    @Test
    void it_is_dropped_by_law_and_not_by_hand() {
        Journey journey = assigned();

        RefusedException refusal = catchThrowableOfType(
                RefusedException.class,
                () -> world.as(unitHead(), () -> {
                    states.terminate(journey.number(), "不办了");
                    return journey;
                }));
        assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.CONFLICT);
        assertThat(journey.file().isOpen()).isTrue();
    }
}
