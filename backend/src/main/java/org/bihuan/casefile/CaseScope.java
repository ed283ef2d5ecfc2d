package org.bihuan.casefile;

import java.util.List;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Scope;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody sees among the case types that are asked for.
 *
 * @param wholeTypes seen all over the bureau
 * @param townTypes seen in {@code town}
 * @param parties the reader's own party keys; none if they see everything anyway
 */
record CaseScope(List<String> wholeTypes, List<String> townTypes, @Nullable String town, List<String> parties) {

    static CaseScope of(Person person, List<CaseType> types) {
        List<String> whole = readable(person, types, Scope.BUREAU);
        String town = person.organisation().town();
        List<String> ofTown = town == null ? List.of() : readable(person, types, Scope.TOWN);
        // who reads everything that is asked for finds nothing more among their own
        boolean everything = !types.isEmpty() && whole.size() == types.size();
        return new CaseScope(
                whole,
                ofTown.stream().filter(one -> !whole.contains(one)).toList(),
                town,
                everything ? List.of() : parties(person));
    }

    /** Under what somebody finds the cases that they take part in. */
    static List<String> parties(Person person) {
        return person.isEnterprise()
                ? List.of("uscc:" + person.organisation().uscc())
                : List.of(
                        "user:" + person.username(),
                        "unit:" + person.organisation().code());
    }

    boolean readsAll() {
        return parties.isEmpty();
    }

    private static List<String> readable(Person person, List<CaseType> types, Scope scope) {
        if (person.isEnterprise()) {
            return List.of();
        }
        return types.stream()
                .filter(type -> type.manifest().readers().stream()
                        .anyMatch(reader -> reader.scope() == scope && person.has(reader.role())))
                .map(CaseType::key)
                .toList();
    }
}
