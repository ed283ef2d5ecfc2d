package org.bihuan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.bihuan.RefusedException;
import org.bihuan.Times;

/**
 * Counts workdays and working time of a Chinese office. Immutable; every answer lies in 1949–2999, and a question that
 * leads outside is refused with a sentence.
 *
 * <p>A year without a notice of the State Council has weekends and the statutory days, and {@link #caveats} says so.
 */
public final class WorkingCalendar {

    public static final ZoneId ZONE = Times.ZONE;

    static final LocalDate LAST = LocalDate.of(2999, 12, 31);
    private static final LocalDate FIRST = LocalDate.of(1949, 1, 1);
    private static final Instant BEGIN = FIRST.atStartOfDay(ZONE).toInstant();
    private static final Instant END = LAST.plusDays(1).atStartOfDay(ZONE).toInstant();

    /** Eleven years; the days around now are asked for again and again, those far away once. */
    private static final int MOST_KNOWN = 4000;

    /** What a day is, when the office is open on such a day, and how long it is open on this one. */
    private record Known(Day day, OfficeHours hours, Duration length) {}

    private final long edition;
    private final Days days;
    private final Seasons seasons;
    private final Map<LocalDate, Known> known = new ConcurrentHashMap<>();

    WorkingCalendar(long edition, Days days, Seasons seasons) {
        this.edition = edition;
        this.days = days;
        this.seasons = seasons;
    }

    /** The calendar that the files of this release make, as edition 0: for tests, and wherever no database is. */
    public static WorkingCalendar shipped() {
        return CalendarFiles.read(0, CalendarText.shipped());
    }

    /** The number under which the calendar was put in force; a higher one is a later calendar. */
    public long edition() {
        return edition;
    }

    public Day day(LocalDate date) {
        return known(date).day();
    }

    public boolean isWorkday(LocalDate date) {
        return day(date).isWorkday();
    }

    public String name(LocalDate date) {
        return day(date).name();
    }

    /** Whether the State Council's notice for the year is in the calendar; otherwise 调休未发布. */
    public boolean isPublished(int year) {
        return days.isPublished(year);
    }

    /** For each year without a notice that lies between two days or has one of them, what was counted instead. */
    public List<String> caveats(LocalDate one, LocalDate other) {
        int first = Math.min(one.getYear(), other.getYear());
        int last = Math.max(one.getYear(), other.getYear());
        return IntStream.rangeClosed(first, last)
                .filter(year -> !isPublished(year))
                .mapToObj(year -> year + "年的放假安排没有载入（调休未发布），只按周末和法定节假日计算（" + StatutoryDays.ARTICLE
                        + "）；法定节假日逢周末的补假日由国务院通知确定，没有计入。")
                .toList();
    }

    /** The years whose notice is in the calendar. */
    public SortedSet<Integer> publishedYears() {
        return days.publishedYears();
    }

    /** The office hours, set by set. */
    public List<Season> seasons() {
        return seasons.all();
    }

    /** The n-th workday after a day, which itself does not count; the day itself for 0. */
    public LocalDate plusWorkdays(LocalDate date, int amount) {
        return step(date, amount, 1);
    }

    /** The n-th workday before a day, which itself does not count; the day itself for 0. */
    public LocalDate minusWorkdays(LocalDate date, int amount) {
        return step(date, amount, -1);
    }

    /** The first workday after a day. */
    public LocalDate nextWorkday(LocalDate date) {
        return plusWorkdays(date, 1);
    }

    /** The day itself if it is a workday, otherwise the first workday after it. */
    public LocalDate workdayFrom(LocalDate date) {
        return isWorkday(date) ? date : nextWorkday(date);
    }

    /** When the office opens by the season of the day, whether or not it is a workday. */
    public Instant officeOpen(LocalDate date) {
        return at(date, hoursOf(date).morningOpen());
    }

    /** When the office closes by the season of the day, whether or not it is a workday. */
    public Instant officeClose(LocalDate date) {
        return at(date, hoursOf(date).afternoonClose());
    }

    /** The moment itself if the office is open then, otherwise when it opens next. */
    public Instant nextOpening(Instant moment) {
        LocalDate date = dateOf(moment);
        if (isWorkday(date)) {
            OfficeHours open = hoursOf(date);
            if (moment.isBefore(at(date, open.morningOpen()))) {
                return at(date, open.morningOpen());
            }
            if (moment.isBefore(at(date, open.morningClose()))) {
                return moment;
            }
            if (moment.isBefore(at(date, open.afternoonOpen()))) {
                return at(date, open.afternoonOpen());
            }
            if (moment.isBefore(at(date, open.afternoonClose()))) {
                return moment;
            }
        }
        return officeOpen(nextWorkday(date));
    }

    public Instant plusWorkingMinutes(Instant from, long minutes) {
        return plusWorkingTime(from, Duration.ofMinutes(minutes));
    }

    /** The earliest moment by which the office has been open for this long; the moment itself for nothing. */
    public Instant plusWorkingTime(Instant from, Duration amount) {
        if (amount.isNegative()) {
            throw refused("时长不能为负数。");
        }
        LocalDate date = dateOf(from);
        if (amount.isZero()) {
            return from;
        }
        Duration left = amount.plus(elapsed(date, from));
        while (lengthOf(date).compareTo(left) < 0) {
            left = left.minus(lengthOf(date));
            date = date.plusDays(1);
        }
        return at(date, hoursOf(date).after(left));
    }

    /** Whole minutes that the office is open between two moments, negative if the second is the earlier. */
    public long workingMinutesBetween(Instant from, Instant to) {
        return workingTimeBetween(from, to).toMinutes();
    }

    /** The time that the office is open between two moments, negative if the second is the earlier. */
    public Duration workingTimeBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return workingTimeBetween(to, from).negated();
        }
        LocalDate last = dateOf(to);
        Duration time = elapsed(last, to).minus(elapsed(dateOf(from), from));
        for (LocalDate date = dateOf(from); date.isBefore(last); date = date.plusDays(1)) {
            time = time.plus(lengthOf(date));
        }
        return time;
    }

    Days days() {
        return days;
    }

    Seasons hours() {
        return seasons;
    }

    private LocalDate step(LocalDate date, int amount, int direction) {
        check(date);
        if (amount < 0) {
            throw refused("工作日的天数不能为负数。");
        }
        LocalDate day = date;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(direction);
            if (isWorkday(day)) {
                counted++;
            }
        }
        return day;
    }

    private Duration lengthOf(LocalDate date) {
        return known(date).length();
    }

    private Duration elapsed(LocalDate date, Instant moment) {
        return isWorkday(date) ? hoursOf(date).elapsed(LocalTime.ofInstant(moment, ZONE)) : Duration.ZERO;
    }

    private OfficeHours hoursOf(LocalDate date) {
        return known(date).hours();
    }

    private Known known(LocalDate date) {
        Known found = known.get(date);
        if (found != null) {
            return found;
        }
        check(date);
        Day day = days.of(date);
        OfficeHours hours = seasons.of(date);
        Known made = new Known(day, hours, day.isWorkday() ? hours.length() : Duration.ZERO);
        if (known.size() < MOST_KNOWN) {
            known.put(date, made);
        }
        return made;
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return ZonedDateTime.of(date, time, ZONE).toInstant();
    }

    private static LocalDate dateOf(Instant moment) {
        if (moment.isBefore(BEGIN) || !moment.isBefore(END)) {
            throw outside();
        }
        return LocalDate.ofInstant(moment, ZONE);
    }

    static boolean isWithin(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    private static void check(LocalDate date) {
        if (!isWithin(date)) {
            throw outside();
        }
    }

    private static RefusedException outside() {
        return refused("日期须在1949年至2999年之间。");
    }

    private static RefusedException refused(String sentence) {
        return new RefusedException(RefusedException.Kind.INVALID, sentence);
    }
}
