package org.bihuan.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bihuan.Times;
import org.bihuan.desk.PageModels.Badge;
import org.jspecify.annotations.Nullable;

/** How pages say moments, sizes and remaining time. */
final class Wording {

    /** Working minutes of an office day, by which remaining time is said in days. */
    static final long DAY = 420;

    private static final long SOON = 120;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Times.ZONE);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Times.ZONE);
    private static final DateTimeFormatter WITH_WEEKDAY =
            DateTimeFormatter.ofPattern("M月d日（E）HH:mm", Locale.CHINA).withZone(Times.ZONE);

    private static final DateTimeFormatter ON_PAPER =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm").withZone(Times.ZONE);

    private Wording() {}

    static String moment(Instant at) {
        return SHORT.format(at);
    }

    /** With the year, as paper is kept. */
    static String onPaper(Instant at) {
        return ON_PAPER.format(at);
    }

    /** The time alone on the same day. */
    static String latest(Instant at, Instant now) {
        boolean today = LocalDate.ofInstant(at, Times.ZONE).equals(LocalDate.ofInstant(now, Times.ZONE));
        return today ? TIME.format(at) : SHORT.format(at);
    }

    static String day(Instant at) {
        return WITH_WEEKDAY.format(at);
    }

    /**
     * @param remaining working minutes, negative when late
     * @param due when it is due
     */
    static Badge due(long remaining, Instant due, Instant now) {
        if (remaining < 0 || due.isBefore(now)) {
            return new Badge("超期 " + span(Math.max(1, -remaining)), "late");
        }
        boolean today = LocalDate.ofInstant(due, Times.ZONE).equals(LocalDate.ofInstant(now, Times.ZONE));
        if (today && remaining > SOON) {
            return new Badge("今日 " + TIME.format(due) + " 到期", "warn");
        }
        return new Badge("剩 " + span(remaining), today || remaining <= SOON ? "warn" : "ok");
    }

    private static String span(long minutes) {
        if (minutes >= DAY) {
            return minutes / DAY + " 个工作日";
        }
        return minutes >= 60 ? minutes / 60 + " 小时" : Math.max(1, minutes) + " 分钟";
    }

    static String size(long bytes) {
        if (bytes >= 1 << 20) {
            return "%.1f MB".formatted(bytes / 1048576.0);
        }
        return Math.max(1, bytes / 1024) + " KB";
    }

    static Badge status(String status, @Nullable String outcomeName) {
        return switch (status) {
            case "closed" -> new Badge(outcomeName == null ? "已办结" : "已办结 · " + outcomeName, "");
            case "suspended" -> new Badge("已挂起", "warn");
            default -> new Badge("办理中", "ok");
        };
    }
}
