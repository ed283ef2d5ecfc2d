package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A check-in fills a moment of its step's own form. */
@Component
final class CheckInRule implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<FormOutline> forms;
        try {
            forms = FormOutline.read(folder.resources());
        } catch (UnreadableException e) {
            // the rule about forms tells it
            return List.of();
        }
        List<String> problems = new ArrayList<>();
        for (Node task : folder.model().userTasks()) {
            Manifest.Step step = folder.manifest().steps().get(task.id());
            String field = step == null ? null : step.checkIn();
            String form = folder.model().form(task.id());
            if (field != null
                    && forms.stream()
                            .noneMatch(one ->
                                    one.name().equals(form) && one.moments().contains(field))) {
                problems.add(folder.manifestPath() + "：steps." + task.id() + ".checkIn 里的“" + field + "”不是表单“" + form
                        + "”里带时间的日期字段，请改正或补进表单。");
            }
        }
        return problems;
    }
}
