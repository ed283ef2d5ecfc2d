package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What data-driven selects offer is declared, and what is declared is asked for by a form. */
@Component
final class OptionsRule implements FolderRule {

    private final KnownWords words;

    OptionsRule(KnownWords words) {
        this.words = words;
    }

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<FormOutline> forms;
        try {
            forms = FormOutline.read(folder.resources());
        } catch (UnreadableException e) {
            // the rule about forms tells it
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        for (FormOutline form : forms) {
            asked.addAll(form.valuesKeys());
            form.valuesKeys().stream()
                    .filter(key -> !folder.manifest().options().containsKey(key))
                    .forEach(key -> problems.add(
                            form.path() + "：选项来源“" + key + "”在 case-type.yaml 的 options 中没有，请补上或改正 valuesKey。"));
        }
        Set<String> fields = FieldsRule.of(forms);
        folder.manifest().options().forEach((key, options) -> {
            String where = folder.manifestPath() + "：options." + key;
            if (!asked.contains(key)) {
                problems.add(where + " 没有表单用到（valuesKey），请改正或删去。");
            }
            if (options.from() != null && !words.sources().contains(options.from())) {
                problems.add(where + " 里的来源“" + options.from() + "”不存在，可以写的有："
                        + String.join("、", new TreeSet<>(words.sources())) + "。");
            }
            if (options.role() != null && !words.roles().contains(options.role())) {
                problems.add(where + " 里的角色“" + options.role() + "”不存在，请改成已有的角色。");
            }
            if (options.rowsOf() != null && !(fields.contains(options.rowsOf()) && fields.contains(options.cell()))) {
                problems.add(where + " 里的列表“" + options.rowsOf() + "”或者列“" + options.cell() + "”在表单中没有，请改正或补进表单。");
            }
            if (options.matchField() != null && !fields.contains(options.matchField())) {
                problems.add(where + " 里的字段“" + options.matchField() + "”在表单中没有，请改正或补进表单。");
            }
        });
        return problems;
    }
}
