package org.bihuan.hazard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.stereotype.Component;

/** Stub. */
@Component("inspectionQuota")
final class InspectionQuota implements SubmissionRule {
    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        return List.of();
    }
}
