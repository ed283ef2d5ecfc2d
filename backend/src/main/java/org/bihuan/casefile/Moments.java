package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;

/** Reads the moments that date and date-time fields hold. */
public final class Moments {

    private Moments() {}

    /** The moment in a field's value; a date is the beginning of that day, anything else is {@code null}. */
    public static @Nullable Instant of(JsonNode value) {
        String text = value.asText("");
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(Times.ZONE).toInstant();
            }
            boolean zoned = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$");
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(Times.ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
