package org.bihuan.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casefile.FieldTexts;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.DocumentKind;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.form.Field;
import org.bihuan.form.FieldType;
import org.springframework.stereotype.Component;

/** What a paper may say of its case, in the words that people read; {@link Variables} says which they are. */
@Component
final class CaseValues {

    /** Of the case itself and its enterprise, beside its fields; a field of the same name has its own word. */
    static final Set<String> OF_THE_CASE =
            Set.of("enterprise", "uscc", "town", "address", "contactName", "contactPhone");

    /** What follows the name of a number where it is to be written as money in capitals. */
    static final String IN_CAPITALS = "InCapitals";

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?: (\\d\\d):(\\d\\d))?");

    private final CaseForms forms;
    private final FieldTexts texts;
    private final Enterprises enterprises;
    private final PeopleLines lines;

    CaseValues(CaseForms forms, FieldTexts texts, Enterprises enterprises, PeopleLines lines) {
        this.forms = forms;
        this.texts = texts;
        this.enterprises = enterprises;
        this.lines = lines;
    }

    /**
     * @param kind of the paper that is about to be issued
     * @param issued the papers of the case, oldest first
     */
    Map<String, Object> of(CaseFile file, CaseType type, String kind, List<Document> issued) {
        CaseData data = CaseData.of(file);
        Set<String> files = files(type);
        Map<String, Object> values = new LinkedHashMap<>(ofTheEnterprise(file));
        Map<String, List<Map<String, String>>> lists = lists(type, data, files);
        RowReferences.complete(lists);
        for (Field field : fields(type)) {
            // what nobody wrote is empty, but it exists: a template may name it
            values.put(field.key(), "");
            JsonNode value = data.value(field.key());
            if (field.type() == FieldType.NUMBER) {
                values.put(field.key() + IN_CAPITALS, inCapitals(value));
            }
            if (field.valuesKey() != null && !PeopleLines.names(field.key()).isEmpty()) {
                values.put(PeopleLines.variable(field.key()), lines.of(value));
            }
            values.putAll(RowReferences.named(field.key(), value, lists));
        }
        data.values().properties().forEach(entry -> {
            String field = entry.getKey();
            List<Map<String, String>> rows = lists.get(field);
            values.put(
                    field,
                    rows == null ? text(type, data.source(field), field, entry.getValue(), files) : entries(rows));
        });
        narrow(type.manifest().document(kind), data, values);
        values.putAll(PaperValues.of(kind, type.manifest().documents(), issued));
        values.put("enterprise", Objects.requireNonNullElse(file.enterpriseName(), ""));
        values.put("uscc", Objects.requireNonNullElse(file.enterpriseUscc(), ""));
        values.put("town", Objects.requireNonNullElse(file.town(), ""));
        return values;
    }

    private Map<String, String> ofTheEnterprise(CaseFile file) {
        Optional<Enterprise> enterprise =
                Optional.ofNullable(file.enterpriseUscc()).flatMap(enterprises::find);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("address", enterprise.map(Enterprise::address).orElse(""));
        values.put("contactName", enterprise.map(Enterprise::contactName).orElse(""));
        values.put("contactPhone", enterprise.map(Enterprise::contactPhone).orElse(""));
        return values;
    }

    /** The fields of all forms that are no cells of a list. */
    private List<Field> fields(CaseType type) {
        return type.forms().keySet().stream()
                .flatMap(form -> forms.form(type, form).fields().stream())
                .filter(field -> !field.path().contains("["))
                .toList();
    }

    private Map<String, List<Map<String, String>>> lists(CaseType type, CaseData data, Set<String> files) {
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        Set<String> numbers = numbers(type);
        data.values().properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                List<Map<String, String>> rows = new ArrayList<>();
                value.forEach(
                        row -> rows.add(row(type, data.source(entry.getKey()), entry.getKey(), row, files, numbers)));
                lists.put(entry.getKey(), rows);
            }
        });
        return lists;
    }

    private Map<String, String> row(
            CaseType type, String step, String list, JsonNode row, Set<String> files, Set<String> numbers) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.properties()
                .forEach(cell -> cells.put(
                        cell.getKey(), text(type, step, list + "[]." + cell.getKey(), cell.getValue(), files)));
        // a row of a single cell is a plain text, and stays one
        if (row.size() > 1) {
            row.properties().stream()
                    .filter(cell -> numbers.contains(list + "[]." + cell.getKey()))
                    .forEach(cell -> cells.put(cell.getKey() + IN_CAPITALS, inCapitals(cell.getValue())));
        }
        return cells;
    }

    /** An amount of money in capitals; nothing for what is none. */
    private static String inCapitals(JsonNode value) {
        if (!value.isNumber() && !DECIMAL.matcher(value.asText()).matches()) {
            return "";
        }
        BigDecimal amount = new BigDecimal(value.asText());
        return amount.signum() < 0 || amount.compareTo(Capitals.MOST) >= 0 ? "" : Capitals.of(amount);
    }

    /** Rows of a single field are plain texts. */
    private static List<Object> entries(List<Map<String, String>> rows) {
        List<Object> entries = new ArrayList<>();
        rows.forEach(
                row -> entries.add(row.size() == 1 ? row.values().iterator().next() : row));
        return entries;
    }

    private String text(CaseType type, String step, String field, JsonNode value, Set<String> files) {
        if (files.contains(field)) {
            return value.size() + "件";
        }
        String text = texts.text(type, step, field, value);
        return value.isTextual() ? official(text) : text.replace("；", "、");
    }

    /** The paths of the fields that hold numbers, cells of lists included. */
    private Set<String> numbers(CaseType type) {
        return type.forms().keySet().stream()
                .flatMap(form -> forms.form(type, form).fields().stream())
                .filter(field -> field.type() == FieldType.NUMBER)
                .map(Field::path)
                .collect(Collectors.toSet());
    }

    private Set<String> files(CaseType type) {
        Set<String> files = new HashSet<>();
        type.forms()
                .keySet()
                .forEach(form -> forms.form(type, form).fileFields().forEach(field -> files.add(field.path())));
        return files;
    }

    /** Days and moments as official papers write them. */
    private static String official(String text) {
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            return text;
        }
        String day = PaperValues.DAY.format(LocalDate.parse(moment.group(1)));
        return moment.group(2) == null ? day : day + Integer.parseInt(moment.group(2)) + "时" + moment.group(3) + "分";
    }

    /** What is wanted; {@code {field}} stands for everything that the field holds. */
    private static Set<String> chosen(List<String> wanted, CaseData data) {
        Set<String> values = new HashSet<>();
        for (String one : wanted) {
            if (one.startsWith("{") && one.endsWith("}")) {
                data.value(one.substring(1, one.length() - 1)).forEach(value -> values.add(value.asText()));
            } else {
                values.add(one);
            }
        }
        return values;
    }

    /** Leaves those rows of each list that the paper speaks of. */
    static void narrow(DocumentKind kind, CaseData data, Map<String, Object> values) {
        kind.rows().forEach((list, wanted) -> {
            if (values.get(list) instanceof List<?> rows) {
                List<Object> left = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    JsonNode row = data.value(list).path(i);
                    if (wanted.entrySet().stream().allMatch(cell -> chosen(cell.getValue(), data)
                            .contains(row.path(cell.getKey()).asText()))) {
                        left.add(rows.get(i));
                    }
                }
                values.put(list, left);
            }
        });
    }
}
