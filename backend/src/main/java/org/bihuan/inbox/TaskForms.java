package org.bihuan.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.Times;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casefile.SubmissionRule;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Manifest;
import org.bihuan.form.Form;
import org.springframework.stereotype.Component;

/** The form of a task: what fills it beforehand, which people it offers, and whether what was written in it holds. */
@Component
public final class TaskForms {

    private final CaseForms forms;
    private final PeopleOptions people;
    private final CheckInMapper checkIns;
    private final Map<String, SubmissionRule> rules;

    TaskForms(CaseForms forms, PeopleOptions people, CheckInMapper checkIns, Map<String, SubmissionRule> rules) {
        this.forms = forms;
        this.people = people;
        this.checkIns = checkIns;
        this.rules = rules;
    }

    Form form(CaseType type, String step) {
        return forms.form(type, type.model().form(step));
    }

    /**
     * The submission of a step as the case store keeps it.
     *
     * @throws RefusedException invalid, with every field that is wrong
     */
    ObjectNode check(CaseType type, CaseFile file, String step, JsonNode submission) {
        Form form = form(type, step);
        CaseData data = CaseData.of(file);
        Map<String, List<String>> values = new LinkedHashMap<>();
        type.manifest().options().forEach((key, options) -> {
            if (offers(form, key)) {
                values.put(key, people.usernames(options));
            }
        });
        ObjectNode accepted = forms.check(form, submission, stored(type, step, data), values);
        List<FieldError> problems = new ArrayList<>();
        for (String rule : type.manifest().step(step).rules()) {
            problems.addAll(rules.get(rule).problems(data.values(), accepted));
        }
        if (!problems.isEmpty()) {
            throw RefusedException.invalid(problems);
        }
        return accepted;
    }

    /**
     * What the form of a task shows before anybody writes in it: what the case knows, the options of its data-driven selects,
     * and the moment of a check-in.
     */
    public ObjectNode prefill(CaseType type, CaseFile file, InboxTask task) {
        ObjectNode data = prefill(type, file, task.step());
        String field = type.manifest().step(task.step()).checkIn();
        Instant arrived = field == null ? null : checkIns.at(task.id());
        if (arrived != null) {
            data.put(field, String.valueOf(Times.local(arrived.truncatedTo(ChronoUnit.MINUTES))));
        }
        return data;
    }

    /** The same without what only the one task knows. */
    public ObjectNode prefill(CaseType type, CaseFile file, String step) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        stored(type, step, CaseData.of(file)).forEach(result::set);
        Form form = form(type, step);
        type.manifest().options().forEach((key, options) -> {
            if (offers(form, key)) {
                result.set(key, offered(options, file));
            }
        });
        return result;
    }

    /** Whether the form of a step has anything to be written in words. */
    public boolean asksForText(CaseType type, String step) {
        return form(type, step).asksForText();
    }

    private static boolean offers(Form form, String valuesKey) {
        return form.fields().stream().anyMatch(field -> valuesKey.equals(field.valuesKey()));
    }

    private ArrayNode offered(Manifest.PeopleOptions options, CaseFile file) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        people.of(options, file)
                .forEach(option ->
                        values.addObject().put("value", option.username()).put("label", option.label()));
        return values;
    }

    private static Map<String, JsonNode> stored(CaseType type, String step, CaseData data) {
        Map<String, JsonNode> stored = new LinkedHashMap<>();
        for (String field : type.manifest().step(step).prefill()) {
            if (data.values().has(field)) {
                stored.put(field, data.value(field));
            }
        }
        return stored;
    }
}
