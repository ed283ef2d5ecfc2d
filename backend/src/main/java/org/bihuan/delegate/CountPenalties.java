package org.bihuan.delegate;

import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.enterprise.PenaltyRecord;
import org.bihuan.enterprise.PenaltyRecords;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Counts the other cases in which the enterprise was punished and that were not annulled, for a table that asks whether this is its
 * first offence. Parameter: {@code result} (name of the number).
 */
@Component("countPenalties")
final class CountPenalties implements JavaDelegate {

    private final Cases cases;
    private final PenaltyRecords records;

    CountPenalties(Cases cases, PenaltyRecords records) {
        this.cases = cases;
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.require(Inputs.caseNumber(execution));
        String uscc = file.enterpriseUscc();
        long count = uscc == null
                ? 0
                : records.of(uscc).stream()
                        .filter(record -> !record.revoked())
                        .map(PenaltyRecord::caseNumber)
                        .filter(number -> !number.equals(file.number()))
                        .distinct()
                        .count();
        execution.setVariable(Inputs.text(execution, "result"), count);
    }
}
