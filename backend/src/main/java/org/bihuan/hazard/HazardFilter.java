package org.bihuan.hazard;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What hazards are looked for by, as it stands in the address of the list. */
record HazardFilter(
        @Nullable String enterprise,
        @Nullable String town,
        @Nullable String level,
        @Nullable String status,
        @Nullable String source,
        @Nullable String due,
        @Nullable String q,
        @Nullable String foundFrom,
        @Nullable String foundTo) {

    /** Reads it from a query once more, as exports keep it. */
    static HazardFilter of(String query) {
        MultiValueMap<String, String> given =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        Map<String, @Nullable String> one = new LinkedHashMap<>();
        given.forEach((name, values) -> one.put(name, values.isEmpty() ? null : decoded(values.get(0))));
        return new HazardFilter(
                one.get("enterprise"),
                one.get("town"),
                one.get("level"),
                one.get("status"),
                one.get("source"),
                one.get("due"),
                one.get("q"),
                one.get("foundFrom"),
                one.get("foundTo"));
    }

    boolean isEmpty() {
        return query("").isEmpty();
    }

    /** What stands behind the question mark; nothing if nothing is looked for. */
    String query(String path) {
        String address = address(path, null);
        return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    }

    String address(String path, @Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "enterprise", enterprise);
        add(address, "town", town);
        add(address, "level", level);
        add(address, "status", status);
        add(address, "source", source);
        add(address, "due", due);
        add(address, "q", q);
        add(address, "foundFrom", foundFrom);
        add(address, "foundTo", foundTo);
        add(address, "after", after);
        return address.encode().toUriString();
    }

    private static @Nullable String decoded(@Nullable String value) {
        try {
            return value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            // braces in what people type are no placeholders
            address.queryParam(name, value.replace("{", "").replace("}", ""));
        }
    }
}
