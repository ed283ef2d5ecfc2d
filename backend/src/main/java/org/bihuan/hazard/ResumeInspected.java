package org.bihuan.hazard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/** Nobody lets work go on without having been there (安全生产法第六十五条第一款第三项: 经审查同意，方可恢复). */
@Component("resumeInspected")
final class ResumeInspected implements SubmissionRule {

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        boolean unseen = submission.path("decision").asText().equals("resume")
                && !submission.path("inspectedOnSite").asBoolean();
        return unseen ? List.of(new FieldError("inspectedOnSite", "同意恢复生产以前，须到现场审查。")) : List.of();
    }
}
