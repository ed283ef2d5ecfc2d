package org.bihuan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.hazard.HazardScope;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;

/**
 * An entry of the main navigation.
 *
 * @param label message key of what people read
 * @param icon name of a fragment in {@code fragment/icon.html}
 * @param current whether the page shown belongs here
 */
record Place(String href, String label, String icon, boolean current) {

    private static final Place USERS = new Place("/administration/users", "nav.users", "people", false);
    private static final Place NOTICES = new Place("/notices", "nav.notices", "bell", false);
    private static final Place ACCOUNT = new Place("/account", "nav.account", "person", false);

    private static final List<Place> STAFF = List.of(
            new Place("/inbox", "nav.inbox", "inbox", false),
            new Place("/cases", "nav.cases", "file", false),
            new Place("/deadlines", "nav.deadlines", "clock", false),
            NOTICES,
            ACCOUNT);

    private static final Place HAZARDS = new Place("/hazards", "nav.hazards", "warning", false);
    private static final Place EXPORTS = new Place("/exports", "nav.exports", "file", false);
    private static final Place ENTERPRISES = new Place("/enterprises", "nav.enterprises", "home", false);
    private static final Place REGISTRATIONS = new Place("/registrations", "nav.registrations", "people", false);
    private static final Place DASHBOARD = new Place("/dashboard", "nav.dashboard", "chart", false);

    private static final Map<String, List<Place>> ADMINISTRATORS = Map.of(
            "system-administrator",
                    List.of(
                            USERS,
                            new Place("/administration/units", "nav.units", "home", false),
                            new Place("/administration/calendar", "nav.calendar", "calendar", false),
                            new Place("/deadlines/rules", "nav.deadlineRules", "clock", false),
                            new Place("/administration/upkeep", "nav.upkeep", "done", false),
                            NOTICES,
                            ACCOUNT),
            "security-administrator",
                    List.of(
                            USERS,
                            new Place("/administration/approvals", "nav.approvals", "done", false),
                            new Place("/administration/sessions", "nav.sessions", "devices", false),
                            new Place("/administration/roles", "nav.roles", "key", false),
                            ACCOUNT),
            "audit-administrator",
                    List.of(
                            new Place("/administration/ledger", "nav.ledger", "file", false),
                            new Place("/administration/security-log", "nav.securityLog", "key", false),
                            new Place("/exports/log", "nav.exportLog", "file", false),
                            ACCOUNT));

    private static final Set<String> READ_ENTERPRISES = Set.of(
            "intake",
            "section",
            "officer",
            "unit-head",
            "dispatcher",
            "committee-office",
            "deputy-director",
            "director",
            "supervisor",
            "town-station");

    private static final List<Place> ENTERPRISE = List.of(
            new Place("/", "nav.home", "home", false),
            new Place("/cases/new", "nav.ask", "ask", false),
            new Place("/hazards", "nav.hazards", "warning", false),
            new Place("/my-enterprise", "nav.myEnterprise", "file", false),
            NOTICES,
            ACCOUNT);

    /** Where somebody can go, with the place of this path marked. */
    static List<Place> all(Person person, String path) {
        List<Place> places = of(person);
        String here = places.stream()
                .map(Place::href)
                .filter(href -> path.equals(href) || path.startsWith(href.equals("/") ? "/cases/" : href + "/"))
                .reduce((shorter, longer) -> longer.length() > shorter.length() ? longer : shorter)
                .orElse("");
        return places.stream()
                .map(place -> new Place(place.href, place.label, place.icon, place.href.equals(here)))
                .toList();
    }

    private static List<Place> of(Person person) {
        if (person.isEnterprise()) {
            return ENTERPRISE;
        }
        return person.roles().stream()
                .filter(role -> person.isOnlyAdministrator())
                .findFirst()
                .map(ADMINISTRATORS::get)
                .orElseGet(() -> withMore(person));
    }

    /** Who works with hazards finds them; who takes in requests also lets enterprises in; who supervises reads figures; leaders
     * decide what leaves the house. */
    private static List<Place> withMore(Person person) {
        List<Place> places = new ArrayList<>(STAFF);
        if (!HazardScope.of(person).nothing()) {
            places.add(places.indexOf(NOTICES), HAZARDS);
        }
        if (READ_ENTERPRISES.stream().anyMatch(person::has)) {
            places.add(places.indexOf(NOTICES), ENTERPRISES);
        }
        if (person.has("intake")) {
            places.add(places.indexOf(NOTICES), REGISTRATIONS);
        }
        if (Roles.SUPERVISION.stream().anyMatch(person::has)) {
            places.add(places.indexOf(NOTICES), DASHBOARD);
        }
        if (person.has("director") || person.has("deputy-director")) {
            places.add(places.indexOf(NOTICES), EXPORTS);
        }
        return places;
    }
}
