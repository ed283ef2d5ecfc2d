package org.bihuan.delegate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Makes one list of what several fields hold, each value once, for a step that is done side by side. Parameters: {@code fields} (by
 * comma, with one value or a list each), {@code result} (name of the list), {@code empties} (a list of gathered answers that begins
 * anew; may be left out).
 */
@Component("collectValues")
final class CollectValues implements JavaDelegate {

    private final Cases cases;

    CollectValues(Cases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.require(Inputs.caseNumber(execution));
        CaseData data = CaseData.of(file);
        Set<String> values = new LinkedHashSet<>();
        for (String field : Inputs.text(execution, "fields").split(",")) {
            data.value(field.strip()).forEach(one -> values.add(one.asText()));
            if (data.value(field.strip()).isTextual()) {
                values.add(data.value(field.strip()).asText());
            }
        }
        values.remove("");
        String result = Inputs.text(execution, "result");
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        values.forEach(kept.putArray(result)::add);
        String empties = Inputs.optional(execution, "empties");
        if (empties != null) {
            kept.putArray(empties);
        }
        cases.addData(file, execution.getCurrentActivityId(), kept, Set.of());
        execution.setVariable(result, new ArrayList<>(values));
    }
}
