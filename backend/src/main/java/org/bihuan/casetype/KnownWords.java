package org.bihuan.casetype;

import java.util.Set;

/**
 * The words a folder may use that other rooms own.
 *
 * @param roles codes of roles, with the pseudo role {@code enterprise}
 * @param deadlineCodes codes in {@code deadlines.yaml}
 * @param rules names that a step may list under {@code rules}
 * @param sources names of where other rooms find rows and options for forms
 * @param delegates bean names that a service task may call
 * @param outsideDelegates those of the delegates whose effect leaves the database, so that their task must be asynchronous
 */
public record KnownWords(
        Set<String> roles,
        Set<String> deadlineCodes,
        Set<String> rules,
        Set<String> sources,
        Set<String> delegates,
        Set<String> outsideDelegates) {

    public KnownWords {
        roles = Set.copyOf(roles);
        deadlineCodes = Set.copyOf(deadlineCodes);
        rules = Set.copyOf(rules);
        sources = Set.copyOf(sources);
        delegates = Set.copyOf(delegates);
        outsideDelegates = Set.copyOf(outsideDelegates);
    }
}
