package org.bihuan.web;

import java.util.List;

/**
 * An entry of the main navigation.
 *
 * @param label message key of what people read
 * @param icon name of a fragment in {@code fragment/icon.html}
 * @param current whether the page shown belongs here
 */
record Place(String href, String label, String icon, boolean current) {

    private static final List<Place> STAFF = List.of(
            new Place("/inbox", "nav.inbox", "inbox", false),
            new Place("/cases", "nav.cases", "file", false),
            new Place("/notices", "nav.notices", "bell", false));

    private static final List<Place> ENTERPRISE = List.of(
            new Place("/", "nav.home", "home", false),
            new Place("/cases/new", "nav.ask", "ask", false),
            new Place("/notices", "nav.notices", "bell", false));

    /** Where staff or an enterprise can go, with the place of this path marked. */
    static List<Place> all(boolean enterprise, String path) {
        List<Place> places = enterprise ? ENTERPRISE : STAFF;
        String here = places.stream()
                .map(Place::href)
                .filter(href -> path.equals(href) || path.startsWith(href.equals("/") ? "/cases/" : href + "/"))
                .reduce((shorter, longer) -> longer.length() > shorter.length() ? longer : shorter)
                .orElse("");
        return places.stream()
                .map(place -> new Place(place.href, place.label, place.icon, place.href.equals(here)))
                .toList();
    }
}
