package org.bihuan.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param digest of number, purpose and code: the code itself is only in the message that carried it */
record PhoneCode(
        long id,
        String phone,
        String purpose,
        String digest,
        String address,
        Instant createdAt,
        Instant expiresAt,
        int attempts,
        @Nullable Instant usedAt) {}
