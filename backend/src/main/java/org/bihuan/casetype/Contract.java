package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;

/** Everything that a case type's folder must keep to, alone and beside the others. */
record Contract(List<FolderRule> rules) {

    List<String> problems(FolderReader.Found found) {
        List<String> problems = new ArrayList<>(found.problems());
        for (CaseTypeFolder folder : found.folders()) {
            rules.forEach(rule -> problems.addAll(rule.problems(folder)));
        }
        problems.addAll(Neighbours.problems(found.folders()));
        return problems;
    }
}
