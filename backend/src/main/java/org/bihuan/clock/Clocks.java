package org.bihuan.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bihuan.RefusedException;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.RunningClock.State;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The clocks of cases. Everything happens in the caller's transaction, which holds the lock of the case. A code may have
 * several clocks at a time when several tasks have it; what happens to the code then happens to each of them.
 */
@Component
public final class Clocks {

    private final ClockMapper clocks;
    private final DeadlineRules rules;
    private final Calendars calendars;
    private final Clock time;
    private final ObjectProvider<Timers> timers;
    private final ObjectProvider<DueDates> dueDates;

    Clocks(
            ClockMapper clocks,
            DeadlineRules rules,
            Calendars calendars,
            Clock time,
            ObjectProvider<Timers> timers,
            ObjectProvider<DueDates> dueDates) {
        this.clocks = clocks;
        this.rules = rules;
        this.calendars = calendars;
        this.time = time;
        this.timers = timers;
        this.dueDates = dueDates;
    }

    /** When the period ends; starts it now unless it runs or stands still already. The earliest, if several run. */
    public Instant due(String caseNumber, String code) {
        return current(caseNumber, code).dueAt();
    }

    /**
     * Starts a clock, or answers the one that runs or stands still already: the task's own, or one without a task, which
     * then becomes the task's. Moments are kept to the millisecond, which is what timers can hold.
     *
     * @param notBefore the period does not end before the office closes on this day (or the workday after it)
     * @param taskId the task that the clock belongs to, {@code null} for a clock of the whole case
     * @throws RefusedException if a date lies outside 1949–2999
     */
    public RunningClock start(
            String caseNumber, String code, Instant from, @Nullable Instant notBefore, @Nullable String taskId) {
        List<ClockRow> open = clocks.open(caseNumber, code);
        if (taskId == null && !open.isEmpty()) {
            return earliest(open).read();
        }
        for (ClockRow row : open) {
            if (taskId != null && taskId.equals(row.taskId())) {
                return row.read();
            }
        }
        for (ClockRow row : open) {
            if (taskId != null && row.taskId() == null) {
                clocks.update(row.of(taskId));
                return row.read();
            }
        }
        Instant start = from.truncatedTo(ChronoUnit.MILLIS);
        ClockRow row =
                ClockRow.started(caseNumber, rules.require(code, Derivation.dateOf(start)), calendar(), start, taskId);
        if (notBefore != null) {
            row = row.agreed(calendar(), notBefore, "按约定时间办理");
        }
        clocks.insert(row);
        return row.read();
    }

    /** Lets a running clock stand still; nothing happens to one that does already, or to none. */
    public void pause(String caseNumber, String code) {
        Instant now = now();
        change(caseNumber, code, row -> row.state() == State.RUNNING ? row.paused(now) : row);
    }

    /** Lets a clock go on and gives back the time that it stood still; nothing happens to one that runs, or to none. */
    public void resume(String caseNumber, String code) {
        Instant now = now();
        change(caseNumber, code, row -> row.state() == State.PAUSED ? row.resumed(calendar(), now) : row);
    }

    /**
     * Agrees on a day, in place of one agreed on before: the period then ends when the office closes on it, but never
     * earlier than it would by its rule.
     *
     * @throws RefusedException if no clock of the code runs or stands still
     */
    public void postpone(String caseNumber, String code, Instant notBefore, String reason) {
        String why = Wording.moment(now()) + "改约（" + reason + "）";
        if (!change(caseNumber, code, row -> row.agreed(calendar(), notBefore, why))) {
            throw RefusedException.conflict("这项期限没有在计时，不能改约。");
        }
    }

    public void stop(String caseNumber, String code) {
        stop(caseNumber, List.of(code));
    }

    /** Stops all clocks of the codes with one statement. */
    public void stop(String caseNumber, Collection<String> codes) {
        if (!codes.isEmpty() && clocks.stop(caseNumber, codes, now()) > 0) {
            codes.forEach(code -> move(caseNumber, code, Timers.NEVER));
        }
    }

    /** Stops the clocks of a task that is over; its timers go with it, so nobody is told. */
    public void stopTask(String taskId) {
        stopTasks(List.of(taskId));
    }

    /** Stops the clocks of tasks that are over, with one statement. */
    public void stopTasks(Collection<String> taskIds) {
        if (!taskIds.isEmpty()) {
            clocks.stopTasks(taskIds, now());
        }
    }

    /** Stops every clock of a case that is over; its timers go with it, so nobody is told. */
    public void stopAll(String caseNumber) {
        clocks.stopCase(caseNumber, now());
    }

    /** The clocks of a case in the order in which they started, at most the latest 500. */
    public List<RunningClock> of(String caseNumber) {
        List<ClockRow> rows = clocks.ofCase(caseNumber);
        Collections.reverse(rows);
        return rows.stream().map(ClockRow::read).toList();
    }

    /** Working minutes from now until a due date, negative when it is late. */
    public long remaining(Instant dueAt) {
        return calendar().workingMinutesBetween(now(), dueAt);
    }

    RunningClock current(String caseNumber, String code) {
        return start(caseNumber, code, now(), null, null);
    }

    private boolean change(String caseNumber, String code, UnaryOperator<ClockRow> change) {
        List<ClockRow> open = clocks.open(caseNumber, code);
        for (ClockRow row : open) {
            ClockRow changed = change.apply(row);
            if (changed.equals(row)) {
                continue;
            }
            clocks.update(changed);
            Instant fires = firesAt(changed);
            if (!fires.equals(firesAt(row))) {
                move(caseNumber, code, fires);
            }
            if (!changed.dueAt().equals(row.dueAt())) {
                dueDates.orderedStream().forEach(port -> port.moved(caseNumber, code, changed.dueAt()));
            }
        }
        return !open.isEmpty();
    }

    private static Instant firesAt(ClockRow row) {
        return row.state() == State.PAUSED ? Timers.NEVER : row.dueAt();
    }

    private void move(String caseNumber, String code, Instant due) {
        timers.orderedStream().forEach(port -> port.move(caseNumber, code, due));
    }

    private static ClockRow earliest(List<ClockRow> rows) {
        return Collections.min(rows, Comparator.comparing(ClockRow::dueAt));
    }

    private WorkingCalendar calendar() {
        return calendars.current();
    }

    private Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
