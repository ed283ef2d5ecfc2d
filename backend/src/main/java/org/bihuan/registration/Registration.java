package org.bihuan.registration;

import java.time.Instant;
import org.bihuan.notification.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants an account for an enterprise.
 *
 * @param version counts its changes, so that a clerk decides on what they have read
 * @param decidedBy user name of the clerk who spoke last, if any has
 * @param reason what they said, to the applicant
 */
record Registration(
        String number,
        Status status,
        String uscc,
        String enterpriseName,
        String town,
        String address,
        String contactName,
        String phone,
        String username,
        String role,
        String passwordHash,
        Instant consentedAt,
        Instant submittedAt,
        Instant changedAt,
        int version,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason) {

    /** Where it stands: with a clerk, with the applicant again, or decided. */
    enum Status {
        PENDING,
        RETURNED,
        APPROVED,
        REJECTED
    }

    Phone contactPhone() {
        return new Phone(phone);
    }

    /** Neither the number of a phone nor the hash belongs into a log. */
    @Override
    public String toString() {
        return "registration " + number;
    }
}
