package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bihuan.casetype.Node.Kind;
import org.springframework.stereotype.Component;

/** Every decision is a table of the folder that reads known variables and gives one value. */
@Component
final class DecisionsRule implements FolderRule {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        Model model = folder.model();
        for (Node task : model.ofKind(Kind.DECISION_TASK)) {
            task(folder, task, problems);
        }
        for (Decision decision : model.decisions()) {
            String where = decision.file() + "：决策(" + decision.id() + ")";
            if (decision.historyTimeToLive() == null
                    || decision.historyTimeToLive().isBlank()) {
                problems.add(where + "没有写历史保留期（historyTimeToLive），请在设计器中填上，例如 P180D。");
            }
            if (decision.outputs().size() != 1) {
                problems.add(where + "应当恰好有一个输出，请改正。");
            }
            if (!decision.languages().stream().allMatch(language -> language.equalsIgnoreCase("feel"))) {
                problems.add(where + "指定了别的表达式语言，请去掉 expressionLanguage。");
            }
            for (String input : decision.inputs()) {
                if (!NAME.matcher(input).matches() || !GatewaysRule.isKnown(folder, input)) {
                    problems.add(where + "的输入“" + input + "”应当是一个表单字段或前面的结果的名字，请改正。");
                }
            }
        }
        return problems;
    }

    private static void task(CaseTypeFolder folder, Node task, List<String> problems) {
        String where = folder.modelPath() + "：" + task.label();
        String reference = task.attribute("camunda:decisionRef");
        if (folder.model().decisions().stream()
                .noneMatch(decision -> decision.id().equals(reference))) {
            problems.add(where + "的决策“" + reference + "”找不到，请放入 processes/" + folder.key() + "/ 或改正 decisionRef。");
        }
        if (!task.attribute("camunda:decisionRefBinding").equals("deployment")) {
            problems.add(where + "的决策绑定应当是 deployment，请改 decisionRefBinding。");
        }
        boolean givesOne = task.attribute("camunda:mapDecisionResult").equals("singleEntry")
                && NAME.matcher(task.attribute("camunda:resultVariable")).matches();
        if (!givesOne) {
            problems.add(where + "的结果应当取 singleEntry 并写明变量名，请填写 mapDecisionResult 和 resultVariable。");
        }
    }

    static boolean isUsed(Model model, Decision decision) {
        return model.ofKind(Kind.DECISION_TASK).stream()
                .anyMatch(task -> task.attribute("camunda:decisionRef").equals(decision.id()));
    }
}
