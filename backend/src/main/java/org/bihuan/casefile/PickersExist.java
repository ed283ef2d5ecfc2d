package org.bihuan.casefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.casetype.CaseTypeFolder;
import org.bihuan.casetype.FolderRule;
import org.bihuan.casetype.KnownWords;
import org.bihuan.form.Field;
import org.bihuan.form.Form;
import org.bihuan.violation.Penalties;
import org.bihuan.violation.Violations;
import org.springframework.stereotype.Component;

/** A list whose rows may be picked somewhere names a place that there is, and has a field for what comes from there. */
@Component
final class PickersExist implements FolderRule {

    private static final Map<String, List<String>> GIVEN = Map.of(
            Violations.PICKER, List.of("description", "clause", "level", "majorStandard"),
            Penalties.PICKER, List.of("violationCode", "description", "clause"));

    private final Set<String> known;

    PickersExist(KnownWords words) {
        this.known = new TreeSet<>(words.sources());
        this.known.addAll(GIVEN.keySet());
    }

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        folder.resources().forEach((path, bytes) -> {
            String json = new String(bytes, StandardCharsets.UTF_8);
            if (path.endsWith(".form") && Form.problems(json).isEmpty()) {
                problems.addAll(problems(path, Form.parse(json)));
            }
        });
        return problems;
    }

    List<String> problems(String path, Form form) {
        List<String> problems = new ArrayList<>();
        for (Field list : form.fields()) {
            String where = path + "：“" + list.path() + "”的 picker ";
            list.pickers().stream()
                    .filter(picker -> !known.contains(picker))
                    .forEach(picker ->
                            problems.add(where + "写的“" + picker + "”不存在，可以写的有：" + String.join("、", known) + "。"));
            GIVEN.forEach((picker, given) -> {
                if (list.pickers().contains(picker)
                        && list.rows().stream().noneMatch(field -> given.contains(lastKey(field)))) {
                    problems.add(where + "没有可以填的字段，请在列表里加上 " + String.join("、", given) + " 中的一个。");
                }
            });
        }
        return problems;
    }

    private static String lastKey(Field field) {
        return field.segments().get(field.segments().size() - 1);
    }
}
