package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Times;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Derived;
import org.bihuan.casetype.Parameters;
import org.bihuan.form.FieldType;
import org.bihuan.form.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of a submission the engine may know: only the scalars that its gateways, tables and timers read. */
@Component
final class EngineVariables {

    private final Parameters parameters;
    private final Clock clock;

    EngineVariables(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /** The variables for the start of a process. */
    Map<String, @Nullable Object> of(CaseType type, String caseNumber, Form form, ObjectNode data) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        // what nobody has said yet is nothing, and no unknown word on which a gateway or a table breaks down
        type.model().variables().forEach(name -> variables.put(name, null));
        variables.putAll(of(type, form, data));
        variables.put("caseNumber", caseNumber);
        type.manifest().derived().forEach((name, derived) -> {
            if (derived.caseNumberModulo() != null) {
                long number = Long.parseLong(caseNumber.substring(caseNumber.lastIndexOf('-') + 1));
                variables.put(name, number % derived.caseNumberModulo());
            } else if (derived.parameter() != null) {
                variables.put(name, parameters.isOn(derived.parameter(), today()));
            }
        });
        return variables;
    }

    /** The variables that a later submission changes; a list that its form asked for and that was left empty has no row. */
    Map<String, @Nullable Object> of(CaseType type, Form form, ObjectNode data) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        for (String name : type.model().variables()) {
            if (data.has(name)) {
                variables.put(name, scalar(data.path(name)));
            } else if (form.field(name)
                    .filter(field -> field.type() == FieldType.CHECKBOX)
                    .isPresent()) {
                // what is not ticked is not said, and gateways ask nevertheless
                variables.put(name, false);
            }
        }
        type.manifest().derived().forEach((name, derived) -> {
            if (derived.anyRow() != null && (form.field(derived.anyRow()).isPresent() || data.has(derived.anyRow()))) {
                variables.put(name, anyRow(derived, data.path(derived.anyRow())));
            }
        });
        return variables;
    }

    private boolean anyRow(Derived derived, JsonNode rows) {
        for (JsonNode row : rows) {
            JsonNode cell = row.path(derived.field());
            for (JsonNode one : cell.isArray() ? cell : List.of(cell)) {
                if (derived.atLeast() == null
                        ? one.asText().equals(derived.equals())
                        : parameters.isReached(derived.atLeast(), amount(one), today())) {
                    return true;
                }
            }
        }
        return false;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    /** What was left empty is nothing; a number with decimals is kept as text. */
    private static BigDecimal amount(JsonNode cell) {
        String written = cell.asText().strip();
        return written.isEmpty() ? BigDecimal.ZERO : new BigDecimal(written);
    }

    private static @Nullable Object scalar(JsonNode value) {
        if (value.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            value.forEach(item -> items.add(scalar(item)));
            return items;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return value.isTextual() ? value.textValue() : null;
    }
}
