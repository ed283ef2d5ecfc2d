package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Wherever the process ends it says how, and every outcome can happen. */
@Component
final class OutcomesRule implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        if (folder.manifest().isPart()) {
            return part(folder);
        }
        List<String> problems = new ArrayList<>();
        Set<String> given = new TreeSet<>();
        Set<String> outcomes = folder.manifest().outcomes().keySet();
        Model model = folder.model();
        for (Node end : model.endEvents()) {
            if (model.closesCase(end)) {
                String outcome = model.outcome(end.id());
                given.add(outcome);
                if (!outcomes.contains(outcome)) {
                    problems.add(folder.modelPath() + "：" + end.label()
                            + "没有对应的结果，请把编号写成 end_<结果>，并在 case-type.yaml 的 outcomes 中写上这个结果。");
                }
            } else if (outcomes.contains(end.id().replaceFirst("^end_", ""))) {
                problems.add(folder.modelPath() + "：" + end.label() + "在子流程里，到这里案件并没有结束，请换一个编号，例如 done_…。");
            }
        }
        for (String outcome : outcomes) {
            if (!given.contains(outcome)) {
                problems.add(folder.manifestPath() + "：outcomes 里的“" + outcome + "”没有结束事件，请在流程中画出 end_" + outcome
                        + " 或删去它。");
            }
        }
        return problems;
    }

    /** A part ends no case, whoever calls it. */
    private static List<String> part(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        for (Node end : folder.model().endEvents()) {
            if (end.trigger() != Node.Trigger.ERROR && !end.id().startsWith("done_")) {
                problems.add(folder.modelPath() + "：" + end.label() + "在共用部分里，到这里案件并没有结束，编号应当写成 done_…，请改正。");
            }
        }
        if (!folder.manifest().outcomes().isEmpty()) {
            problems.add(folder.manifestPath() + "：共用部分（kind: part）没有结果，请删去 outcomes。");
        }
        return problems;
    }
}
