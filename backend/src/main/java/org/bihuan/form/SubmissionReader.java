package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.form.Entry.Row;
import org.jspecify.annotations.Nullable;

/** Takes a submission apart along its form: one entry per field, and a complaint for all that is no field. */
final class SubmissionReader {

    private static final int NAME = 60;

    private final FormContext context;
    private final ValueCheck values;
    private final List<FieldError> strays = new ArrayList<>();

    SubmissionReader(FormContext context) {
        this.context = context;
        this.values = new ValueCheck(context);
    }

    /** Errors about what does not belong into the submission. */
    List<FieldError> strays() {
        return List.copyOf(strays);
    }

    Row row(String path, List<Field> fields, JsonNode data) {
        Set<List<String>> leaves = new HashSet<>();
        Set<List<String>> groups = new HashSet<>();
        for (Field field : fields) {
            leaves.add(field.segments());
            for (int end = 1; end < field.segments().size(); end++) {
                groups.add(field.segments().subList(0, end));
            }
        }
        findStrays(path, List.of(), data, leaves, groups);
        List<Entry> entries = new ArrayList<>();
        for (Field field : fields) {
            entries.add(entry(field, path.isEmpty() ? "" : path + ".", Form.at(data, field.segments())));
        }
        return new Row(path, entries);
    }

    private Entry entry(Field field, String prefix, @Nullable JsonNode raw) {
        String path = prefix + String.join(".", field.segments());
        if (field.fixed()) {
            return Entry.of(field, path, stored(field));
        }
        if (field.type() != FieldType.DYNAMICLIST) {
            return Entry.of(field, path, values.check(field, raw));
        }
        return list(field, path, raw == null || raw.isNull() ? JsonNodeFactory.instance.arrayNode() : raw);
    }

    private Entry list(Field field, String path, JsonNode raw) {
        if (!raw.isArray()) {
            return Entry.of(field, path, Verdict.refused("“" + field.label() + "”应当是一个列表。"));
        }
        Rules rules = field.rules();
        int most = rules.maxCount() == null ? context.limits().rows() : rules.maxCount();
        if (raw.size() > most) {
            return Entry.of(field, path, Verdict.refused("“" + field.label() + "”最多填写 " + most + " 行。"));
        }
        int least = Math.max(rules.required() ? 1 : 0, rules.minCount() == null ? 0 : rules.minCount());
        List<String> messages = new ArrayList<>();
        if (raw.size() < least) {
            messages.add("“" + field.label() + "”至少填写 " + least + " 行。");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            String place = path + "[" + i + "]";
            if (!raw.get(i).isObject()) {
                strays.add(new FieldError(place, "“" + field.label() + "”的第 " + (i + 1) + " 行内容不正确。"));
            } else {
                rows.add(row(place, field.rows(), raw.get(i)));
            }
        }
        return Entry.list(field, path, rows, messages);
    }

    private Verdict stored(Field field) {
        List<String> segments = field.segments();
        JsonNode root = context.stored().get(segments.get(0));
        JsonNode value = Form.at(root, segments.subList(1, segments.size()));
        return value == null || value.isNull() ? Verdict.EMPTY : Verdict.of(value.deepCopy());
    }

    private void findStrays(
            String path, List<String> at, JsonNode data, Set<List<String>> leaves, Set<List<String>> groups) {
        if (data.size() > FormReader.KEYS) {
            strays.add(new FieldError(path, "提交的字段太多。"));
            return;
        }
        for (Iterator<Map.Entry<String, JsonNode>> each = data.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> entry = each.next();
            List<String> segments = new ArrayList<>(at);
            segments.add(entry.getKey());
            String name = (path.isEmpty() ? "" : path + ".") + printable(entry.getKey());
            if (leaves.contains(segments)
                    || groups.contains(segments) && entry.getValue().isNull()) {
                continue;
            }
            if (!groups.contains(segments)) {
                strays.add(new FieldError(name, "表单中没有这个字段。"));
            } else if (!entry.getValue().isObject()) {
                strays.add(new FieldError(name, "这一组内容的格式不正确。"));
            } else {
                findStrays(name, segments, entry.getValue(), leaves, groups);
            }
        }
    }

    /** The name goes back to whoever sent it, so it must be short and writable. */
    private static String printable(String key) {
        StringBuilder name = new StringBuilder();
        key.codePoints()
                .limit(NAME)
                .forEach(character ->
                        name.appendCodePoint(TextCheck.isClean(Character.toString(character)) ? character : '?'));
        return name.toString();
    }
}
