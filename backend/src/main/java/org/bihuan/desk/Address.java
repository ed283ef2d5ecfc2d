package org.bihuan.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds addresses that keep what the reader has chosen. */
final class Address {

    private Address() {}

    /** The text of a value as it stands in an address; nothing for what cannot be read. */
    static @Nullable String decoded(@Nullable String value) {
        try {
            return value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Adds a parameter unless there is nothing to say. */
    static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // braces in what people type are no placeholders
            address.queryParam(name, value.replace("{", "").replace("}", ""));
        }
    }
}
