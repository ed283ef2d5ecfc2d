package org.bihuan.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.Words;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.FieldTexts;
import org.bihuan.casetype.CaseType;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Service;

/** Issues a paper of a case from a template of its case type, filled with what the case says. */
@Service
public class CaseDocuments {

    /** What a template may say of the case itself, beside its fields. */
    static final Set<String> OF_THE_CASE = Set.of("enterprise", "uscc", "town");

    private final Documents documents;
    private final Cases cases;
    private final CaseForms forms;
    private final FieldTexts texts;
    private final Ledger ledger;
    private final Words words;

    CaseDocuments(Documents documents, Cases cases, CaseForms forms, FieldTexts texts, Ledger ledger, Words words) {
        this.documents = documents;
        this.cases = cases;
        this.forms = forms;
        this.texts = texts;
        this.ledger = ledger;
        this.words = words;
    }

    /**
     * Issues the paper in the running transaction and records its hash.
     *
     * @param template file name in the {@code documents} folder of the case type's version
     * @throws IllegalArgumentException if the case type has no such template
     */
    public Document issue(String caseNumber, String kind, String template) {
        CaseFile file = cases.require(caseNumber);
        CaseType type = cases.typeOf(file);
        byte[] bytes = type.resources().get("processes/" + type.key() + "/documents/" + template);
        if (bytes == null) {
            throw new IllegalArgumentException(type.key() + " has no template " + template);
        }
        String name = type.manifest().documents().containsKey(kind)
                ? type.manifest().documents().get(kind).path("name").asText(kind)
                : kind;
        Document document = documents.issue(caseNumber, kind, name, bytes, words.kept(() -> model(file, type)));
        ledger.append(Event.of(caseNumber, "document-issued", CurrentUser.SYSTEM)
                .with("kind", kind)
                .with("name", name)
                .with("documentId", document.id())
                .with("sha256", document.sha256()));
        return document;
    }

    private Map<String, Object> model(CaseFile file, CaseType type) {
        CaseData data = CaseData.of(file);
        Map<String, Object> model = new LinkedHashMap<>();
        // what nobody wrote is empty, but it exists: a template may name it
        type.forms().keySet().forEach(form -> forms.form(type, form).keys().forEach(key -> model.put(key, "")));
        data.values().properties().forEach(entry -> {
            String field = entry.getKey();
            model.put(field, value(type, data.source(field), field, entry.getValue()));
        });
        model.put("enterprise", String.valueOf(file.enterpriseName()));
        model.put("uscc", String.valueOf(file.enterpriseUscc()));
        model.put("town", String.valueOf(file.town()));
        return model;
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
