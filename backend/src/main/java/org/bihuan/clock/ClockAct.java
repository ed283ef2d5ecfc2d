package org.bihuan.clock;

import org.bihuan.RefusedException;
import org.bihuan.clock.RunningClock.State;

/** What may be done to a clock: the state machine of a period. */
enum ClockAct {
    PAUSE,
    RESUME,
    AGREE,
    APPLY,
    GRANT,
    REFUSE,
    EXPIRE,
    STOP;

    /**
     * The state after the act. Where time goes on it is {@code RUNNING}, and whether it is over by then is for the due date to say.
     *
     * @throws RefusedException (409) if the act does not fit the state
     */
    State from(State state) {
        if (state == State.STOPPED && this != STOP) {
            throw refused("这项期限已经终止，不能再作变动。");
        }
        return switch (this) {
            case PAUSE ->
                switch (state) {
                    case RUNNING -> State.PAUSED;
                    case PAUSED -> throw refused("这项期限已经暂停，不能再次暂停。");
                    case PENDING -> throw refused("延期申请正在等待决定，决定之前不能暂停计时。");
                    default -> throw refused("这项期限已经届满，不能再暂停。");
                };
            case RESUME -> {
                if (state != State.PAUSED) {
                    throw refused("这项期限没有暂停，不需要恢复。");
                }
                yield State.RUNNING;
            }
            case AGREE -> state;
            case APPLY ->
                switch (state) {
                    case RUNNING -> State.PENDING;
                    case PAUSED -> throw refused("这项期限已经暂停，恢复计时后才能申请延期。");
                    case PENDING -> throw refused("已有一份延期申请在等待决定，不能重复申请。");
                    default -> throw refused("期限已经届满，延期应当在届满之前申请。");
                };
            case GRANT, REFUSE -> {
                if (state != State.PENDING) {
                    throw refused("没有等待决定的延期申请。");
                }
                yield State.RUNNING;
            }
            case EXPIRE -> {
                if (state != State.RUNNING && state != State.OVERDUE) {
                    throw refused("暂停计时或者等待延期决定的期限不会超期。");
                }
                yield State.OVERDUE;
            }
            case STOP -> State.STOPPED;
        };
    }

    private static RefusedException refused(String sentence) {
        return RefusedException.conflict(sentence);
    }
}
