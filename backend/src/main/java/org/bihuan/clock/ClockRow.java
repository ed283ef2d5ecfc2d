package org.bihuan.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.RunningClock.State;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code clock}, and what may happen to it.
 *
 * @param unit kept from the rule that the clock started with
 * @param ordinaryDueAt by the rule and its pauses alone
 * @param agreedUntil the office's close on the day that the parties agreed on; a pause does not move it
 */
record ClockRow(
        long id,
        String caseNumber,
        String code,
        String name,
        Period.Unit unit,
        @Nullable String taskId,
        Instant startedAt,
        Instant ordinaryDueAt,
        @Nullable Instant agreedUntil,
        Instant dueAt,
        State state,
        @Nullable Instant pausedAt,
        String explanation) {

    static ClockRow started(
            String caseNumber, DeadlineRule rule, WorkingCalendar calendar, Instant from, @Nullable String taskId) {
        Derivation derivation = Derivation.of(calendar, rule, from);
        Instant due = derivation.dueAt();
        String explanation = Explanation.write(derivation.lines());
        return new ClockRow(
                0,
                caseNumber,
                rule.code(),
                rule.name(),
                rule.unit(),
                taskId,
                from,
                due,
                null,
                due,
                State.RUNNING,
                null,
                explanation);
    }

    /** The same, due on the agreed day if that is later than the rule alone would have it. */
    ClockRow agreed(WorkingCalendar calendar, Instant asked, String why) {
        LocalDate askedDay = Derivation.dateOf(asked);
        LocalDate day = calendar.workdayFrom(askedDay);
        Instant until = calendar.officeClose(day);
        Instant due = later(ordinaryDueAt, until);
        if (due.equals(dueAt)) {
            return with(ordinaryDueAt, until, state, pausedAt, explanation);
        }
        String roll =
                day.equals(askedDay) ? "" : "，当日为" + calendar.day(askedDay).reason() + "，顺延到" + Wording.date(day);
        String line = why + "，约定日为" + Wording.date(askedDay) + roll + "，期限由" + Wording.moment(dueAt) + "改为"
                + Wording.moment(due) + "。";
        return with(ordinaryDueAt, until, state, pausedAt, Explanation.append(explanation, line));
    }

    ClockRow paused(Instant now) {
        String line = Wording.moment(now) + "起暂停计时。";
        return with(ordinaryDueAt, agreedUntil, State.PAUSED, now, Explanation.append(explanation, line));
    }

    ClockRow resumed(WorkingCalendar calendar, Instant now) {
        Instant since = pausedAt == null || pausedAt.isAfter(now) ? now : pausedAt;
        Instant ordinary;
        String stood;
        if (unit.isWorkingTime()) {
            Duration still = wholeSeconds(calendar.workingTimeBetween(since, now));
            ordinary = calendar.plusWorkingTime(ordinaryDueAt, still);
            stood = "暂停办公时间" + Wording.duration(still);
        } else if (unit == Period.Unit.HOUR) {
            Duration still = wholeSeconds(Duration.between(since, now));
            ordinary = ordinaryDueAt.plus(still);
            stood = "暂停" + Wording.duration(still);
        } else {
            long days = wholeDays(Duration.between(since, now));
            LocalDate last =
                    calendar.workdayFrom(Derivation.dateOf(ordinaryDueAt).plusDays(days));
            ordinary = days == 0 ? ordinaryDueAt : calendar.officeClose(last);
            stood = "暂停" + days + "日（不足一日的按一日计）";
        }
        Instant due = later(ordinary, agreedUntil);
        String line = Wording.moment(now) + "恢复计时，" + stood + "，"
                + (due.equals(dueAt)
                        ? "期限仍为" + Wording.moment(due)
                        : "期限由" + Wording.moment(dueAt) + "顺延到" + Wording.moment(due))
                + "。";
        return with(ordinary, agreedUntil, State.RUNNING, null, Explanation.append(explanation, line));
    }

    ClockRow of(String task) {
        return new ClockRow(
                id,
                caseNumber,
                code,
                name,
                unit,
                task,
                startedAt,
                ordinaryDueAt,
                agreedUntil,
                dueAt,
                state,
                pausedAt,
                explanation);
    }

    RunningClock read() {
        return new RunningClock(code, name, startedAt, ordinaryDueAt, dueAt, state, Explanation.read(explanation));
    }

    private ClockRow with(
            Instant ordinary,
            @Nullable Instant agreed,
            State newState,
            @Nullable Instant paused,
            String newExplanation) {
        return new ClockRow(
                id,
                caseNumber,
                code,
                name,
                unit,
                taskId,
                startedAt,
                ordinary,
                agreed,
                later(ordinary, agreed),
                newState,
                paused,
                newExplanation);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private static Duration wholeSeconds(Duration pause) {
        return pause.getNano() == 0 ? pause : Duration.ofSeconds(pause.toSeconds() + 1);
    }

    /** Days that a pause lasted; a part of a day counts as one, so that nobody loses time by it. */
    private static long wholeDays(Duration pause) {
        long days = pause.toDays();
        return pause.minusDays(days).isZero() ? days : days + 1;
    }
}
