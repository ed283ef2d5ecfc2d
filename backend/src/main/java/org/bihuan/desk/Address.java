package org.bihuan.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Builds addresses that keep what the reader has chosen. */
final class Address {

    private Address() {}

    /** Adds a parameter unless there is nothing to say. */
    static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // braces in what people type are no placeholders
            address.queryParam(name, value.replace("{", "").replace("}", ""));
        }
    }
}
