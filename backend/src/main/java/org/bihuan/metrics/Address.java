package org.bihuan.metrics;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses that keep what the reader has chosen: the period, or its days, and the town. */
record Address(Period period, @Nullable String town) {

    String dashboard() {
        return of("/dashboard").encode().toUriString();
    }

    String cases(String figure, @Nullable String after) {
        UriComponentsBuilder address = of("/dashboard/cases").queryParam("figure", figure);
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.encode().toUriString();
    }

    private UriComponentsBuilder of(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (period.key().isEmpty()) {
            address.queryParam("from", period.from()).queryParam("to", period.to());
        } else {
            address.queryParam("period", period.key());
        }
        if (town != null) {
            address.queryParam("town", town);
        }
        return address;
    }
}
