package org.bihuan.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the calendar says about one day.
 *
 * @param name the holiday's name (国庆节), also for its make-up days; 周末 or 工作日 for ordinary days
 * @param notice the State Council notice that says so, in years without one the regulation's article; {@code null} for
 *     ordinary days
 */
public record Day(LocalDate date, Kind kind, String name, @Nullable String notice) {

    /** Whether people work on a day, and why. */
    public enum Kind {
        WORKDAY,
        WEEKEND,
        HOLIDAY,
        MAKE_UP_WORKDAY
    }

    public boolean isWorkday() {
        return kind == Kind.WORKDAY || kind == Kind.MAKE_UP_WORKDAY;
    }

    /** Why the day counts or does not count, as a clerk would say it: 周末, 国庆节放假（国办发明电〔2025〕7号）. */
    public String reason() {
        String reason =
                switch (kind) {
                    case WORKDAY, WEEKEND -> name;
                    case HOLIDAY -> name + "放假";
                    case MAKE_UP_WORKDAY -> name + "调休上班";
                };
        return notice == null ? reason : reason + "（" + notice + "）";
    }
}
