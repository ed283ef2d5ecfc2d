package org.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.bihuan.people.Organisation;
import org.bihuan.people.Person;
import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void the_place_of_a_page_is_the_nearest_above_it() {
        assertThat(current(false, "/cases/TB2026-000001")).isEqualTo("/cases");
        assertThat(current(true, "/cases/TB2026-000001")).isEqualTo("/");
        assertThat(current(true, "/cases/new")).isEqualTo("/cases/new");
    }

    @Test
    void a_page_beside_all_places_marks_none() {
        assertThat(current(false, "/casesandmore")).isEmpty();
    }

    private static String current(boolean enterprise, String path) {
        Person person = new Person(
                "somebody",
                "某某",
                enterprise ? Person.Kind.ENTERPRISE : Person.Kind.STAFF,
                new Organisation("some", "某单位", "department", null, null),
                Set.of("intake"),
                Set.of(),
                null,
                true);
        return Place.all(person, path).stream()
                .filter(Place::current)
                .map(Place::href)
                .reduce("", String::concat);
    }
}
