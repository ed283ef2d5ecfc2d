package org.bihuan.calendar;

import java.time.LocalDate;

/** The shipped calendar with one day more, for tests of what a change does. */
public final class ChangedCalendars {

    private ChangedCalendars() {}

    /** With a holiday on a day of 2024–2026 on which there is none. */
    public static WorkingCalendar withHoliday(LocalDate day) {
        return with(day + ",rest,试验,试验通知");
    }

    /** With a make-up workday on a Saturday or Sunday of 2024–2026 that is in no notice. */
    public static WorkingCalendar withMakeUpWorkday(LocalDate day) {
        return with(day + ",work,试验,试验通知");
    }

    private static WorkingCalendar with(String line) {
        CalendarText shipped = CalendarText.shipped();
        String holidays = shipped.holidays().stripTrailing() + "\n" + line + "\n";
        return CalendarFiles.read(0, new CalendarText(holidays, shipped.officeHours()));
    }
}
