package org.bihuan.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.attachment.Attachment;
import org.springframework.stereotype.Component;

/** What the form island reads: the form, what fills it, and the files it knows already. */
@Component
class FormContents {

    private final ObjectMapper json;

    FormContents(ObjectMapper json) {
        this.json = json;
    }

    JsonNode of(String schema, ObjectNode data, List<Attachment> files) {
        ObjectNode content = json.createObjectNode();
        try {
            content.set("schema", json.readTree(schema));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a checked form is JSON", e);
        }
        content.set("data", data);
        ObjectNode known = content.putObject("files");
        files.forEach(file -> known.putObject(file.id())
                .put("name", file.name())
                .put("size", file.size())
                .put("type", file.type()));
        return content;
    }
}
