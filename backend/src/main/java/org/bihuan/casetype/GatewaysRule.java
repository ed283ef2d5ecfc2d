package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.casetype.Node.Kind;
import org.springframework.stereotype.Component;

/** Every decision has a way out, and decides by what is known. */
@Component
final class GatewaysRule implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        Model model = folder.model();
        String file = folder.modelPath() + "：";
        for (Node node : model.all()) {
            String way = node.attribute("default");
            if (node.isDeciding() && !node.outgoing().contains(way)) {
                problems.add(file + node.label() + "没有默认流向，请在设计器中为其中一条连线勾选“默认”。");
            } else if (!node.isDeciding() && !way.isEmpty()) {
                problems.add(file + node.label() + "不需要选择，不能有默认流向，请去掉。");
            }
        }
        Set<String> known = known(folder);
        for (Flow flow : model.flows().values()) {
            Node source = model.node(flow.source());
            boolean isAsked = source.isDeciding() && !flow.id().equals(source.attribute("default"));
            boolean isWritten = flow.condition() != null && !flow.condition().isEmpty();
            if (isAsked && !isWritten && source.outgoing().contains(source.attribute("default"))) {
                problems.add(file + flow.label() + "没有条件，请写上什么时候走这条路，例如 ${decision == 'accept'}。");
            } else if (!isAsked && isWritten) {
                problems.add(file + flow.label() + "不该有条件：默认流向和不需要选择的连线没有条件，请删去。");
            } else if (isWritten) {
                condition(file, flow, known, problems);
            }
        }
        return problems;
    }

    private static void condition(String file, Flow flow, Set<String> known, List<String> problems) {
        Condition condition = Condition.parse(String.valueOf(flow.condition()));
        if (!condition.isUnderstood()) {
            problems.add(
                    file + flow.label() + "的条件 " + flow.condition() + " 看不懂：只能比较字段和固定的值，用 && 和 || 连接，不能调用任何东西，请改正。");
        }
        for (String variable : condition.variables()) {
            if (!known.contains(variable)) {
                problems.add(file + flow.label() + "的条件用了“" + variable + "”，它不是表单字段，不在 derived 里，也不是决策或动作的结果，请改正。");
            }
        }
    }

    /** Fields of the forms, what the manifest derives from them, and what decisions and delegates answer (a delegate under the name in its input {@code result}). */
    private static Set<String> known(CaseTypeFolder folder) {
        Set<String> known = new TreeSet<>(Set.of("caseNumber"));
        known.addAll(folder.fields());
        folder.parts().forEach(part -> known.addAll(known(part)));
        known.addAll(folder.manifest().derived().keySet());
        for (Node node : folder.model().all()) {
            known.add(node.attribute("camunda:elementVariable"));
            if (node.kind() == Kind.DECISION_TASK) {
                known.add(node.attribute("camunda:resultVariable"));
            } else if (node.kind() == Kind.SERVICE_TASK) {
                known.add(node.inputs().getOrDefault("result", ""));
            }
        }
        return known;
    }

    /** Whether the name is one that a form, a decision or a delegate gives. */
    static boolean isKnown(CaseTypeFolder folder, String variable) {
        return known(folder).contains(variable);
    }
}
