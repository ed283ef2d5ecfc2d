package org.bihuan.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.casefile.SubmissionRule;
import org.bihuan.casetype.CaseTypeFolder;
import org.bihuan.casetype.FolderRule;
import org.bihuan.people.Roles;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Every rule that a manifest names under a step exists, and every role that it offers people of. */
@Component
final class RulesAreKnown implements FolderRule {

    private final ListableBeanFactory beans;

    RulesAreKnown(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        Set<String> known = Set.of(beans.getBeanNamesForType(SubmissionRule.class));
        List<String> problems = new ArrayList<>();
        folder.manifest().steps().forEach((id, step) -> step.rules().stream()
                .filter(rule -> !known.contains(rule))
                .forEach(rule -> problems.add("processes/%s/case-type.yaml：步骤 %s 的 rules 里没有“%s”这条规则，可用的有：%s。"
                        .formatted(folder.key(), id, rule, String.join("、", known)))));
        folder.manifest().options().forEach((key, options) -> {
            if (!Roles.isKnown(options.role())) {
                problems.add("processes/%s/case-type.yaml：options 的 %s 写了不认识的角色“%s”。"
                        .formatted(folder.key(), key, options.role()));
            }
        });
        return problems;
    }
}
