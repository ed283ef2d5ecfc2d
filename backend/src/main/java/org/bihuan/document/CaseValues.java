package org.bihuan.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casefile.FieldTexts;
import org.bihuan.casetype.CaseType;
import org.springframework.stereotype.Component;

/** What a paper may say of its case, in the words that people read. */
@Component
final class CaseValues {

    /** Of the case itself, beside its fields. */
    static final Set<String> OF_THE_CASE = Set.of("enterprise", "uscc", "town");

    private final CaseForms forms;
    private final FieldTexts texts;

    CaseValues(CaseForms forms, FieldTexts texts) {
        this.forms = forms;
        this.texts = texts;
    }

    Map<String, Object> of(CaseFile file, CaseType type) {
        CaseData data = CaseData.of(file);
        Map<String, Object> values = new LinkedHashMap<>();
        // what nobody wrote is empty, but it exists: a template may name it
        type.forms().keySet().forEach(form -> forms.form(type, form).keys().forEach(key -> values.put(key, "")));
        data.values().properties().forEach(entry -> {
            String field = entry.getKey();
            values.put(field, value(type, data.source(field), field, entry.getValue()));
        });
        values.put("enterprise", String.valueOf(file.enterpriseName()));
        values.put("uscc", String.valueOf(file.enterpriseUscc()));
        values.put("town", String.valueOf(file.town()));
        return values;
    }

    /** A list of rows stays one; rows of a single field become plain texts; everything else is what people read. */
    private Object value(CaseType type, String step, String field, JsonNode value) {
        if (!value.isArray() || value.isEmpty() || !value.get(0).isObject()) {
            return texts.text(type, step, field, value).replace("；", "、");
        }
        List<Object> rows = new ArrayList<>();
        for (JsonNode row : value) {
            Map<String, Object> cells = new LinkedHashMap<>();
            ((ObjectNode) row)
                    .properties()
                    .forEach(cell -> cells.put(
                            cell.getKey(), texts.text(type, step, field + "[]." + cell.getKey(), cell.getValue())));
            rows.add(cells.size() == 1 ? cells.values().iterator().next() : cells);
        }
        return rows;
    }
}
