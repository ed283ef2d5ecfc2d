package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.bihuan.form.Rules.Moment;
import org.bihuan.form.Rules.Offset;
import org.jspecify.annotations.Nullable;

/** Reads what one component says about its field, and notes what the server could not check. */
final class FieldReader {

    private final JsonNode component;
    private final JsonNode validate;
    private final String name;
    private final List<String> problems;

    FieldReader(JsonNode component, String name, List<String> problems) {
        this.component = component;
        this.validate = component.path("validate");
        this.name = name;
        this.problems = problems;
    }

    Optional<Condition> condition() {
        JsonNode hide = component.path("conditional").path("hide");
        if (!hide.isTextual() || hide.textValue().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Condition.parse(hide.textValue()));
        } catch (IllegalArgumentException e) {
            problem(" has a condition that the server cannot follow. " + e.getMessage());
            return Optional.empty();
        }
    }

    String label(String key) {
        // date fields keep their words elsewhere
        String label = Stream.of("label", "dateLabel", "timeLabel")
                .map(name -> component.path(name).asText("").strip())
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        return label.isEmpty() || label.startsWith("=") || label.contains("{{") ? key : label;
    }

    boolean flag(String property) {
        return flag(component, property);
    }

    List<Option> options(FieldType type) {
        List<Option> options = new ArrayList<>();
        if (!type.isChoice()) {
            return options;
        }
        if (component.has("valuesExpression")) {
            problem(" computes its options; list them in \"values\" or name a \"valuesKey\".");
        } else if (component.path("values").isArray() == component.has("valuesKey")) {
            problem(" needs either \"values\" or a \"valuesKey\".");
        }
        Set<String> seen = new HashSet<>();
        for (JsonNode each : component.path("values")) {
            JsonNode value = each.isObject() ? each.path("value") : each;
            if (!(value.isTextual() && !value.textValue().isBlank()) && !value.isNumber()) {
                problem(" has an option whose value is neither a text nor a number; give it one.");
            } else if (!seen.add(value.asText())) {
                problem(" offers \"" + value.asText() + "\" twice; remove one.");
            } else {
                JsonNode kept = value.isNumber() ? Numbers.node(value.decimalValue()) : value;
                options.add(new Option(kept, each.path("label").asText(value.asText())));
            }
        }
        return options;
    }

    @Nullable
    String valuesKey(FieldType type) {
        String key = component.path("valuesKey").asText("");
        return type.isChoice() && !key.isEmpty() ? key : null;
    }

    List<String> pickers(FieldType type) {
        String names = component.path("properties").path("picker").asText("").strip();
        if (names.isEmpty()) {
            return List.of();
        }
        if (type != FieldType.DYNAMICLIST) {
            problem(" has a \"picker\", which only a dynamic list can have.");
        }
        return List.of(names.split("\\s*,\\s*"));
    }

    Rules rules(FieldType type) {
        if (type == FieldType.DYNAMICLIST && !component.path("isRepeating").asBoolean(true)) {
            problem(" does not repeat; use a group instead.");
        }
        return new Rules(
                flag(validate, "required"),
                whole(validate, "minLength"),
                whole(validate, "maxLength"),
                pattern(),
                validate.path("patternErrorMessage").asText(null),
                email(),
                decimal(validate, "min"),
                decimal(validate, "max"),
                whole(component, "decimalDigits"),
                increment(),
                flag("serializeToString"),
                moment(type),
                choice(component, "timeSerializingFormat", Offset.class, Offset.NO_TIMEZONE),
                flag("disallowPassedDates"),
                whole(component.path("properties"), "min"),
                maxCount(type),
                component.path("allowAddRemove").asBoolean(true));
    }

    private @Nullable Integer maxCount(FieldType type) {
        boolean single = type == FieldType.FILEPICKER && !flag("multiple");
        return single ? Integer.valueOf(1) : whole(component.path("properties"), "max");
    }

    private Moment moment(FieldType type) {
        if (type == FieldType.DATETIME && !component.has("subtype")) {
            problem(" does not say whether it is a date, a time or both; set \"subtype\".");
        }
        return choice(component, "subtype", Moment.class, Moment.DATE);
    }

    private @Nullable BigDecimal increment() {
        BigDecimal increment = decimal(component, "increment");
        if (increment != null && increment.signum() <= 0) {
            problem(" has an increment that is not above zero; correct it.");
            return null;
        }
        return increment;
    }

    private @Nullable Pattern pattern() {
        JsonNode pattern = validate.path("pattern");
        if (!pattern.isTextual() || pattern.textValue().isEmpty()) {
            return null;
        }
        try {
            return Pattern.compile(pattern.textValue());
        } catch (PatternSyntaxException e) {
            problem(" has a pattern that is no regular expression (" + e.getDescription() + "); correct it.");
            return null;
        }
    }

    private boolean email() {
        String kind = validate.path("validationType").asText("");
        if (!Set.of("", "custom", "email").contains(kind)) {
            problem(" is validated as \"" + kind
                    + "\", which suits no number written here; use a \"pattern\" of your own.");
        }
        return kind.equals("email");
    }

    private boolean flag(JsonNode parent, String property) {
        JsonNode flag = parent.path(property);
        if (!flag.isMissingNode() && !flag.isNull() && !flag.isBoolean()) {
            problem(" has \"" + property + "\": " + flag + "; only true and false can be checked by the server.");
        }
        return flag.asBoolean(false);
    }

    private @Nullable Integer whole(JsonNode parent, String property) {
        BigDecimal value = decimal(parent, property);
        if (value == null) {
            return null;
        }
        try {
            int whole = value.intValueExact();
            if (whole >= 0) {
                return whole;
            }
        } catch (ArithmeticException e) {
            // told below, with the negative ones
        }
        problem(" has \"" + property + "\": " + value + "; a whole number is needed.");
        return null;
    }

    private @Nullable BigDecimal decimal(JsonNode parent, String property) {
        JsonNode value = parent.path(property);
        if (value.isMissingNode() || value.isNull() || value.asText("-").isBlank()) {
            return null;
        }
        BigDecimal number = value.isNumber() ? value.decimalValue() : Numbers.read(value.asText());
        if (number == null || !Numbers.isModest(number)) {
            problem(" has \"" + property + "\": " + value + "; only a plain number can be checked by the server.");
            return null;
        }
        return number;
    }

    private <E extends Enum<E>> E choice(JsonNode parent, String property, Class<E> type, E absent) {
        String value = parent.path(property).asText("");
        if (value.isEmpty()) {
            return absent;
        }
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            problem(" has \"" + property + "\": \"" + value + "\", which form-js does not know; correct it.");
            return absent;
        }
    }

    private void problem(String sentence) {
        problems.add(name + sentence);
    }
}
