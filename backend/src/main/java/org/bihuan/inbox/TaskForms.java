package org.bihuan.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casefile.FormOptions;
import org.bihuan.casefile.SubmissionRules;
import org.bihuan.casetype.CaseType;
import org.bihuan.form.Form;
import org.springframework.stereotype.Component;

/** The form of a task: what fills it beforehand, which people it offers, and whether what was written in it holds. */
@Component
public final class TaskForms {

    private final CaseForms forms;
    private final FormOptions options;
    private final SubmissionRules rules;
    private final CheckInMapper checkIns;

    TaskForms(CaseForms forms, FormOptions options, SubmissionRules rules, CheckInMapper checkIns) {
        this.forms = forms;
        this.options = options;
        this.rules = rules;
        this.checkIns = checkIns;
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
        return rules.check(
                type,
                form(type, step),
                file,
                step,
                submission,
                stored(type, step, CaseData.of(file)),
                type.manifest().step(step).rules());
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
        type.manifest().step(step).rows().forEach((list, source) -> {
            if (!result.has(list)) {
                result.set(list, options.rows(form, list, source, file));
            }
        });
        options.offer(type, form, file, result);
        return result;
    }

    /** Whether the form of a step has anything to be written in words. */
    public boolean asksForText(CaseType type, String step) {
        return form(type, step).asksForText();
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
