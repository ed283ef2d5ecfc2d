package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.casetype.Node.Kind;
import org.bihuan.casetype.Node.Trigger;
import org.springframework.stereotype.Component;

/** The model is drawn with the few elements of BPMN that the house uses, which are those the token game understands. */
@Component
final class ElementsRule implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        for (Node node : folder.model().all()) {
            if (node.kind() == Kind.OTHER || !triggers(folder.model(), node).contains(node.trigger())) {
                problems.add(folder.modelPath() + "：" + node.label() + "是这里不用的元素，请换成用户任务、服务任务、决策任务、网关、定时或消息事件、子流程。");
            }
        }
        return problems;
    }

    private static Set<Trigger> triggers(Model model, Node node) {
        return switch (node.kind()) {
            case START ->
                isAside(model, node) ? Set.of(Trigger.TIMER, Trigger.MESSAGE, Trigger.ERROR) : Set.of(Trigger.NONE);
            case END -> Set.of(Trigger.NONE, Trigger.ERROR, Trigger.TERMINATE);
            case CATCH -> Set.of(Trigger.TIMER, Trigger.MESSAGE);
            case BOUNDARY -> Set.of(Trigger.TIMER, Trigger.MESSAGE, Trigger.ERROR);
            default -> Set.of(Trigger.NONE);
        };
    }

    private static boolean isAside(Model model, Node start) {
        return start.parent() != null && model.node(start.parent()).kind() == Kind.EVENT_SUB_PROCESS;
    }
}
