package org.bihuan.casetype;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the tokens of a process are: on flows, in nodes that are busy or waiting, and as marks (beginning with {@code !})
 * that remember what has already happened once.
 */
record Marking(SortedMap<String, Integer> places) {

    static final Marking NONE = new Marking(new TreeMap<>());

    Marking {
        places = Collections.unmodifiableSortedMap(places);
    }

    static String once(String id) {
        return "!" + id;
    }

    int count(String place) {
        return places.getOrDefault(place, 0);
    }

    boolean has(String place) {
        return places.containsKey(place);
    }

    boolean hasAny(Set<String> wanted) {
        return places.keySet().stream().anyMatch(wanted::contains);
    }

    Marking with(Collection<String> added) {
        SortedMap<String, Integer> changed = new TreeMap<>(places);
        added.forEach(place -> changed.merge(place, 1, Integer::sum));
        return new Marking(changed);
    }

    Marking with(String place) {
        return with(Set.of(place));
    }

    Marking minus(String place) {
        SortedMap<String, Integer> changed = new TreeMap<>(places);
        changed.computeIfPresent(place, (same, count) -> count == 1 ? null : count - 1);
        return new Marking(changed);
    }

    /** Takes away whatever is in these places. */
    Marking without(Collection<String> cleared) {
        SortedMap<String, Integer> changed = new TreeMap<>(places);
        changed.keySet().removeAll(Set.copyOf(cleared));
        return new Marking(changed);
    }

    /** Without the memory of a process that is over, so that every end is the same end. */
    Marking settled() {
        return places.keySet().stream().allMatch(place -> place.startsWith("!")) ? NONE : this;
    }
}
