package org.bihuan.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.RefusedException;
import org.springframework.stereotype.Component;

/** The calendars that there were, with their files, and what a new file would change. Nothing is written here. */
@Component
public class Editions {

    /**
     * An edition in the history.
     *
     * @param isShipped whether it came with a release
     * @param changed the files that differ from the edition before, both of the first one's
     * @param by a user name, or {@code system} for a release
     */
    public record Entry(long number, boolean isShipped, Set<CalendarFile> changed, String by, Instant at) {}

    /**
     * A good file and what it would change.
     *
     * @param content the file as it would be kept
     */
    public record Proposal(CalendarFile file, String content, CalendarChange change) {}

    private final EditionMapper editions;

    Editions(EditionMapper editions) {
        this.editions = editions;
    }

    /** @throws RefusedException not found if there never was such an edition */
    public CalendarText text(long number) {
        Edition found = editions.find(number);
        if (found == null) {
            throw RefusedException.notFound("没有第" + number + "版日历。");
        }
        return found.text();
    }

    /** The edition in force, by the database. */
    public long newest() {
        return editions.newest();
    }

    /** The editions below a number, latest first. */
    public List<Entry> before(long number, int limit) {
        List<EditionMapper.Listed> found = editions.before(number, limit + 1);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, found.size()); i++) {
            EditionMapper.Listed one = found.get(i);
            Set<CalendarFile> changed = new TreeSet<>();
            if (i + 1 == found.size()
                    || !one.holidaysSha256().equals(found.get(i + 1).holidaysSha256())) {
                changed.add(CalendarFile.HOLIDAYS);
            }
            if (i + 1 == found.size()
                    || !one.hoursSha256().equals(found.get(i + 1).hoursSha256())) {
                changed.add(CalendarFile.OFFICE_HOURS);
            }
            entries.add(new Entry(
                    one.number(),
                    one.source() == Edition.Source.SHIPPED,
                    changed,
                    one.publishedBy(),
                    one.publishedAt()));
        }
        return entries;
    }

    /**
     * What would become of an edition with another file.
     *
     * @throws RefusedException with everything that is wrong, also if a year is gone that the edition has
     */
    public Proposal propose(long number, CalendarFile file, String content) {
        CalendarText text = text(number);
        WorkingCalendar before = CalendarFiles.read(number, text);
        WorkingCalendar after = CalendarFiles.read(0, text.with(file, content));
        Problems problems = new Problems();
        before.publishedYears().stream()
                .filter(year -> !after.isPublished(year))
                .forEach(year -> problems.add(HolidayFile.NAME, "缺少" + year + "年：现行日历有这一年，新文件也要有。请下载现行文件，在后面补上新的年份。"));
        problems.refuseAny();
        return new Proposal(file, CalendarFiles.write(after).of(file), CalendarChange.between(before, after));
    }
}
