package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.casetype.Node.Trigger;
import org.springframework.stereotype.Component;

/** Every period comes from the table of deadlines, in the manifest and in the process. */
@Component
final class DeadlinesRule implements FolderRule {

    private final KnownWords words;

    DeadlinesRule(KnownWords words) {
        this.words = words;
    }

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        folder.manifest().steps().forEach((task, step) -> {
            if (step.deadline() != null) {
                known(folder.manifestPath() + "：steps." + task, step.deadline(), problems);
            }
            for (String paused : step.pauses()) {
                if (!folder.manifest().clocks().containsKey(paused)) {
                    problems.add(folder.manifestPath() + "：steps." + task + ".pauses 里的“" + paused
                            + "”不在 clocks 里，请改正或写进 clocks。");
                }
            }
        });
        folder.manifest().clocks().keySet().forEach(code -> known(folder.manifestPath() + "：clocks", code, problems));
        Map<String, String> timers = folder.model().timers();
        for (Node node : folder.model().all()) {
            if (node.trigger() != Trigger.TIMER) {
                continue;
            }
            String code = timers.get(node.id());
            if (code == null || !node.attribute("timer").equals("timeDate")) {
                problems.add(folder.modelPath() + "：" + node.label()
                        + "的时间应当写成日期 ${clock.due(caseNumber, '期限代码')}，不能写固定时长或循环，请改正。");
            } else {
                known(folder.modelPath() + "：" + node.label(), code, problems);
            }
        }
        return problems;
    }

    private void known(String where, String code, List<String> problems) {
        if (!words.deadlineCodes().contains(code)) {
            problems.add(where + "里的期限“" + code + "”在 deadlines.yaml 中没有，请改正或补上。");
        }
    }
}
