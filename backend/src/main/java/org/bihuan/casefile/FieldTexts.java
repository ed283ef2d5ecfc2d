package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Manifest;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.form.Field;
import org.bihuan.form.Form;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what a field holds in the words of its form: labels for options, names for people, dates as people write them. */
@Component
public final class FieldTexts {

    private static final String ROW = "[].";
    private static final int USCC_LENGTH = 18;
    /** In a row of gathered answers: whose it is, and who has given it. */
    private static final Set<String> GATHERED = Set.of("about", "by");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

    private final CaseForms forms;
    private final People people;
    private final Organisations organisations;
    private final Enterprises enterprises;
    private final Words words;

    FieldTexts(CaseForms forms, People people, Organisations organisations, Enterprises enterprises, Words words) {
        this.forms = forms;
        this.people = people;
        this.organisations = organisations;
        this.enterprises = enterprises;
        this.words = words;
    }

    /** The label of a field, by the form of the step that wrote it. */
    public String label(CaseType type, String step, String field) {
        Form form = formOf(type, step);
        String label =
                form == null ? field : form.field(field).map(Field::label).orElse(field);
        // remarks in brackets are for whoever fills the form, not for whoever reads it
        return label.replaceFirst("（[^）]*）$", "");
    }

    /** The label of a field, by the first form that asks for it. */
    public String label(CaseType type, String field) {
        return Stream.concat(Stream.of(CaseData.START), type.manifest().steps().keySet().stream())
                .map(step -> label(type, step, field))
                .filter(label -> !label.equals(field))
                .findFirst()
                .orElse(field);
    }

    /** Whether the field holds attachments. */
    public boolean isFile(CaseType type, String step, String field) {
        Form form = formOf(type, step);
        return form != null && FileFields.holds(form, field);
    }

    /** The value of a field as a person reads it; empty for nothing. What is kept or sent says it by {@link Words#kept}. */
    public String text(CaseType type, String step, String written, JsonNode value) {
        String field = ungathered(type, step, written);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isObject()) {
            return row(type, step, field, value);
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(text(type, step, field, item)));
            return String.join("；", items);
        }
        if (value.isBoolean()) {
            return words.of(value.booleanValue() ? "wording.yes" : "wording.no");
        }
        Form form = formOf(type, step);
        String label = form == null ? value.asText() : form.label(field, value.asText());
        return label.equals(value.asText()) ? plain(form, field, value.asText()) : label;
    }

    /** A cell of the rows that a step gathers is a field of its form. */
    private static String ungathered(CaseType type, String step, String field) {
        Manifest.Step declared = type.manifest().steps().get(step);
        String list = declared == null ? null : declared.gathers();
        return list != null && field.startsWith(list + ROW) ? field.substring((list + ROW).length()) : field;
    }

    private String name(String code) {
        return people.find(code)
                .map(Person::name)
                .or(() -> organisations.find(code).map(Organisation::name))
                .orElse(code);
    }

    private String plain(@Nullable Form form, String field, String text) {
        if (GATHERED.contains(field)) {
            return name(text);
        }
        if (field.contains(ROW) && text.length() == USCC_LENGTH) {
            return enterprises.find(text).map(Enterprise::name).orElse(text);
        }
        Optional<Field> known = form == null ? Optional.empty() : form.field(field);
        if (known.map(Field::valuesKey).isPresent()) {
            return name(text);
        }
        if (text.length() > 10 && text.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            Instant moment = Moments.of(TextNode.valueOf(text));
            return moment == null ? text : MOMENT.format(moment);
        }
        return text;
    }

    private String row(CaseType type, String step, String field, JsonNode row) {
        List<String> cells = new ArrayList<>();
        row.properties().forEach(cell -> cells.add(text(type, step, field + ROW + cell.getKey(), cell.getValue())));
        return String.join("，", cells);
    }

    private @Nullable Form formOf(CaseType type, String step) {
        if (step.equals(CaseData.START)) {
            return forms.form(type, type.manifest().start().form());
        }
        if (type.manifest().actions().containsKey(step)) {
            String form = type.manifest().actions().get(step).form();
            return form == null ? null : forms.form(type, form);
        }
        return type.manifest().steps().containsKey(step)
                ? forms.form(type, type.model().form(step))
                : null;
    }
}
