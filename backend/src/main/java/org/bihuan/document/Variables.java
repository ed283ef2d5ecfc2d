package org.bihuan.document;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.casetype.CaseTypeFolder;
import org.bihuan.form.Field;
import org.bihuan.form.FieldType;
import org.bihuan.form.Form;

/** The variables that a template of a folder may name; {@link CaseValues} gives every one of them a value. */
final class Variables {

    private static final String ROW = "[]";

    private Variables() {}

    /** Those of the folder and of the parts that it calls; cells of lists as {@code findings.level}. */
    static Set<String> of(CaseTypeFolder folder) {
        Set<String> known = new HashSet<>(Documents.STANDARD);
        known.addAll(CaseValues.OF_THE_CASE);
        List<CaseTypeFolder> folders =
                Stream.concat(Stream.of(folder), folder.parts().stream()).toList();
        for (CaseTypeFolder each : folders) {
            known.addAll(each.manifest().reads());
            known.addAll(PaperValues.names(each.manifest().documents().keySet()));
            gathered(each, known);
            each.resources().forEach((path, bytes) -> {
                String json = new String(bytes, StandardCharsets.UTF_8);
                if (path.endsWith(".form") && Form.problems(json).isEmpty()) {
                    Form.parse(json).fields().forEach(field -> add(field, known));
                }
            });
        }
        known.addAll(RowReferences.names(known));
        return known;
    }

    /** What several answer side by side stands in rows, each with whose it is, who has given it, and the fields of the form. */
    private static void gathered(CaseTypeFolder folder, Set<String> known) {
        folder.manifest().steps().forEach((id, step) -> {
            String list = step.gathers();
            if (list != null) {
                known.addAll(Set.of(list, list + ".about", list + ".by"));
                folder.resources().forEach((path, bytes) -> {
                    String json = new String(bytes, StandardCharsets.UTF_8);
                    if (path.endsWith(".form") && Form.problems(json).isEmpty()) {
                        Form.parse(json).fields().stream()
                                .filter(field -> !field.path().contains(ROW))
                                .forEach(field -> known.add(list + "." + field.key()));
                    }
                });
            }
        });
    }

    private static void add(Field field, Set<String> known) {
        String name = field.path().replace(ROW, "");
        known.add(name);
        if (field.type() == FieldType.NUMBER) {
            known.add(name + CaseValues.IN_CAPITALS);
        }
        if (field.valuesKey() != null && field.path().equals(field.key())) {
            known.addAll(PeopleLines.names(field.key()));
        }
    }
}
