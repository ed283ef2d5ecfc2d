package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The figures count outcomes, steps and fields that there are. */
@Component
final class FiguresRule implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        Manifest manifest = folder.manifest();
        Figures figures = manifest.figures();
        List<String> problems = new ArrayList<>();
        if (figures == null) {
            return problems;
        }
        String where = folder.manifestPath() + "：figures";
        outcomes(manifest, where + ".resolved", figures.resolved(), problems);
        outcomes(manifest, where + ".leftOut", figures.leftOut(), problems);
        Figures.Visit visit = figures.visit();
        if (visit != null) {
            Manifest.Step step = manifest.steps().get(visit.step());
            if (step == null || step.deadline() == null || step.checkIn() == null) {
                problems.add(where + ".visit 的步骤“" + visit.step() + "”须有 deadline 和 checkIn，否则无从知道是否按时，请改正。");
            }
            if (!manifest.steps().containsKey(visit.after())) {
                problems.add(where + ".visit 的“" + visit.after() + "”不是步骤，请改正。");
            }
        }
        Figures.Rating rating = figures.rating();
        if (rating != null && !asks(folder, rating)) {
            problems.add(where + ".rating 的步骤“" + rating.step() + "”没有字段“" + rating.field() + "”，请改正。");
        }
        return problems;
    }

    private static void outcomes(Manifest manifest, String where, List<String> outcomes, List<String> problems) {
        for (String outcome : outcomes) {
            if (!manifest.outcomes().containsKey(outcome)) {
                problems.add(where + " 里的“" + outcome + "”不在 outcomes 里，请改正或删去。");
            }
        }
    }

    private static boolean asks(CaseTypeFolder folder, Figures.Rating rating) {
        if (folder.model().userTasks().stream().noneMatch(task -> task.id().equals(rating.step()))) {
            return false;
        }
        String name = folder.model().form(rating.step());
        try {
            return FormOutline.read(folder.resources()).stream()
                    .anyMatch(form -> form.name().equals(name) && form.fields().contains(rating.field()));
        } catch (UnreadableException e) {
            // the rule about forms tells it
            return true;
        }
    }
}
