package org.bihuan.notification;

import java.util.Locale;

/** What text messages say. The words themselves lie with the operator of the gateway, who has to approve them. */
public enum SmsTemplate {
    /** {@code code}, {@code minutes}. */
    VERIFICATION_CODE,
    /** {@code number} of the case, {@code step}, {@code link}. */
    NOTICE,
    /** {@code number} of the registration, {@code step}, {@code link}. */
    REGISTRATION;

    /** As settings and messages name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
