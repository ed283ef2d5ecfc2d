package org.bihuan.registration;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;

/**
 * A registration as its applicant reads it.
 *
 * @param status in lower case, as message keys have it
 * @param reason what the clerk said
 */
record StatusView(
        String number,
        String status,
        String enterpriseName,
        String contactName,
        String phone,
        String username,
        String role,
        String submittedAt,
        @Nullable String decidedAt,
        @Nullable String reason,
        int version) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

    static StatusView of(Registration registration) {
        return new StatusView(
                registration.number(),
                registration.status().name().toLowerCase(Locale.ROOT),
                registration.enterpriseName(),
                registration.contactName(),
                registration.contactPhone().masked(),
                registration.username(),
                registration.role(),
                moment(registration.submittedAt()),
                registration.decidedAt() == null ? null : moment(registration.decidedAt()),
                registration.reason(),
                registration.version());
    }

    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }
}
