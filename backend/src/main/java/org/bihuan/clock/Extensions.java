package org.bihuan.clock;

import java.util.List;
import java.util.Objects;
import org.bihuan.RefusedException;
import org.bihuan.clock.ClockInterval.Actor;
import org.bihuan.clock.ClockInterval.Kind;
import org.bihuan.clock.DeadlineRule.Extension;
import org.bihuan.clock.OpenClocks.Step;
import org.bihuan.clock.RunningClock.State;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 延期: applied for before the period ends, and decided by whom the rule's ladder names, one rung after the other. Until
 * then the clock is 待批: neither overdue nor warning.
 */
@Component
public final class Extensions {

    private final OpenClocks open;
    private final Ledger ledger;
    private final CurrentUser currentUser;

    Extensions(OpenClocks open, Ledger ledger, CurrentUser currentUser) {
        this.open = open;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /**
     * Applies for the next rung of the ladder.
     *
     * @param amount how long, in the unit of the rung
     * @throws RefusedException conflict if the period has ended, stands still, waits already or does not run, or if there is no
     *     rung left; invalid if it is longer than the rung
     */
    public void apply(String caseNumber, String code, int amount, Grounds grounds) {
        change(caseNumber, code, "extension-applied", grounds, (row, past, actor) -> {
            State next = ClockAct.APPLY.from(row.stateAt(actor.at()));
            Extension rung = rung(row, past);
            if (amount < 1 || amount > rung.amount()) {
                throw RefusedException.wrong(
                        "amount", "这一次最多可以延长" + rung.period().words() + "，请改正申请的时长。");
            }
            return new Step(
                    next, ClockInterval.of(row, Kind.APPLIED, actor, grounds).by(amount, rung.unit()));
        });
    }

    /**
     * Grants what was applied for, or less.
     *
     * @param by who has decided, in the words of the ladder
     * @param amount in the unit of the rung; {@code null} for what was applied for
     * @throws RefusedException conflict if nothing waits; forbidden if they do not decide on this rung; invalid if it is more than
     *     was applied for
     */
    public void grant(String caseNumber, String code, String by, @Nullable Integer amount, Grounds grounds) {
        change(caseNumber, code, "extension-granted", grounds, (row, past, actor) -> {
            State next = ClockAct.GRANT.from(row.state());
            Extension rung = rung(row, past);
            checkDecider(rung, by, grounds);
            int applied = Objects.requireNonNull(application(past).amount());
            int granted = amount == null ? applied : amount;
            if (granted < 1 || granted > applied) {
                throw RefusedException.wrong("amount", "批准的时长不能超过申请的" + applied + "，也不能少于1。");
            }
            return new Step(next, decided(row, Kind.GRANTED, actor, by, grounds).by(granted, rung.unit()));
        });
    }

    /**
     * Refuses it: the due date stays, and if it has passed meanwhile the clock is overdue now.
     *
     * @throws RefusedException conflict if nothing waits; forbidden if they do not decide on this rung
     */
    public void refuse(String caseNumber, String code, String by, Grounds grounds) {
        change(caseNumber, code, "extension-refused", grounds, (row, past, actor) -> {
            State next = ClockAct.REFUSE.from(row.state());
            checkDecider(rung(row, past), by, grounds);
            return new Step(next, decided(row, Kind.REFUSED, actor, by, grounds));
        });
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

    /** Who decided stands among the grounds: whoever writes it down may be somebody else. */
    private static ClockInterval decided(ClockRow row, Kind kind, Actor actor, String by, Grounds grounds) {
        String reason = grounds.reason() == null ? by : by + "：" + grounds.reason();
        return ClockInterval.of(row, kind, actor, new Grounds(reason, grounds.document()));
    }

    private Extension rung(ClockRow row, List<ClockInterval> past) {
        List<Extension> ladder = open.rule(row).extend();
        if (ladder.isEmpty()) {
            throw RefusedException.conflict("“" + row.name() + "”的期限依规定不能延长。");
        }
        long granted = past.stream().filter(one -> one.kind() == Kind.GRANTED).count();
        if (granted >= ladder.size()) {
            throw RefusedException.conflict("“" + row.name() + "”的期限已经延长过" + granted + "次，依规定不能再延。");
        }
        return ladder.get((int) granted);
    }

    private void checkDecider(Extension rung, String by, Grounds grounds) {
        if (!rung.by().equals(by)) {
            throw RefusedException.forbidden("这一次延期由" + rung.by() + "决定，不能由" + by + "决定。");
        }
        if (rung.roles().isEmpty()) {
            if (grounds.document() == null) {
                throw RefusedException.wrong("document", "延期由" + rung.by() + "决定，请写明批复文书。");
            }
        } else if (currentUser
                .find()
                .filter(person -> rung.roles().stream().anyMatch(person::has))
                .isEmpty()) {
            throw RefusedException.forbidden("这一次延期由" + rung.by() + "决定，您不能决定。");
        }
    }

    private static ClockInterval application(List<ClockInterval> past) {
        return past.stream()
                .filter(one -> one.kind() == Kind.APPLIED)
                .reduce((one, next) -> next)
                .orElseThrow(() -> new IllegalStateException("an extension waits that nobody has applied for"));
    }
}
