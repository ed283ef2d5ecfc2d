package org.bihuan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.form.Form;

/** Finds the attachments that a submission names. */
public final class FileFields {

    private FileFields() {}

    /** Attachment ids by file field, for the top-level file fields of the form. */
    public static Map<String, List<String>> in(Form form, ObjectNode data) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (String field : form.fileFields()) {
            List<String> named = new ArrayList<>();
            data.path(field).forEach(id -> named.add(id.asText()));
            if (!named.isEmpty()) {
                ids.put(field, named);
            }
        }
        return ids;
    }
}
