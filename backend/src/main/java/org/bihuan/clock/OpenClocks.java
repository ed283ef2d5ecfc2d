package org.bihuan.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.ClockInterval.Actor;
import org.bihuan.clock.RunningClock.State;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Carries an act out on the open clocks of a code: counts them anew, writes rows and interval, moves timers and tasks. */
@Component
final class OpenClocks {

    /** What an act makes of one clock: its next state and what is written down, or nothing at all. */
    record Step(State next, ClockInterval interval) {}

    /** An act on one clock; {@code null} leaves it as it is, a refusal leaves all of them. */
    interface Act {
        @Nullable
        Step on(ClockRow row, List<ClockInterval> past, Actor actor);
    }

    private final ClockMapper clocks;
    private final DeadlineRules rules;
    private final Calendars calendars;
    private final Clock time;
    private final CurrentUser currentUser;
    private final ObjectProvider<Timers> timers;
    private final ObjectProvider<DueDates> dueDates;

    OpenClocks(
            ClockMapper clocks,
            DeadlineRules rules,
            Calendars calendars,
            Clock time,
            CurrentUser currentUser,
            ObjectProvider<Timers> timers,
            ObjectProvider<DueDates> dueDates) {
        this.clocks = clocks;
        this.rules = rules;
        this.calendars = calendars;
        this.time = time;
        this.currentUser = currentUser;
        this.timers = timers;
        this.dueDates = dueDates;
    }

    /** @return the open clocks as they are now; none if no clock of the code is open */
    List<ClockRow> change(String caseNumber, String code, Act act) {
        List<ClockRow> open = clocks.open(caseNumber, code);
        if (open.isEmpty()) {
            return open;
        }
        List<ClockInterval> past = clocks.intervals(List.of(caseNumber));
        Actor actor = actor();
        // all steps first: what one clock refuses happens to none
        List<@Nullable Step> steps = new ArrayList<>();
        open.forEach(row -> steps.add(act.on(row, of(row, past), actor)));
        List<ClockRow> changed = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            ClockRow row = open.get(i);
            Step step = steps.get(i);
            changed.add(step == null ? row : write(row, of(row, past), step, actor.at()));
        }
        return changed;
    }

    /**
     * Like {@link #change}, for acts of people.
     *
     * @throws RefusedException conflict if no clock of the code is open
     */
    List<ClockRow> require(String caseNumber, String code, Act act) {
        List<ClockRow> changed = change(caseNumber, code, act);
        if (changed.isEmpty()) {
            throw RefusedException.conflict("这项期限没有在计时。");
        }
        return changed;
    }

    /** As it was counted last, so that the lines lead to the due date in the row. */
    Reckoning reckoning(ClockRow row, List<ClockInterval> intervals) {
        return reckoning(row, intervals, calendars.edition(row.calendarEdition()));
    }

    Reckoning reckoning(ClockRow row, List<ClockInterval> intervals, WorkingCalendar calendar) {
        return Reckoning.of(
                calendar, rule(row), row.startedAt(), new Grounds(row.startReason(), row.startDocument()), intervals);
    }

    /** The rule that the clock started with; today's for one from before rules were kept. */
    DeadlineRule rule(ClockRow row) {
        return row.ruleSnapshot() == null
                ? rules.require(row.code(), Derivation.dateOf(now()))
                : RuleSnapshot.read(row.ruleSnapshot());
    }

    WorkingCalendar calendar() {
        return calendars.current();
    }

    /** Now, to the millisecond, which is what timers can hold. */
    Instant now() {
        return time.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Actor actor() {
        return new Actor(
                currentUser.username(), currentUser.find().map(Person::name).orElse("系统"), now());
    }

    void move(String caseNumber, String code, Instant due) {
        timers.orderedStream().forEach(port -> port.move(caseNumber, code, due));
    }

    static List<ClockInterval> of(ClockRow row, List<ClockInterval> intervals) {
        return intervals.stream().filter(one -> one.clockId() == row.id()).toList();
    }

    /** When a timer that hangs on the clock has to fire: never as long as it stands still or waits for a decision. */
    static Instant firesAt(ClockRow row) {
        return row.state() == State.PAUSED || row.state() == State.PENDING ? Timers.NEVER : row.dueAt();
    }

    private ClockRow write(ClockRow row, List<ClockInterval> past, Step step, Instant now) {
        WorkingCalendar calendar = calendar();
        List<ClockInterval> all = new ArrayList<>(past);
        all.add(step.interval());
        Reckoning reckoning = reckoning(row, all, calendar);
        ClockRow changed = row.counted(step.next(), reckoning, calendar.edition(), now);
        clocks.update(changed);
        clocks.insertIntervals(List.of(step.interval().leadingTo(changed.dueAt(), calendar.edition())));
        if (!firesAt(changed).equals(firesAt(row))) {
            move(row.caseNumber(), row.code(), firesAt(changed));
        }
        if (!changed.dueAt().equals(row.dueAt())) {
            List<DueDate> moved = List.of(DueDate.of(changed));
            dueDates.orderedStream().forEach(port -> port.moved(moved));
        }
        return changed;
    }
}
