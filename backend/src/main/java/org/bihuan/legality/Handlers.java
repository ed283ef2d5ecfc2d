package org.bihuan.legality;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Who handles an enforcement case, as its data names them. */
final class Handlers {

    private Handlers() {}

    /** User names of 主办人, 协办人 and of those who collected evidence. */
    static Set<String> of(ObjectNode data) {
        Set<String> handlers = new LinkedHashSet<>();
        handlers.add(data.path("lead").asText());
        handlers.add(data.path("co").asText());
        data.path("evidence").forEach(row -> row.path("collectors").forEach(one -> handlers.add(one.asText())));
        handlers.remove("");
        return handlers;
    }
}
