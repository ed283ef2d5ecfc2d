package org.bihuan.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.desk.PageModels.Badge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages say moments, sizes and remaining time. */
@Component
class Wording {

    /** Working minutes of an office day, by which remaining time is said in days. */
    static final long DAY = 420;

    private static final long SOON = 120;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Times.ZONE);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Times.ZONE);
    private final Words words;

    Wording(Words words) {
        this.words = words;
    }

    static String moment(Instant at) {
        return SHORT.format(at);
    }

    /** With the year, as paper is kept. */
    String onPaper(Instant at) {
        return format("wording.onPaper", at);
    }

    /** The time alone on the same day. */
    static String latest(Instant at, Instant now) {
        boolean today = LocalDate.ofInstant(at, Times.ZONE).equals(LocalDate.ofInstant(now, Times.ZONE));
        return today ? TIME.format(at) : SHORT.format(at);
    }

    String day(Instant at) {
        return format("wording.day", at);
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(words.of(pattern), words.language())
                .withZone(Times.ZONE)
                .format(at);
    }

    /**
     * @param remaining working minutes, negative when late
     * @param due when it is due
     */
    Badge due(long remaining, Instant due, Instant now) {
        if (remaining < 0 || due.isBefore(now)) {
            return new Badge(words.of("wording.late", span(Math.max(1, -remaining))), "late");
        }
        boolean today = LocalDate.ofInstant(due, Times.ZONE).equals(LocalDate.ofInstant(now, Times.ZONE));
        if (today && remaining > SOON) {
            return new Badge(words.of("wording.today", TIME.format(due)), "warn");
        }
        return new Badge(words.of("wording.left", span(remaining)), today || remaining <= SOON ? "warn" : "ok");
    }

    private String span(long minutes) {
        if (minutes >= DAY) {
            return words.of("wording.days", minutes / DAY);
        }
        return minutes >= 60
                ? words.of("wording.hours", minutes / 60)
                : words.of("wording.minutes", Math.max(1, minutes));
    }

    static String size(long bytes) {
        if (bytes >= 1 << 20) {
            return "%.1f MB".formatted(bytes / 1048576.0);
        }
        return Math.max(1, bytes / 1024) + " KB";
    }

    Badge status(String status, @Nullable String outcomeName) {
        return switch (status) {
            case "closed" ->
                new Badge(
                        outcomeName == null
                                ? words.of("wording.closed")
                                : words.of("wording.closed") + " · " + outcomeName,
                        "");
            case "suspended" -> new Badge(words.of("wording.suspended"), "warn");
            default -> new Badge(words.of("wording.open"), "ok");
        };
    }
}
