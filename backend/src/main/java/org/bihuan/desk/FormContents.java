package org.bihuan.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casefile.Draft;
import org.bihuan.casefile.Drafts;
import org.bihuan.casetype.CaseType;
import org.bihuan.desk.PageModels.FormView;
import org.bihuan.form.Form;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form island reads: the form, what fills it, what its reader had written before, and the files in that. */
@Component
class FormContents {

    private static final int MOST_FILES = 200;
    private static final String NO_FIELDS = "{\"type\":\"default\",\"components\":[]}";

    private final CaseForms forms;
    private final Drafts drafts;
    private final Attachments attachments;
    private final CurrentUser currentUser;
    private final ObjectMapper json;
    private final Clock clock;

    FormContents(
            CaseForms forms,
            Drafts drafts,
            Attachments attachments,
            CurrentUser currentUser,
            ObjectMapper json,
            Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.attachments = attachments;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A form to fill.
     *
     * @param data what is known beforehand
     * @param draft key of the draft, which is kept at {@code /<key>/draft}
     */
    FormView of(CaseType type, String formName, ObjectNode data, String action, String submit, String draft) {
        Optional<Draft> found = drafts.find(draft);
        ObjectNode content = content(type.forms().get(formName), data);
        withhold(type, content.path("schema").path("components"));
        found.ifPresent(written -> restore(content, forms.form(type, formName), written.data()));
        return new FormView(
                action,
                submit,
                content,
                "/" + draft + "/draft",
                found.map(written -> Wording.latest(written.savedAt(), clock.instant()))
                        .orElse(null),
                false);
    }

    /**
     * A form to fill from a paper that the party has signed, with a place for the scan of it.
     *
     * @param formName {@code null} for an act that asks for nothing else
     */
    FormView ofPaper(CaseType type, @Nullable String formName, ObjectNode data, String action, String submit) {
        ObjectNode content = content(formName == null ? NO_FIELDS : type.forms().get(formName), data);
        ArrayNode components = content.withObject("/schema").withArray("components");
        // what happens next is the last word of a form
        ObjectNode scan = components.insertObject(Math.max(0, components.size() - 1));
        scan.put("type", "filepicker")
                .put("id", "Field_scan")
                .put("key", "scan")
                .put("label", "当事人签字的材料（扫描件）")
                .put("multiple", true)
                .put("accept", "image/*,.pdf");
        scan.putObject("validate").put("required", true);
        scan.putObject("layout").put("row", "Row_scan").putNull("columns");
        return new FormView(action, submit, content, null, null, false);
    }

    /** A question without fields, to be confirmed. */
    FormView nothingToFill(String action, String submit) {
        return new FormView(action, submit, content(NO_FIELDS, json.createObjectNode()), null, null, false);
    }

    /** What only some may read is asked of nobody else. */
    private void withhold(CaseType type, JsonNode components) {
        Person person = currentUser.get();
        for (Iterator<JsonNode> each = components.elements(); each.hasNext(); ) {
            String key = each.next().path("key").asText("");
            if (type.manifest().visibility(key).isRestrictedFor(person::has)) {
                each.remove();
            }
        }
    }

    private ObjectNode content(String schema, ObjectNode data) {
        ObjectNode content = json.createObjectNode();
        try {
            content.set("schema", json.readTree(schema));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a checked form is JSON", e);
        }
        content.set("data", data);
        content.putObject("files");
        return content;
    }

    private void restore(ObjectNode content, Form form, ObjectNode written) {
        written.retain(form.keys());
        List<String> named =
                form.attachments(written).stream().distinct().limit(MOST_FILES).toList();
        Set<String> gone = new HashSet<>(form.attachments(written));
        for (Attachment file : attachments.free(named, currentUser.get().username())) {
            gone.remove(file.id());
            ((ObjectNode) content.get("files"))
                    .putObject(file.id())
                    .put("name", file.name())
                    .put("size", file.size())
                    .put("type", file.type());
        }
        remove(gone, written);
        content.set("draft", written);
    }

    /** Files that were cleared away meanwhile, or handed in by another form. */
    private static void remove(Collection<String> gone, JsonNode node) {
        if (node instanceof ArrayNode list) {
            for (int i = list.size() - 1; i >= 0; i--) {
                if (gone.contains(list.get(i).asText())) {
                    list.remove(i);
                }
            }
        }
        node.forEach(inner -> remove(gone, inner));
    }
}
