package org.bihuan.notification;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The site's gateway for text messages.
 *
 * @param url where messages are posted to; none: they are written to a file
 * @param keyId which secret signs them, for the gateway to know
 * @param templates the gateway's own names of the templates, by {@link SmsTemplate#key}
 */
@ConfigurationProperties("bihuan.sms")
record SmsSettings(
        @Nullable URI url,
        @DefaultValue("") String keyId,
        @DefaultValue("") String secret,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue Map<String, String> templates) {

    boolean isConnected() {
        return url != null && !url.toString().isEmpty();
    }

    @Override
    public String toString() {
        return "bihuan.sms at " + url;
    }
}
