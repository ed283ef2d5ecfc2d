package org.bihuan.casetype;

import org.jspecify.annotations.Nullable;

/**
 * A sequence flow.
 *
 * @param parent id of the sub-process around it; null at process level
 * @param condition the expression as it is written; null if it has none
 */
public record Flow(
        String id, String name, @Nullable String parent, String source, String target, @Nullable String condition) {

    /** The same flow where its level stands by itself. */
    Flow withoutHome() {
        return new Flow(id, name, null, source, target, condition);
    }

    String label() {
        return "连线" + (name.isEmpty() ? "" : "“" + name + "”") + "(" + id + ")";
    }
}
