package org.bihuan.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the unclaimed tasks that one index holds in the order of the list: those of a visibility key, of one step, town
 * or type of it. A page is the first of its branches laid together, so it costs a page of each and no more.
 */
public record Branch(String key, @Nullable String step, @Nullable String town, @Nullable String type) {

    /** The branches that together hold what is asked for; the narrowest filter leads, the others are decided on the way. */
    public static List<Branch> of(Collection<String> keys, List<String> steps, List<String> towns, List<String> types) {
        List<Branch> branches = new ArrayList<>();
        for (String key : keys) {
            if (!steps.isEmpty()) {
                steps.forEach(step -> branches.add(new Branch(key, step, null, null)));
            } else if (!towns.isEmpty()) {
                towns.forEach(town -> branches.add(new Branch(key, null, town, null)));
            } else if (!types.isEmpty()) {
                types.forEach(type -> branches.add(new Branch(key, null, null, type)));
            } else {
                branches.add(of(key));
            }
        }
        return branches;
    }

    public static List<Branch> of(Collection<String> keys) {
        return keys.stream().map(Branch::of).toList();
    }

    private static Branch of(String key) {
        return new Branch(key, null, null, null);
    }
}
