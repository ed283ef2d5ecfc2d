package org.bihuan.desk;

import java.util.List;
import org.bihuan.casefile.CaseCriteria;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseList;
import org.bihuan.desk.EnterpriseViews.CasesOf;
import org.bihuan.desk.EnterpriseViews.PaperRow;
import org.bihuan.document.Documents;
import org.springframework.stereotype.Component;

/** The cases of an enterprise that the reader may see, the newest of them, and what was issued in those. */
@Component
class EnterpriseCases {

    private static final int ROWS = 10;
    private static final int PAPERS = 20;

    private final CaseList list;
    private final CaseRows rows;
    private final SeenDocuments seen;

    EnterpriseCases(CaseList list, CaseRows rows, SeenDocuments seen) {
        this.list = list;
        this.rows = rows;
        this.seen = seen;
    }

    /** @param all where the rest of them are */
    CasesOf of(String uscc, String all) {
        CaseList.Page page = list.page(
                new CaseCriteria(null, uscc, null, null, null, null, null, null, null, null, null), null, ROWS);
        List<CaseFile> files = page.items().stream()
                .filter(file -> uscc.equals(file.enterpriseUscc()))
                .toList();
        return new CasesOf(
                rows.of(files),
                page.next() == null ? null : all,
                seen.of(files, PAPERS).stream().map(EnterpriseCases::row).toList());
    }

    private static PaperRow row(Documents.Issued paper) {
        return new PaperRow(
                "/cases/" + paper.caseNumber() + "/documents/" + paper.id() + "?format=pdf",
                paper.name(),
                paper.number(),
                paper.caseNumber(),
                Wording.moment(paper.createdAt()));
    }
}
