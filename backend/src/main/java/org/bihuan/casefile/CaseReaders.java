package org.bihuan.casefile;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Manifest;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.springframework.stereotype.Component;

/** The staff who see a case: by their role, or because they had to do with it. */
@Component
final class CaseReaders {

    private static final int MOST = 300;
    private static final String USER = "user:";
    private static final String UNIT = "unit:";

    private final CaseMapper mapper;
    private final CaseTypes types;
    private final CaseAccess access;
    private final People people;

    CaseReaders(CaseMapper mapper, CaseTypes types, CaseAccess access, People people) {
        this.mapper = mapper;
        this.types = types;
        this.access = access;
        this.people = people;
    }

    /** Everybody active, at most 300 by role, by name. */
    List<Person> of(CaseFile file) {
        Set<String> roles = types.at(file.typeKey(), file.typeVersion()).manifest().readers().stream()
                .map(Manifest.Who::role)
                .collect(Collectors.toSet());
        Map<String, Person> readers = new LinkedHashMap<>();
        people.withAnyRole(roles, MOST).forEach(person -> readers.put(person.username(), person));
        for (String party : mapper.parties(file.number())) {
            if (party.startsWith(USER)) {
                String username = party.substring(USER.length());
                if (!readers.containsKey(username)) {
                    people.find(username).ifPresent(person -> readers.put(username, person));
                }
            } else if (party.startsWith(UNIT)) {
                people.candidates(Roles.STAFF, null, party.substring(UNIT.length()), null, MOST)
                        .forEach(person -> readers.put(person.username(), person));
            }
        }
        return readers.values().stream()
                .filter(person -> isReader(person, file))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::username))
                .toList();
    }

    boolean isReader(Person person, CaseFile file) {
        return person.active() && !person.isEnterprise() && access.maySee(person, file);
    }
}
