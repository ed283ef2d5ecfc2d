package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.form.Checked.Accepted;
import org.bihuan.form.Checked.Rejected;
import org.bihuan.form.Entry.Row;

/** Checks what somebody submits with a form, as if there were no browser. Never throws for anything submitted. */
public final class Submission {

    private static final int ERRORS = 100;

    private Submission() {}

    /**
     * Checks and cleans a submission. Unknown keys are refused and hidden fields dropped; what is submitted for read-only
     * and disabled fields is ignored. The caller bounds the size of the JSON text, checks that attachments exist, and sees
     * to it that {@code context} holds what the browser got.
     */
    public static Checked check(Form form, JsonNode data, FormContext context) {
        if (!data.isObject()) {
            return new Rejected(List.of(new FieldError("", "提交的内容不是一张表单。")));
        }
        SubmissionReader reader = new SubmissionReader(context);
        Row root = reader.row("", form.roots(), data);
        new Visibility(form, context).settle(root);
        List<FieldError> errors = new ArrayList<>(reader.strays());
        collect(root, errors);
        return errors.isEmpty()
                ? new Accepted(Entry.kept(root), emptied(form, root))
                : new Rejected(errors.subList(0, Math.min(ERRORS, errors.size())));
    }

    private static void collect(Row row, List<FieldError> errors) {
        for (Entry entry : row.entries()) {
            if (!entry.isVisible()) {
                continue;
            }
            entry.messages().forEach(message -> errors.add(new FieldError(entry.path(), message)));
            for (Row each : entry.rows()) {
                int before = errors.size();
                collect(each, errors);
                if (errors.size() == before
                        && isBlank(each)
                        && entry.field().rules().removable()) {
                    errors.add(new FieldError(each.path(), "这一行没有填写，请填写或删除这一行。"));
                }
            }
        }
    }

    private static boolean isBlank(Row row) {
        return row.entries().stream()
                .filter(Entry::isVisible)
                .map(Entry::kept)
                .allMatch(kept -> kept == null || kept.isBoolean() && !kept.booleanValue());
    }

    private static Set<String> emptied(Form form, Row root) {
        Set<String> keys = new LinkedHashSet<>();
        root.entries().stream()
                .filter(Entry::isVisible)
                .forEach(entry -> keys.add(entry.field().key()));
        Entry.kept(root).fieldNames().forEachRemaining(keys::remove);
        return keys;
    }
}
