package org.bihuan.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A calendar as it was put in force, with the text of both its files.
 *
 * @param number 1 for the first; the highest is in force
 * @param publishedBy a user name, or {@code system} for files that came with a release
 */
record Edition(
        long number,
        Source source,
        String holidays,
        String officeHours,
        String holidaysSha256,
        String hoursSha256,
        String publishedBy,
        Instant publishedAt) {

    /** Where the files came from. */
    enum Source {
        SHIPPED,
        IMPORTED
    }

    static Edition of(long number, Source source, CalendarText text, String by, Instant at) {
        return new Edition(
                number,
                source,
                text.holidays(),
                text.officeHours(),
                sha256(text.holidays()),
                sha256(text.officeHours()),
                by,
                at);
    }

    CalendarText text() {
        return new CalendarText(holidays, officeHours);
    }

    WorkingCalendar calendar() {
        return CalendarFiles.read(number, text());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
