package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Node;
import org.bihuan.casetype.Outlook;
import org.bihuan.form.Form;
import org.springframework.stereotype.Component;

/** What may come after a step of a case, by its model and by what the case says already. */
@Component
public final class CaseOutlook {

    private final CaseForms forms;

    CaseOutlook(CaseForms forms) {
        this.forms = forms;
    }

    /**
     * The ways on from a step that is open.
     *
     * @param calls the activities that have called the part where the step is, the outermost first
     */
    public List<Outlook.Way> after(CaseType type, CaseFile file, String step, List<String> calls) {
        return outlook(type).after(step, calls, values(type, file));
    }

    /** Where the case goes from a step if all goes well: the steps to come, and the end last. */
    public List<Node> route(CaseType type, CaseFile file, String step, List<String> calls) {
        return outlook(type).route(step, calls, values(type, file));
    }

    private Outlook outlook(CaseType type) {
        return new Outlook(type.model(), type.manifest(), step -> choices(type, step));
    }

    private Map<String, Set<String>> choices(CaseType type, String step) {
        if (!type.manifest().steps().containsKey(step)) {
            return Map.of();
        }
        Form form = forms.form(type, type.model().form(step));
        Map<String, Set<String>> choices = new HashMap<>(form.choices());
        type.manifest().derived().forEach((name, derived) -> {
            if (derived.anyRow() != null && form.field(derived.anyRow()).isPresent()) {
                choices.put(name, Set.of("true", "false"));
            }
        });
        return choices;
    }

    private static Map<String, String> values(CaseType type, CaseFile file) {
        CaseData data = CaseData.of(file);
        Map<String, String> values = new HashMap<>();
        for (String name : type.model().variables()) {
            JsonNode value = data.value(name);
            if (value.isValueNode() && !value.isNull()) {
                values.put(name, value.asText());
            }
        }
        return values;
    }
}
