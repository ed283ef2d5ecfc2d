package org.bihuan.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is told outside of the application.
 *
 * @param phone a number that they have proved to be theirs
 * @param openid what the bureau's official account knows their WeChat by
 */
public record NoticeAddress(
        String username,
        @Nullable String phone,
        boolean smsWanted,
        @Nullable String openid,
        @Nullable Instant boundAt) {

    static NoticeAddress none(String username) {
        return new NoticeAddress(username, null, true, null, null);
    }

    public boolean isBound() {
        return openid != null;
    }

    boolean takesSms() {
        return phone != null && smsWanted;
    }

    /** Masked: whom it belongs to must not be read from a log. */
    @Override
    public String toString() {
        return "address of " + username;
    }
}
