package org.bihuan.security;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the administration's ledger says of a fact of the door: whom it is about, and never a secret. */
final class Subjects {

    private Subjects() {}

    static ObjectNode of(String username) {
        return JsonNodeFactory.instance.objectNode().put("user", username);
    }
}
