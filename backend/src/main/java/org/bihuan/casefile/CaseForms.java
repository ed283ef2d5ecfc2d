package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.Times;
import org.bihuan.casetype.CaseType;
import org.bihuan.form.Checked;
import org.bihuan.form.Form;
import org.bihuan.form.FormContext;
import org.bihuan.form.Limits;
import org.bihuan.form.Submission;
import org.springframework.stereotype.Component;

/** The forms of a case type, read once per version, and the check of what is submitted in them. */
@Component
public final class CaseForms {

    private record Key(String typeKey, int version, String form) {}

    private final Map<Key, Form> forms = new ConcurrentHashMap<>();
    private final Clock clock;

    CaseForms(Clock clock) {
        this.clock = clock;
    }

    /** @throws RefusedException not found if the type has no form of that name */
    public Form form(CaseType type, String name) {
        String json = type.forms().get(name);
        if (json == null) {
            throw RefusedException.notFound("没有这张表单。");
        }
        return forms.computeIfAbsent(new Key(type.key(), type.version(), name), key -> Form.parse(json));
    }

    /**
     * The submission as the case store keeps it.
     *
     * @param stored what the case already knows, for read-only fields and hide conditions
     * @param options the values that data-driven selects offer now, by their {@code valuesKey}
     * @throws RefusedException invalid, with every field that is wrong
     */
    public ObjectNode check(Form form, JsonNode data, Map<String, JsonNode> stored, Map<String, List<String>> options) {
        Map<String, JsonNode> known = new HashMap<>(stored);
        // a page has what may be chosen in the data of its form, so conditions may count it
        options.forEach((key, values) -> known.put(key, CaseData.JSON.valueToTree(values)));
        Checked checked = Submission.check(
                form, data, new FormContext(clock.instant(), Times.ZONE, known, options, Limits.DEFAULT));
        if (checked instanceof Checked.Accepted accepted) {
            return accepted.data();
        }
        Checked.Rejected rejected = (Checked.Rejected) checked;
        throw RefusedException.invalid(rejected.errors().stream()
                .map(error -> new FieldError(error.field(), error.message()))
                .toList());
    }
}
