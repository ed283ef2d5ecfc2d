package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bihuan.casetype.Model.Mark;
import org.bihuan.casetype.Node.Kind;
import org.springframework.stereotype.Component;

/** A model asks the engine only for what we allow: known delegates, no code, no people, no listeners. */
@Component
final class EngineWordsRule implements FolderRule {

    private static final Set<String> ALLOWED = Set.of(
            "camunda:formRef",
            "camunda:formRefBinding",
            "camunda:delegateExpression",
            "camunda:asyncBefore",
            "camunda:asyncAfter",
            "camunda:exclusive",
            "camunda:historyTimeToLive",
            "camunda:versionTag",
            "camunda:decisionRef",
            "camunda:decisionRefBinding",
            "camunda:mapDecisionResult",
            "camunda:resultVariable",
            "camunda:collection",
            "camunda:elementVariable",
            "camunda:calledElementBinding",
            "camunda:failedJobRetryTimeCycle",
            "camunda:inputOutput",
            "camunda:inputParameter",
            "camunda:isStartableInTasklist",
            "camunda:modelerTemplate",
            "camunda:modelerTemplateVersion",
            "camunda:modelerTemplateIcon",
            "camunda:in",
            "camunda:out");
    private static final Pattern DELEGATE = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*|\\$\\{[A-Za-z][A-Za-z0-9]*}");

    private final KnownWords words;

    EngineWordsRule(KnownWords words) {
        this.words = words;
    }

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        for (Mark mark : folder.model().marks()) {
            Node node = folder.model().nodes().get(mark.owner());
            String where = folder.modelPath() + "：" + (node == null ? "(" + mark.owner() + ")" : node.label());
            if (!ALLOWED.contains(mark.word())) {
                problems.add(where + "用了 " + mark.word() + "，流程里不能写代码、监听器或指定人员，请删去；由谁办写在 case-type.yaml 里。");
            } else if (mark.word().equals("camunda:inputParameter")
                    && mark.value().matches("(?s).*[$#]\\{.*")) {
                problems.add(where + "的输入参数里有表达式，参数只能是文字和 {字段}，请改正。");
            } else if (mark.word().equals("camunda:collection")
                    && !NAME.matcher(mark.value()).matches()) {
                problems.add(where + "的多实例集合应当只写一个字段名，请改正。");
            }
        }
        for (Node node : folder.model().all()) {
            String where = folder.modelPath() + "：" + node.label();
            boolean isServing = node.kind() == Kind.SERVICE_TASK;
            if (isServing || !node.attribute("camunda:delegateExpression").isEmpty()) {
                delegate(node, where, problems);
            }
            if (node.kind() == Kind.CALL_ACTIVITY
                    && !node.attribute("camunda:calledElementBinding").equals("deployment")) {
                problems.add(where + "的调用绑定应当是 deployment，请改 calledElementBinding。");
            }
        }
        return problems;
    }

    private void delegate(Node node, String where, List<String> problems) {
        Matcher expression = DELEGATE.matcher(node.attribute("camunda:delegateExpression"));
        if (node.kind() != Kind.SERVICE_TASK
                || !expression.matches()
                || !words.delegates().contains(expression.group(1))) {
            problems.add(where + "应当用 delegateExpression 调用一个已有的动作，例如 ${sendNotice}，请从模板中选择。");
        } else if (words.outsideDelegates().contains(expression.group(1))
                && !node.attribute("camunda:asyncBefore").equals("true")) {
            problems.add(where + "的动作会影响系统之外，请勾选“异步执行（asyncBefore）”，失败才能重试。");
        }
    }
}
