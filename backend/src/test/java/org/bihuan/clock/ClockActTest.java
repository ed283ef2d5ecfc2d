package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.clock.RunningClock.State;
import org.junit.jupiter.api.Test;

class ClockActTest {

    @Test
    void every_act_leads_from_every_state_where_the_matrix_says() {
        assertThat(matrix())
                .isEqualTo(
                        """
                                 PAUSE    RESUME   AGREE    APPLY    GRANT    REFUSE   EXPIRE   STOP
                        RUNNING  PAUSED   -        RUNNING  PENDING  -        -        OVERDUE  STOPPED
                        PAUSED   -        RUNNING  PAUSED   -        -        -        -        STOPPED
                        PENDING  -        -        PENDING  -        RUNNING  RUNNING  -        STOPPED
                        OVERDUE  -        -        OVERDUE  -        -        -        OVERDUE  STOPPED
                        STOPPED  -        -        -        -        -        -        -        STOPPED
                        """);
    }

    private static String matrix() {
        return line("", Arrays.stream(ClockAct.values()).map(ClockAct::name).collect(Collectors.joining(" ")))
                + Arrays.stream(State.values())
                        .map(state -> line(
                                state.name(),
                                Arrays.stream(ClockAct.values())
                                        .map(act -> after(act, state))
                                        .collect(Collectors.joining(" "))))
                        .collect(Collectors.joining());
    }

    private static String after(ClockAct act, State state) {
        try {
            return act.from(state).name();
        } catch (RefusedException refused) {
            assertThat(refused.kind()).isEqualTo(RefusedException.Kind.CONFLICT);
            assertThat(refused.getMessage()).endsWith("。");
            return "-";
        }
    }

    private static String line(String head, String cells) {
        return (Arrays.stream((head + " " + cells).split(" ", -1))
                                .map("%-9s"::formatted)
                                .collect(Collectors.joining()))
                        .stripTrailing()
                + "\n";
    }
}
