package org.bihuan.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.bihuan.people.Person.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Organisation DESK = new Organisation("desk", "受理中心", "department", null, null);
    private static final Organisation ANHAI = new Organisation("anhai", "安海镇", "town", "安海镇", null);
    private static final Organisation TEXTILE =
            new Organisation("textile", "某某印染", "enterprise", "安海镇", "91350582MAFAKE019X");

    @Test
    void a_reader_of_the_whole_bureau_sees_every_case() {
        Scope scope = scope(Set.of(new Scope.Reader("intake", "bureau")), Set.of(), null, null);

        assertThat(Access.maySee(staff("intake1", DESK, "intake"), scope)).isTrue();
        assertThat(Access.maySee(staff("expert1", DESK, "expert"), scope)).isFalse();
    }

    @Test
    void a_reader_of_a_town_sees_the_cases_of_that_town_only() {
        Set<Scope.Reader> readers = Set.of(new Scope.Reader("town-station", "town"));
        Person station = staff("town1", ANHAI, "town-station");

        assertThat(Access.maySee(station, scope(readers, Set.of(), null, "安海镇")))
                .isTrue();
        assertThat(Access.maySee(station, scope(readers, Set.of(), null, "陈埭镇")))
                .isFalse();
        assertThat(Access.maySee(station, scope(readers, Set.of(), null, null))).isFalse();
    }

    @Test
    void a_reader_of_a_unit_sees_the_cases_of_that_unit_only() {
        Set<Scope.Reader> readers = Set.of(new Scope.Reader("section", "unit"));
        Person section = staff("section1", DESK, "section");

        assertThat(Access.maySee(section, scope(readers, Set.of(), "desk", null)))
                .isTrue();
        assertThat(Access.maySee(section, scope(readers, Set.of(), "other", null)))
                .isFalse();
    }

    @Test
    void an_enterprise_sees_its_own_cases_and_no_others_whatever_a_manifest_says() {
        Set<Scope.Reader> readers = Set.of(new Scope.Reader("enterprise", "bureau"));
        Person officer = enterprise("ent-textile");

        assertThat(Access.maySee(officer, scope(readers, Set.of(Scope.uscc("91350582MAFAKE019X")), null, null)))
                .isTrue();
        assertThat(Access.maySee(officer, scope(readers, Set.of(Scope.uscc("91350582MAFAKE027Q")), null, null)))
                .isFalse();
    }

    @Test
    void whoever_has_worked_on_a_case_sees_it() {
        Scope scope = scope(Set.of(), Set.of(Scope.user("expert1")), null, null);

        assertThat(Access.maySee(staff("expert1", DESK, "expert"), scope)).isTrue();
        assertThat(Access.maySee(staff("expert2", DESK, "expert"), scope)).isFalse();
    }

    @Test
    void a_published_case_is_for_all_staff_but_not_for_administrators_and_enterprises() {
        Scope scope = new Scope("enforcement", Set.of(), Set.of(), null, null, true);

        assertThat(Access.maySee(staff("grid1", ANHAI, "grid-worker"), scope)).isTrue();
        assertThat(Access.maySee(staff("sysadmin1", DESK, "system-administrator"), scope))
                .isFalse();
        assertThat(Access.maySee(enterprise("ent-textile"), scope)).isFalse();
    }

    @Test
    void staff_hold_a_key_per_role_and_one_narrowed_to_unit_and_town() {
        Set<String> keys = Access.keys(staff("town1", ANHAI, "town-station"));

        assertThat(keys)
                .containsExactlyInAnyOrder(
                        "user:town1",
                        "staff@unit:anhai",
                        "town-station",
                        "town-station@unit:anhai",
                        "town-station@town:安海镇");
    }

    @Test
    void nobody_of_an_enterprise_holds_a_key_of_another_enterprise_or_of_the_bureau() {
        Set<String> keys = Access.keys(enterprise("ent-textile"));

        assertThat(keys)
                .containsExactlyInAnyOrder(
                        "user:ent-textile",
                        "enterprise@uscc:91350582MAFAKE019X",
                        "enterprise-safety-officer@uscc:91350582MAFAKE019X");
    }

    @Test
    void the_keys_of_candidates_are_the_keys_that_people_hold() {
        assertThat(Access.keys(enterprise("ent-textile")))
                .contains(Access.key("enterprise", "party", "91350582MAFAKE019X"));
        assertThat(Access.keys(staff("town1", ANHAI, "town-station")))
                .contains(
                        Access.key("town-station", "bureau", null),
                        Access.key("town-station", "unit", "anhai"),
                        Access.key("town-station", "town", "安海镇"),
                        Access.key("", "named", "town1"));
    }

    @Test
    void a_field_is_seen_by_the_party_by_handlers_or_by_named_roles() {
        Person intake = staff("intake1", DESK, "intake");
        Person expert = staff("expert1", DESK, "expert");
        Person officer = enterprise("ent-textile");
        FieldVisibility restricted = FieldVisibility.restricted(Set.of("intake", "enterprise"));

        assertThat(Access.maySeeField(officer, FieldVisibility.PARTY)).isTrue();
        assertThat(Access.maySeeField(officer, FieldVisibility.HANDLERS)).isFalse();
        assertThat(Access.maySeeField(expert, FieldVisibility.HANDLERS)).isTrue();
        assertThat(Access.maySeeField(expert, restricted)).isFalse();
        assertThat(Access.maySeeField(intake, restricted)).isTrue();
        assertThat(Access.maySeeField(officer, restricted)).isTrue();
    }

    private static Scope scope(
            Set<Scope.Reader> readers, Set<String> parties, @Nullable String unit, @Nullable String town) {
        return new Scope("service-request", readers, parties, unit, town, false);
    }

    private static Person staff(String username, Organisation organisation, String role) {
        return new Person(username, username, Kind.STAFF, organisation, Set.of(role), Set.of(), null, true);
    }

    private static Person enterprise(String username) {
        return new Person(
                username,
                username,
                Kind.ENTERPRISE,
                TEXTILE,
                Set.of("enterprise-safety-officer"),
                Set.of(),
                null,
                true);
    }
}
