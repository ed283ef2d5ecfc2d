package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What a person may do to a case outside a step reaches the process, and the process waits for nothing else; what is only put on record
 * says while which step.
 */
@Component
final class ActionsRule implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        Set<String> awaited = folder.model().messages();
        Set<String> sent = new TreeSet<>(folder.manifest().receives());
        sent.stream()
                .filter(message -> !awaited.contains(message))
                .forEach(message ->
                        problems.add(folder.manifestPath() + "：receives 里的消息“" + message + "”没有消息事件在等，请在流程中画出来或删去。"));
        folder.manifest().actions().forEach((name, action) -> {
            if (action.message() == null) {
                if (action.during().isEmpty() || action.form() == null) {
                    problems.add(folder.manifestPath() + "：actions." + name + " 没有 message，请写明 form 和 during。");
                }
                return;
            }
            sent.add(action.message());
            if (!awaited.contains(action.message())) {
                problems.add(folder.manifestPath() + "：actions." + name + " 的消息“" + action.message()
                        + "”没有消息事件在等，请在流程中画出来或改正 message。");
            }
        });
        for (Node node : folder.model().all()) {
            if (node.trigger() == Node.Trigger.MESSAGE && !sent.contains(node.subject())) {
                problems.add(folder.modelPath() + "：" + node.label() + "等的消息“" + node.subject()
                        + "”没有人发，请在 case-type.yaml 的 actions 中写上；关联案件发来的，写进 receives。");
            }
        }
        return problems;
    }
}
