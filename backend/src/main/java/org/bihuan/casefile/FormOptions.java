package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Options;
import org.bihuan.form.Field;
import org.bihuan.form.Form;
import org.bihuan.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the selects of a form offer from data: people, bodies, cases, rows, or what other rooms know about the case. */
@Component
public final class FormOptions {

    private static final int MOST = 200;

    /** A value that may be chosen, and what people read. */
    private record Choice(String value, String label) {}

    private final PeopleOptions people;
    private final Organisations organisations;
    private final CaseMapper cases;
    private final Map<String, RowSource> sources;

    FormOptions(PeopleOptions people, Organisations organisations, CaseMapper cases, Map<String, RowSource> sources) {
        this.people = people;
        this.organisations = organisations;
        this.cases = cases;
        this.sources = sources;
    }

    /**
     * The values that may be chosen now, by {@code valuesKey}. Where certificates are asked for, whoever is submitted passes
     * here, so that {@link #objections} can say why not.
     *
     * @param file null while a case is being opened
     */
    public Map<String, List<String>> values(CaseType type, Form form, @Nullable CaseFile file, JsonNode submission) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        asked(type, form).forEach((key, options) -> values.put(key, values(form, key, options, file, submission)));
        return values;
    }

    /** Adds the options that the form shows to its data. */
    public void offer(CaseType type, Form form, @Nullable CaseFile file, ObjectNode data) {
        asked(type, form).forEach((key, options) -> {
            ArrayNode offered = data.putArray(key);
            choices(options, file)
                    .forEach(choice ->
                            offered.addObject().put("value", choice.value()).put("label", choice.label()));
        });
        if (file != null) {
            offerRows(form, file, data);
        }
    }

    /** Adds the rows that may be picked for a list, each with what the list asks for; what is looked up later is not among them. */
    void offerRows(Form form, CaseFile file, ObjectNode data) {
        form.fields().forEach(list -> list.pickers().stream()
                .filter(sources::containsKey)
                .forEach(source -> data.set(source, rows(form, list.key(), source, file))));
    }

    /** What another room knows, in the rows of a list: of each row only what the list asks for. */
    public ArrayNode rows(Form form, String list, String source, CaseFile file) {
        ArrayNode filled = CaseData.JSON.createArrayNode();
        for (ObjectNode row : rows(source, file)) {
            ObjectNode kept = row.deepCopy();
            List<String> keys = form.field(list).stream()
                    .flatMap(field -> field.rows().stream())
                    .map(field -> field.segments().get(0))
                    .toList();
            filled.add(kept.retain(keys));
        }
        return filled;
    }

    /** Why somebody who was chosen cannot act as an officer, field by field. */
    List<FieldError> objections(CaseType type, Form form, ObjectNode accepted) {
        List<FieldError> objections = new ArrayList<>();
        for (Field field : form.fields()) {
            Options options = type.manifest().options().get(String.valueOf(field.valuesKey()));
            if (options == null || !options.certified()) {
                continue;
            }
            JsonNode chosen = accepted.path(field.key());
            (chosen.isArray() ? chosen : List.of(chosen)).forEach(one -> {
                String objection = one.isTextual() ? people.objection(one.asText()) : null;
                if (objection != null) {
                    objections.add(new FieldError(field.key(), objection));
                }
            });
        }
        return objections;
    }

    private List<String> values(Form form, String key, Options options, @Nullable CaseFile file, JsonNode submission) {
        if (options.role() == null) {
            return choices(options, file).stream().map(Choice::value).toList();
        }
        if (!options.certified()) {
            return people.usernames(options);
        }
        List<String> submitted = new ArrayList<>();
        form.fields().stream().filter(field -> key.equals(field.valuesKey())).forEach(field -> {
            JsonNode chosen = submission.path(field.key());
            (chosen.isArray() ? chosen : List.of(chosen)).forEach(one -> submitted.add(one.asText()));
        });
        return submitted;
    }

    private List<Choice> choices(Options options, @Nullable CaseFile file) {
        if (options.from() != null) {
            return rows(options.from(), file).stream()
                    .map(row -> new Choice(
                            row.path("value").asText(), row.path("label").asText()))
                    .toList();
        }
        if (options.staffOf() != null) {
            return organisations.acting(MOST).stream()
                    .map(body -> new Choice(body.code(), body.name()))
                    .toList();
        }
        if (options.cases() != null) {
            return cases.openOfType(options.cases(), MOST).stream()
                    .map(one -> new Choice(one.number(), one.number() + "　" + one.title()))
                    .toList();
        }
        if (options.rowsOf() != null) {
            List<Choice> cells = new ArrayList<>();
            if (file != null) {
                CaseData.of(file)
                        .value(options.rowsOf())
                        .forEach(row -> cells.add(new Choice(
                                row.path(options.cell()).asText(),
                                row.path(options.cell()).asText())));
            }
            return cells;
        }
        return people.of(options, file).stream()
                .map(option -> new Choice(option.username(), option.label()))
                .toList();
    }

    private List<ObjectNode> rows(String source, @Nullable CaseFile file) {
        return file == null ? List.of() : sources.get(source).rows(file.number());
    }

    private static Map<String, Options> asked(CaseType type, Form form) {
        Map<String, Options> asked = new LinkedHashMap<>(type.manifest().options());
        asked.keySet().removeIf(key -> form.fields().stream().noneMatch(field -> key.equals(field.valuesKey())));
        return asked;
    }
}
