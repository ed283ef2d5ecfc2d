package org.bihuan.calendar;

import org.bihuan.RefusedException;

/** Reads the two files of a calendar and refuses, with sentences that name the lines, what no calendar can be. */
final class CalendarFiles {

    private CalendarFiles() {}

    /** @throws RefusedException with everything that is wrong */
    static WorkingCalendar read(long edition, CalendarText text) {
        Problems problems = new Problems();
        Days days = HolidayFile.read(text.holidays(), problems);
        Seasons seasons = HoursFile.read(text.officeHours(), problems);
        problems.refuseAny();
        return new WorkingCalendar(edition, days, seasons);
    }

    /** The calendar's files as they are kept: in order, and without what spreadsheets add. */
    static CalendarText write(WorkingCalendar calendar) {
        return new CalendarText(HolidayFile.write(calendar.days()), HoursFile.write(calendar.hours()));
    }
}
