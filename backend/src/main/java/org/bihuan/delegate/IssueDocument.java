package org.bihuan.delegate;

import org.bihuan.document.CaseDocuments;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues a paper as DOCX and PDF. Parameter: {@code kind}, which the manifest declares under {@code documents}. */
@Component("issueDocument")
final class IssueDocument implements JavaDelegate {

    private final CaseDocuments documents;

    IssueDocument(CaseDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void execute(DelegateExecution execution) {
        documents.issue(Inputs.caseNumber(execution), Inputs.text(execution, "kind"));
    }
}
