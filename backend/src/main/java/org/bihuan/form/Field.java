package org.bihuan.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form. Groups are no fields: their path is part of the paths of the fields within.
 *
 * @param path unique in the form, {@code []} stands for the rows of a list: {@code findings[].level}
 * @param segments where the value is, from the root of the data or, within a list, from the row
 * @param label what people read; the key if the label is a template
 * @param fixed read-only or disabled: the value is what is stored, whatever is submitted
 * @param options what a choice offers, in the form's order; empty if they come from data
 * @param valuesKey under which key of the task's data the options are, if they come from data
 * @param hide the field is hidden when one of these holds: its own condition and those of the groups around it
 * @param rows the fields of each row of a list, otherwise empty
 * @param pickers of a list: from where rows may be picked, by name
 */
public record Field(
        String path,
        List<String> segments,
        FieldType type,
        String label,
        boolean fixed,
        Rules rules,
        List<Option> options,
        @Nullable String valuesKey,
        List<Condition> hide,
        List<Field> rows,
        List<String> pickers) {

    public Field {
        segments = List.copyOf(segments);
        options = List.copyOf(options);
        hide = List.copyOf(hide);
        rows = List.copyOf(rows);
        pickers = List.copyOf(pickers);
    }

    /** The top-level key of the submitted data that the field lives under. */
    public String key() {
        return path.split("[.\\[]", 2)[0];
    }

    Optional<Option> option(String value) {
        return options.stream()
                .filter(option -> option.value().asText().equals(value))
                .findFirst();
    }
}
