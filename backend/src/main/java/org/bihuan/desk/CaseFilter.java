package org.bihuan.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** What cases are looked for by, as it stands in the address of the list; days as {@code 2026-11-23}. */
record CaseFilter(
        @Nullable String number,
        @Nullable String enterprise,
        @Nullable String person,
        @Nullable String type,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String town,
        @Nullable String openedFrom,
        @Nullable String openedTo,
        @Nullable String closedFrom,
        @Nullable String closedTo) {

    private static final int LONGEST = 64;

    /** Reads it from a query once more, as saved filters and exports keep it. */
    static CaseFilter of(String query) {
        MultiValueMap<String, String> given =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        Map<String, @Nullable String> one = new LinkedHashMap<>();
        given.forEach((name, values) -> one.put(name, values.isEmpty() ? null : Address.decoded(values.get(0))));
        return new CaseFilter(
                one.get("number"),
                one.get("enterprise"),
                one.get("person"),
                one.get("type"),
                one.get("status"),
                one.get("outcome"),
                one.get("town"),
                one.get("openedFrom"),
                one.get("openedTo"),
                one.get("closedFrom"),
                one.get("closedTo"));
    }

    /** @throws RefusedException malformed if a day is none or a text too long */
    CaseCriteria criteria() {
        return new CaseCriteria(
                text(number),
                text(enterprise),
                text(person),
                type,
                status == null || status.isBlank() ? null : status,
                outcome,
                town,
                day(openedFrom),
                day(openedTo),
                day(closedFrom),
                day(closedTo));
    }

    boolean isEmpty() {
        return query().isEmpty();
    }

    /** What stands behind the question mark; nothing if nothing is looked for. */
    String query() {
        String address = address(null);
        return address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
    }

    String address(@Nullable String after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/cases");
        Address.add(address, "number", number);
        Address.add(address, "enterprise", enterprise);
        Address.add(address, "person", person);
        Address.add(address, "type", type);
        Address.add(address, "status", status);
        Address.add(address, "outcome", outcome);
        Address.add(address, "town", town);
        Address.add(address, "openedFrom", openedFrom);
        Address.add(address, "openedTo", openedTo);
        Address.add(address, "closedFrom", closedFrom);
        Address.add(address, "closedTo", closedTo);
        Address.add(address, "after", after);
        return address.encode().toUriString();
    }

    private static @Nullable String text(@Nullable String value) {
        if (value != null && value.length() > LONGEST) {
            throw RefusedException.malformed("查询条件太长，最多 64 个字。");
        }
        return value;
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() > 0 && day.getYear() < 9999) {
                return day;
            }
        } catch (DateTimeException e) {
            throw notADay(value);
        }
        throw notADay(value);
    }

    private static RefusedException notADay(String value) {
        return RefusedException.malformed("“%s”不是日期，应写成 2026-11-23 的样子。".formatted(value));
    }
}
