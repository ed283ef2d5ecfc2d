package org.bihuan.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.bihuan.inbox.TaskList;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What a reader of the inbox has chosen: all of it stands in the address, so that a list can be kept, sent, and come back to.
 * The names are those of the address's parameters.
 *
 * @param after where the page begins
 */
record InboxFilter(
        @Nullable String view,
        @Nullable List<String> type,
        @Nullable List<String> step,
        @Nullable List<String> town,
        @Nullable String due,
        @Nullable String q,
        @Nullable String after) {

    static final String PATH = "/inbox";

    private static final String MINE = "mine";

    InboxFilter {
        view = Objects.requireNonNullElse(view, MINE);
        type = Objects.requireNonNullElse(type, List.of());
        step = Objects.requireNonNullElse(step, List.of());
        town = Objects.requireNonNullElse(town, List.of());
    }

    /** What an address of the inbox, checked by {@link ListAddress}, asks for; the first page of another list is that of mine. */
    static InboxFilter read(String address) {
        MultiValueMap<String, String> query = UriComponentsBuilder.fromUriString(
                        address.startsWith(PATH) ? address : PATH)
                .build()
                .getQueryParams();
        return new InboxFilter(
                first(query, "view"),
                all(query, "type"),
                all(query, "step"),
                all(query, "town"),
                first(query, "due"),
                first(query, "q"),
                first(query, "after"));
    }

    TaskList.Query query(int limit) {
        return new TaskList.Query(name(), kinds(), steps(), towns(), due, q, "due", after, limit);
    }

    /** The same choice in another part of the inbox, from its beginning. */
    InboxFilter in(String otherView) {
        return new InboxFilter(otherView, type, step, town, due, q, null);
    }

    InboxFilter from(@Nullable String place) {
        return new InboxFilter(view, type, step, town, due, q, place);
    }

    String name() {
        return Objects.requireNonNull(view);
    }

    List<String> kinds() {
        return Objects.requireNonNull(type);
    }

    List<String> steps() {
        return Objects.requireNonNull(step);
    }

    List<String> towns() {
        return Objects.requireNonNull(town);
    }

    /** The address that asks for this. */
    String address() {
        return PATH + "?" + parameters();
    }

    /** What stands behind the question mark of the address. */
    String parameters() {
        StringBuilder query = new StringBuilder("view=").append(encoded(name()));
        kinds().forEach(one -> add(query, "type", one));
        steps().forEach(one -> add(query, "step", one));
        towns().forEach(one -> add(query, "town", one));
        add(query, "due", due);
        add(query, "q", q);
        add(query, "after", after);
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.append('&').append(name).append('=').append(encoded(value));
        }
    }

    static String encoded(String value) {
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable String first(MultiValueMap<String, String> query, String name) {
        String value = query.getFirst(name);
        return value == null ? null : decoded(value);
    }

    private static List<String> all(MultiValueMap<String, String> query, String name) {
        return query.getOrDefault(name, List.of()).stream()
                .filter(Objects::nonNull)
                .map(InboxFilter::decoded)
                .toList();
    }

    private static String decoded(String value) {
        return UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8);
    }
}
