package org.bihuan.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Where everybody gets the calendar in force; it is read once, and a bad file stops the start with a sentence. */
@Component
public final class Calendars {

    private final WorkingCalendar current;

    public Calendars() {
        this.current = CalendarFiles.read(
                text("/processes/calendar/holidays.csv"), text("/processes/calendar/office-hours.csv"));
    }

    public WorkingCalendar current() {
        return current;
    }

    private static String text(String path) {
        try (InputStream file = Calendars.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException(path.substring(1) + " is not on the classpath");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
