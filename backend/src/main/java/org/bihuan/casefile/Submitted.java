package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;

/** The body {@code {"data":{…}}} of every call that submits a form for what the address names. */
public record Submitted(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable JsonNode data) {

    /** @throws RefusedException malformed if there is no data object */
    public JsonNode required() {
        if (data == null || !data.isObject()) {
            throw RefusedException.malformed("请求体须为 {\"data\":{…}}。");
        }
        return data;
    }
}
