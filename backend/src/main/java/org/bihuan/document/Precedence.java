package org.bihuan.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.casetype.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * Which papers must come before which.
 *
 * @param kinds those of a case type, by the name that its manifest gives them
 */
record Precedence(Map<String, DocumentKind> kinds) {

    /** Why the paper may not be issued yet, in a sentence; {@code null} if it may. */
    @Nullable
    String objection(DocumentKind wanted, Set<String> issued) {
        List<String> missing =
                wanted.after().stream().filter(kind -> !issued.contains(kind)).toList();
        if (!missing.isEmpty()) {
            return sentence(wanted, missing, "和");
        }
        boolean anyMissing =
                !wanted.afterAny().isEmpty() && wanted.afterAny().stream().noneMatch(issued::contains);
        return anyMissing ? sentence(wanted, wanted.afterAny(), "或") : null;
    }

    private String sentence(DocumentKind wanted, List<String> first, String and) {
        return first.stream()
                .map(kind -> "《" + kinds.get(kind).name() + "》")
                .collect(Collectors.joining(and, "还不能出具《" + wanted.name() + "》：须先有", "。"));
    }
}
