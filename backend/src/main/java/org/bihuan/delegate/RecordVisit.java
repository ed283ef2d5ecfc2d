package org.bihuan.delegate;

import java.time.Instant;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Moments;
import org.bihuan.enterprise.Visits;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Notes that somebody is to come to the enterprise, was there, or does not come. Parameters: {@code act} ({@code planned},
 * {@code happened} or {@code cancelled}); for the first two {@code at} (field with the moment); for the first {@code purpose}
 * and {@code counted} ({@code true} if it counts against the inspections of the year), and {@code source} (field that says where it
 * comes from, because some sources never count) may be left out.
 */
@Component("recordVisit")
final class RecordVisit implements JavaDelegate {

    private final Cases cases;
    private final Visits visits;

    RecordVisit(Cases cases, Visits visits) {
        this.cases = cases;
        this.visits = visits;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.require(Inputs.caseNumber(execution));
        String act = Inputs.text(execution, "act");
        String field = Inputs.optional(execution, "at");
        Instant at = field == null ? null : Moments.of(CaseData.of(file).value(field));
        if (act.equals("cancelled")) {
            visits.cancelled(file.number());
        } else if (at != null && act.equals("happened")) {
            visits.happened(file.number(), at);
        } else if (at != null && file.enterpriseUscc() != null) {
            boolean counted = Inputs.text(execution, "counted").equals("true");
            String source = Inputs.optional(execution, "source");
            visits.plan(
                    file.number(),
                    file.enterpriseUscc(),
                    Inputs.text(execution, "purpose"),
                    at,
                    counted,
                    source == null ? "" : CaseData.of(file).value(source).asText());
        }
    }
}
