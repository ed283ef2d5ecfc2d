package org.bihuan.casetype;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about variables before they are all written.
 *
 * @param possible the values that a variable may still have; one that is not here may have any
 * @param excluded values that such a variable does not have
 */
record Knowledge(Map<String, Set<String>> possible, Map<String, Set<String>> excluded) {

    static Knowledge of(Map<String, String> values) {
        Map<String, Set<String>> possible = new HashMap<>();
        values.forEach((variable, value) -> possible.put(variable, Set.of(value)));
        return new Knowledge(possible, Map.of());
    }

    Optional<Boolean> has(String variable, String value) {
        Set<String> candidates = possible.get(variable);
        if (candidates == null) {
            return excluded.getOrDefault(variable, Set.of()).contains(value) ? Optional.of(false) : Optional.empty();
        }
        if (!candidates.contains(value)) {
            return Optional.of(false);
        }
        return candidates.size() == 1 ? Optional.of(true) : Optional.empty();
    }

    Knowledge with(String variable, String value, boolean has) {
        Map<String, Set<String>> narrower = new HashMap<>(possible);
        Map<String, Set<String>> wider = new HashMap<>(excluded);
        if (has) {
            narrower.put(variable, Set.of(value));
        } else if (possible.containsKey(variable)) {
            narrower.put(variable, without(possible.get(variable), value));
        } else {
            Set<String> more = new HashSet<>(excluded.getOrDefault(variable, Set.of()));
            more.add(value);
            wider.put(variable, more);
        }
        return new Knowledge(narrower, wider);
    }

    /** After somebody has been asked anew: by the variables that the form writes, what it lets them choose from. */
    Knowledge asked(Map<String, Set<String>> choices) {
        Map<String, Set<String>> anew = new HashMap<>(possible);
        Map<String, Set<String>> others = new HashMap<>(excluded);
        choices.forEach((variable, values) -> {
            others.remove(variable);
            if (values.isEmpty()) {
                anew.remove(variable);
            } else {
                anew.put(variable, values);
            }
        });
        return new Knowledge(anew, others);
    }

    private static Set<String> without(Set<String> values, String value) {
        Set<String> rest = new HashSet<>(values);
        rest.remove(value);
        return rest;
    }
}
