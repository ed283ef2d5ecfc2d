package org.bihuan.clock;

import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.clock.ClockInterval.Kind;
import org.bihuan.clock.OpenClocks.Step;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.springframework.stereotype.Component;

/** 中止: what lets a clock of a case stand still and go on, by a reason that its rule knows, and a paper. */
@Component
public final class Pauses {

    private final OpenClocks open;
    private final Ledger ledger;

    Pauses(OpenClocks open, Ledger ledger) {
        this.open = open;
        this.ledger = ledger;
    }

    /**
     * Lets the clock stand still.
     *
     * @throws RefusedException conflict if it does already, is overdue, waits for a decision or does not run; invalid if its rule
     *     does not know the reason
     */
    public void pause(String caseNumber, String code, Grounds grounds) {
        change(caseNumber, code, "clock-paused", grounds, (row, past, actor) -> {
            RunningClock.State next = ClockAct.PAUSE.from(row.stateAt(actor.at()));
            check(open.rule(row), grounds);
            return new Step(next, ClockInterval.of(row, Kind.PAUSED, actor, grounds));
        });
    }

    /**
     * Lets the clock go on and gives back the time that it stood still.
     *
     * @throws RefusedException conflict if it does not stand still
     */
    public void resume(String caseNumber, String code, Grounds grounds) {
        change(
                caseNumber,
                code,
                "clock-resumed",
                grounds,
                (row, past, actor) -> new Step(
                        ClockAct.RESUME.from(row.stateAt(actor.at())),
                        ClockInterval.of(row, Kind.RESUMED, actor, grounds)));
    }

    private void change(String caseNumber, String code, String fact, Grounds grounds, OpenClocks.Act act) {
        ledger.write(caseNumber, () -> {
            List<ClockRow> changed = open.require(caseNumber, code, act);
            ledger.append(Event.of(caseNumber, fact, open.actor().username())
                    .with("code", code)
                    .with("name", changed.get(0).name())
                    .with("reason", grounds.reason())
                    .with("document", grounds.document())
                    .with("dueAt", changed.get(0).dueAt().toString()));
            return caseNumber;
        });
    }

    private static void check(DeadlineRule rule, Grounds grounds) {
        String reason = grounds.reason();
        if (rule.suspend().isEmpty()) {
            throw RefusedException.wrong("reason", "“" + rule.name() + "”的期限依规定不能暂停。");
        }
        if (reason == null || rule.suspension(reason).isEmpty()) {
            String known =
                    rule.suspend().stream().map(DeadlineRule.Suspension::reason).collect(Collectors.joining("、"));
            throw RefusedException.wrong("reason", "“" + rule.name() + "”的期限只能因" + known + "暂停。");
        }
    }
}
