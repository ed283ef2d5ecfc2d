package org.bihuan.clock;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code clock_interval}: what happened to a clock, who did it, why and by which document.
 *
 * @param actorName the actor's name as it was then, for people
 * @param amount how long the extension is that was applied for or granted, in {@code unit}
 * @param untilAt the day that was agreed on, as it was asked for
 * @param dueBefore when the clock was due before, {@code dueAfter} and after it, as it was counted then
 * @param calendarEdition the calendar that this was counted with
 */
record ClockInterval(
        long id,
        long clockId,
        String caseNumber,
        Kind kind,
        Instant at,
        String actor,
        String actorName,
        @Nullable String reason,
        @Nullable String document,
        @Nullable Integer amount,
        Period.@Nullable Unit unit,
        @Nullable Instant untilAt,
        Instant dueBefore,
        Instant dueAfter,
        long calendarEdition) {

    enum Kind {
        PAUSED,
        RESUMED,
        AGREED,
        APPLIED,
        GRANTED,
        REFUSED,
        OVERDUE,
        RECOUNTED
    }

    /** Who does it, and when. */
    record Actor(String username, String name, Instant at) {}

    static ClockInterval of(ClockRow row, Kind kind, Actor actor, Grounds grounds) {
        return new ClockInterval(
                0,
                row.id(),
                row.caseNumber(),
                kind,
                actor.at(),
                actor.username(),
                actor.name(),
                grounds.reason(),
                grounds.document(),
                null,
                null,
                null,
                row.dueAt(),
                row.dueAt(),
                row.calendarEdition());
    }

    ClockInterval of(long clock) {
        return new ClockInterval(
                id,
                clock,
                caseNumber,
                kind,
                at,
                actor,
                actorName,
                reason,
                document,
                amount,
                unit,
                untilAt,
                dueBefore,
                dueAfter,
                calendarEdition);
    }

    ClockInterval by(int extension, Period.Unit extensionUnit) {
        return new ClockInterval(
                id,
                clockId,
                caseNumber,
                kind,
                at,
                actor,
                actorName,
                reason,
                document,
                extension,
                extensionUnit,
                untilAt,
                dueBefore,
                dueAfter,
                calendarEdition);
    }

    ClockInterval until(Instant day) {
        return new ClockInterval(
                id,
                clockId,
                caseNumber,
                kind,
                at,
                actor,
                actorName,
                reason,
                document,
                amount,
                unit,
                day,
                dueBefore,
                dueAfter,
                calendarEdition);
    }

    /** The same, with what it made of the due date. */
    ClockInterval leadingTo(Instant due, long edition) {
        return new ClockInterval(
                id,
                clockId,
                caseNumber,
                kind,
                at,
                actor,
                actorName,
                reason,
                document,
                amount,
                unit,
                untilAt,
                dueBefore,
                due,
                edition);
    }

    /** （听证，听证通知书，王局长）, or nothing if there is nothing to say. */
    String grounds() {
        String said = Stream.of(reason, document, actor.equals(CurrentUser.SYSTEM) ? null : actorName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("，"));
        return said.isEmpty() ? "" : "（" + said + "）";
    }
}
