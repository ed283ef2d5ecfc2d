package org.bihuan.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.bihuan.calendar.WorkingCalendar;

/** Dates, times and durations as a clerk writes them. */
public final class Wording {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Wording() {}

    /** 2026-11-23（周一）. */
    public static String date(LocalDate date) {
        return date + "（周" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1) + "）";
    }

    /** 2026-11-23（周一）17:30. */
    public static String moment(Instant moment) {
        return date(LocalDate.ofInstant(moment, WorkingCalendar.ZONE)) + time(moment);
    }

    /** 17:30, with seconds only where there are any. */
    static String time(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, WorkingCalendar.ZONE);
        return (local.getSecond() == 0 ? MINUTES : SECONDS).format(local);
    }

    /** 2小时45分. */
    static String duration(Duration duration) {
        StringBuilder words = new StringBuilder();
        append(words, duration.toHours(), "小时");
        append(words, duration.toMinutesPart(), "分");
        append(words, duration.toSecondsPart(), "秒");
        return words.isEmpty() ? "0分" : words.toString();
    }

    private static void append(StringBuilder words, long amount, String unit) {
        if (amount != 0) {
            words.append(amount).append(unit);
        }
    }
}
