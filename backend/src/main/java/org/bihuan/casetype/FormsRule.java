package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.casetype.Node.Kind;
import org.springframework.stereotype.Component;

/** Every form that is asked for is there under its name, and every form that is there is asked for. */
@Component
final class FormsRule implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<FormOutline> forms;
        try {
            forms = FormOutline.read(folder.resources());
        } catch (UnreadableException e) {
            return List.of(e.sentence());
        }
        List<String> problems = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        for (FormOutline form : forms) {
            names.add(form.name());
            if (!form.id().equals(folder.key() + "-" + form.name())) {
                problems.add(form.path() + "：表单的 id 是“" + form.id() + "”，应当是“" + folder.key() + "-" + form.name()
                        + "”，请改正。");
            }
        }
        Set<String> used = new TreeSet<>();
        tasks(folder, names, used, problems);
        manifest(folder, names, used, problems);
        for (FormOutline form : forms) {
            if (!used.contains(form.name())) {
                problems.add(form.path() + "：没有地方用到这个表单，请在流程或 case-type.yaml 中引用，或删去文件。");
            }
        }
        return problems;
    }

    private static void tasks(CaseTypeFolder folder, Set<String> names, Set<String> used, List<String> problems) {
        for (Node node : folder.model().all()) {
            String reference = node.attribute("camunda:formRef");
            String file = folder.modelPath() + "：" + node.label();
            if (node.kind() != Kind.USER_TASK) {
                if (!reference.isEmpty()) {
                    problems.add(file + "不是用户任务，不能带表单，请删去 formRef。");
                }
                continue;
            }
            String name = folder.model().form(node.id());
            used.add(name);
            if (reference.isEmpty()) {
                problems.add(file + "没有表单，请填写 formRef。");
            } else if (!reference.startsWith(folder.key() + "-") || !names.contains(name)) {
                problems.add(file + "的表单“" + reference + "”找不到，请放入 forms/" + folder.key() + "/ 或改正 formRef（"
                        + folder.key() + "-表单名）。");
            }
            if (!reference.isEmpty()
                    && !node.attribute("camunda:formRefBinding").equals("deployment")) {
                problems.add(file + "的表单绑定应当是 deployment，否则在办的案件会换成新表单，请改 formRefBinding。");
            }
        }
    }

    private static void manifest(CaseTypeFolder folder, Set<String> names, Set<String> used, List<String> problems) {
        Manifest manifest = folder.manifest();
        if (manifest.start() != null) {
            named(folder, "start", manifest.start().form(), names, used, problems);
        }
        manifest.actions().forEach((key, action) -> {
            if (action.form() != null) {
                named(folder, "actions." + key, action.form(), names, used, problems);
            }
        });
    }

    private static void named(
            CaseTypeFolder folder,
            String where,
            String form,
            Set<String> names,
            Set<String> used,
            List<String> problems) {
        used.add(form);
        if (!names.contains(form)) {
            problems.add(folder.manifestPath() + "：" + where + " 的表单“" + form + "”找不到，请放入 forms/" + folder.key()
                    + "/ 或改正名字。");
        }
    }
}
