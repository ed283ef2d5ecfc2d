package org.bihuan.delegate;

import org.bihuan.document.CaseDocuments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues a paper as DOCX and PDF. Parameters: {@code kind}, {@code template} (file in the case type's documents folder). */
@Component("issueDocument")
final class IssueDocument implements JavaDelegate {

    private final CaseDocuments documents;

    IssueDocument(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        documents.issue(
                Inputs.caseNumber(execution), Inputs.text(execution, "kind"), Inputs.text(execution, "template"));
    }
}
