package org.bihuan.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.ClockInterval.Kind;
import org.bihuan.clock.OpenClocks.Step;
import org.bihuan.clock.RunningClock.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The clocks of cases, as models use them. Everything happens in the caller's transaction, which holds the lock of the case.
 * A code may have several clocks at a time when several tasks have it; what happens to the code then happens to each of them.
 * What people do to a clock is in {@link Pauses} and {@link Extensions}, which refuse what does not fit.
 */
@Component
public final class Clocks {

    private final ClockMapper clocks;
    private final DeadlineRules rules;
    private final OpenClocks open;

    Clocks(ClockMapper clocks, DeadlineRules rules, OpenClocks open) {
        this.clocks = clocks;
        this.rules = rules;
        this.open = open;
    }

    /** When the period ends; starts it now unless it runs or stands still already. The earliest, if several run. */
    public Instant due(String caseNumber, String code) {
        return current(caseNumber, code).dueAt();
    }

    /** Like the longer one, where nothing is said about why. */
    public Instant start(
            String caseNumber, String code, Instant from, @Nullable Instant notBefore, @Nullable String taskId) {
        return start(caseNumber, code, from, notBefore, taskId, Grounds.NONE).dueAt();
    }

    /** Starts a clock of the case unless one runs already, and says why and by which paper. */
    public Instant start(String caseNumber, String code, Instant from, Grounds grounds) {
        return start(caseNumber, code, from, null, null, grounds).dueAt();
    }

    /**
     * Lets a running clock stand still, or leaves it: nothing happens to one that does already, whose time is over, or that waits
     * for a decision, or to none. For models: whatever the reason is, the model is its ground.
     *
     * @param reason what the case waits for
     */
    public void pause(String caseNumber, String code, String reason) {
        open.change(
                caseNumber,
                code,
                (row, past, actor) -> row.stateAt(actor.at()) == State.RUNNING
                        ? new Step(State.PAUSED, ClockInterval.of(row, Kind.PAUSED, actor, Grounds.of(reason)))
                        : null);
    }

    /** Lets a clock go on and gives back the time that it stood still; nothing happens to one that runs, or to none. */
    public void resume(String caseNumber, String code) {
        open.change(
                caseNumber,
                code,
                (row, past, actor) -> row.state() == State.PAUSED
                        ? new Step(State.RUNNING, ClockInterval.of(row, Kind.RESUMED, actor, Grounds.NONE))
                        : null);
    }

    /**
     * Agrees on a day, in place of one agreed on before: the period then ends when the office closes on it, but never
     * earlier than it would by its rule.
     *
     * @throws RefusedException if no clock of the code runs or stands still
     */
    public void postpone(String caseNumber, String code, Instant notBefore, String reason) {
        List<ClockRow> changed = open.change(
                caseNumber,
                code,
                (row, past, actor) -> new Step(
                        ClockAct.AGREE.from(row.state()),
                        ClockInterval.of(row, Kind.AGREED, actor, Grounds.of(reason))
                                .until(notBefore)));
        if (changed.isEmpty()) {
            throw RefusedException.conflict("这项期限没有在计时，不能改约。");
        }
    }

    public void stop(String caseNumber, String code) {
        stop(caseNumber, List.of(code));
    }

    /** Stops all clocks of the codes with one statement. */
    public void stop(String caseNumber, Collection<String> codes) {
        if (!codes.isEmpty() && clocks.stop(caseNumber, codes, open.actor()) > 0) {
            codes.forEach(code -> open.move(caseNumber, code, Timers.NEVER));
        }
    }

    /** Stops the clocks of a task that is over; its timers go with it, so nobody is told. */
    public void stopTask(String taskId) {
        stopTasks(List.of(taskId));
    }

    /** Stops the clocks of tasks that are over, with one statement. */
    public void stopTasks(Collection<String> taskIds) {
        if (!taskIds.isEmpty()) {
            clocks.stopTasks(taskIds, open.actor());
        }
    }

    /** Stops every clock of a case that is over; its timers go with it, so nobody is told. */
    public void stopAll(String caseNumber) {
        clocks.stopCase(caseNumber, open.actor());
    }

    /** When the open clock of a task is due; null if it has none. */
    public @Nullable Instant dueOfTask(String taskId) {
        return clocks.dueOfTask(taskId);
    }

    /** The clocks of a case in the order in which they started, at most the latest 500, each with its derivation. */
    public List<RunningClock> of(String caseNumber) {
        List<ClockRow> rows = clocks.ofCase(caseNumber);
        if (rows.isEmpty()) {
            return List.of();
        }
        Collections.reverse(rows);
        List<ClockInterval> intervals = clocks.intervals(List.of(caseNumber));
        Instant now = open.now();
        return rows.stream().map(row -> read(row, intervals, now)).toList();
    }

    /** How many clocks run or stand still and are due at a moment or later; stops counting at a number. */
    public int openFrom(Instant moment, int most) {
        return clocks.openFrom(moment, most);
    }

    /** Working minutes from now until a due date, negative when it is late. */
    public long remaining(Instant dueAt) {
        return open.calendar().workingMinutesBetween(open.now(), dueAt);
    }

    /** Now, as clocks keep moments. */
    public Instant now() {
        return open.now();
    }

    ClockRow current(String caseNumber, String code) {
        return start(caseNumber, code, open.now(), null, null, Grounds.NONE);
    }

    /**
     * Starts a clock, or answers the one that is open already: the task's own, or one without a task, which then becomes the
     * task's. Moments are kept to the millisecond, which is what timers can hold.
     *
     * @param notBefore the period does not end before the office closes on this day (or the workday after it)
     * @param taskId the task that the clock belongs to, {@code null} for a clock of the whole case
     * @throws RefusedException if a date lies outside 1949–2999
     */
    private ClockRow start(
            String caseNumber,
            String code,
            Instant from,
            @Nullable Instant notBefore,
            @Nullable String taskId,
            Grounds grounds) {
        List<ClockRow> rows = clocks.open(caseNumber, code);
        if (taskId == null && !rows.isEmpty()) {
            return Collections.min(rows, Comparator.comparing(ClockRow::dueAt));
        }
        for (ClockRow row : rows) {
            if (taskId != null && taskId.equals(row.taskId())) {
                return row;
            }
        }
        for (ClockRow row : rows) {
            if (taskId != null && row.taskId() == null) {
                clocks.update(row.of(taskId));
                return row.of(taskId);
            }
        }
        return begin(caseNumber, code, from.truncatedTo(ChronoUnit.MILLIS), notBefore, taskId, grounds);
    }

    /** By the rule in force when the period begins; a period that is counted backward begins now. */
    private ClockRow begin(
            String caseNumber,
            String code,
            Instant from,
            @Nullable Instant notBefore,
            @Nullable String taskId,
            Grounds grounds) {
        Instant now = open.now();
        DeadlineRule rule = rules.require(code, Derivation.dateOf(from.isAfter(now) ? now : from));
        WorkingCalendar calendar = open.calendar();
        ClockRow bare = new ClockRow(
                0,
                caseNumber,
                code,
                rule.name(),
                taskId,
                RuleSnapshot.write(rule),
                from,
                open.actor().username(),
                grounds.reason(),
                grounds.document(),
                from,
                null,
                State.RUNNING,
                null,
                null,
                calendar.edition(),
                0,
                null);
        ClockRow row = bare.counted(State.RUNNING, open.reckoning(bare, List.of(), calendar), calendar.edition(), now);
        if (notBefore == null) {
            clocks.insert(row, new NewId());
            return row;
        }
        ClockInterval agreed = ClockInterval.of(row, Kind.AGREED, open.actor(), Grounds.of("按约定时间办理"))
                .until(notBefore);
        Reckoning reckoning = open.reckoning(row, List.of(agreed), calendar);
        ClockRow later = row.counted(State.RUNNING, reckoning, calendar.edition(), now);
        NewId id = new NewId();
        clocks.insert(later, id);
        clocks.insertIntervals(List.of(agreed.of(id.id()).leadingTo(later.dueAt(), calendar.edition())));
        return later;
    }

    private RunningClock read(ClockRow row, List<ClockInterval> intervals, Instant now) {
        Reckoning reckoning = open.reckoning(row, OpenClocks.of(row, intervals));
        return new RunningClock(
                row.code(),
                row.name(),
                row.startedAt(),
                reckoning.ordinaryDueAt(),
                row.dueAt(),
                row.internalDueAt(),
                row.stateAt(now),
                reckoning.lines());
    }
}
