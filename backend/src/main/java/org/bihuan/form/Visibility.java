package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.form.Entry.Row;

/** Decides which fields of a submission are hidden. */
final class Visibility {

    private final Form form;
    private final FormContext context;

    Visibility(Form form, FormContext context) {
        this.form = form;
        this.context = context;
    }

    /**
     * Hides and shows until nothing changes, for a field that gets hidden takes its value away from other conditions. That
     * ends, because a form with conditions in a circle is refused when it is read.
     */
    void settle(Row root) {
        boolean changed = true;
        for (int pass = 0; changed && pass < form.fields().size() + 2; pass++) {
            ObjectNode view = root.view();
            ObjectNode data = JsonNodeFactory.instance.objectNode();
            context.stored().forEach((key, value) -> {
                if (!form.keys().contains(key)) {
                    data.set(key, value);
                }
            });
            data.setAll(view);
            changed = settle(root, Scope.of(data), data);
        }
    }

    private static boolean settle(Row row, Scope scope, JsonNode view) {
        boolean changed = false;
        for (Entry entry : row.entries()) {
            List<Row> rows = entry.rows();
            JsonNode list = Form.at(view, entry.field().segments());
            for (int i = 0; i < rows.size() && list != null; i++) {
                changed |= settle(rows.get(i), scope.row(list.get(i), i + 1), list.get(i));
            }
            boolean hidden = entry.field().hide().stream().anyMatch(condition -> condition.holds(scope));
            changed |= hidden == entry.isVisible();
            entry.hide(hidden);
        }
        return changed;
    }
}
