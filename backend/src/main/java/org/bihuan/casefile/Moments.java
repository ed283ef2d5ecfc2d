package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Reads the moments that date and date-time fields hold. */
public final class Moments {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Moments() {}

    /** The moment in a field's value; a date is the beginning of that day, anything else is {@code null}. */
    public static @Nullable Instant of(JsonNode value) {
        String text = value.asText("");
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(ZONE).toInstant();
            }
            boolean zoned = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:?\\d\\d$");
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(ZONE).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
