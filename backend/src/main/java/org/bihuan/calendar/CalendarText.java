package org.bihuan.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The two files of a calendar, as CSV with a header.
 *
 * @param holidays the State Council's holidays and make-up days: {@code date,kind,name,notice}
 * @param officeHours the office hours by season
 */
public record CalendarText(String holidays, String officeHours) {

    /** The files that this release brings. */
    public static CalendarText shipped() {
        return new CalendarText(file("holidays.csv"), file("office-hours.csv"));
    }

    public String of(CalendarFile file) {
        return switch (file) {
            case HOLIDAYS -> holidays;
            case OFFICE_HOURS -> officeHours;
        };
    }

    /** With another content of one of the files. */
    public CalendarText with(CalendarFile file, String content) {
        return switch (file) {
            case HOLIDAYS -> new CalendarText(content, officeHours);
            case OFFICE_HOURS -> new CalendarText(holidays, content);
        };
    }

    private static String file(String name) {
        String path = "/processes/calendar/" + name;
        try (InputStream file = CalendarText.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path.substring(1) + " is not on the classpath");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
