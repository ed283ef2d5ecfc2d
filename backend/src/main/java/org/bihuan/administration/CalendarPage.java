package org.bihuan.administration;

import static org.bihuan.administration.AdministrationPage.SYSTEM;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.administration.CalendarViews.CalendarView;
import org.bihuan.administration.CalendarViews.HistoryRow;
import org.bihuan.administration.CalendarViews.YearLink;
import org.bihuan.calendar.CalendarFile;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.Editions;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.people.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The calendar in force, year by year, its files, and the editions before it. */
@Controller
@RequestMapping("/administration/calendar")
class CalendarPage {

    private static final int ROWS = 20;

    /** How many years without a notice are shown after the last that has one. */
    private static final int AHEAD = 2;

    private final Calendars calendars;
    private final Editions editions;
    private final CalendarWording wording;
    private final Clock clock;

    CalendarPage(Calendars calendars, Editions editions, CalendarWording wording, Clock clock) {
        this.calendars = calendars;
        this.editions = editions;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * @param year the year to show, this one if it is not among those that can be chosen
     * @param before the history continues below this edition
     */
    @Allowed(SYSTEM)
    @GetMapping
    String calendar(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable Long published,
            Model model) {
        long newest = editions.newest();
        WorkingCalendar calendar = calendars.edition(newest);
        SortedSet<Integer> years = years(calendar);
        int today = LocalDate.ofInstant(clock.instant(), Times.ZONE).getYear();
        int shown =
                year != null && years.contains(year) ? year : Math.min(years.last(), Math.max(years.first(), today));
        List<Editions.Entry> found = editions.before(before == null ? newest + 1 : before, ROWS);
        model.addAttribute(
                "calendar",
                new CalendarView(
                        newest,
                        years.stream()
                                .map(one -> new YearLink(one, calendar.isPublished(one), one == shown))
                                .toList(),
                        wording.year(calendar, shown),
                        wording.hours(calendar),
                        found.stream().map(CalendarPage::row).toList(),
                        found.isEmpty() || found.get(found.size() - 1).number() == 1
                                ? null
                                : "/administration/calendar?before="
                                        + found.get(found.size() - 1).number()));
        model.addAttribute("published", published != null && published == newest);
        return "administration/calendar";
    }

    /** A file of an edition, to keep, to correct and to import again. */
    @Allowed(SYSTEM)
    @GetMapping("/editions/{id}/{file}.csv")
    ResponseEntity<byte[]> download(@PathVariable long id, @PathVariable String file) {
        CalendarFile which = file(file);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(which.code() + "-" + id + ".csv")
                                .build()
                                .toString())
                // spreadsheets take it for GBK without the mark
                .body(("\uFEFF" + editions.text(id).of(which)).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws RefusedException not found if there is no such file */
    static CalendarFile file(String code) {
        for (CalendarFile file : CalendarFile.values()) {
            if (file.code().equals(code)) {
                return file;
            }
        }
        throw RefusedException.notFound("没有这个日历文件。");
    }

    private static SortedSet<Integer> years(WorkingCalendar calendar) {
        SortedSet<Integer> years = new TreeSet<>(calendar.publishedYears());
        int last = years.last();
        for (int ahead = 1; ahead <= AHEAD && last + ahead <= 2999; ahead++) {
            years.add(last + ahead);
        }
        return years;
    }

    private static HistoryRow row(Editions.Entry entry) {
        return new HistoryRow(
                entry.number(),
                Wording.moment(entry.at()),
                entry.isShipped() ? null : entry.by(),
                entry.changed().stream().map(CalendarFile::code).toList());
    }
}
