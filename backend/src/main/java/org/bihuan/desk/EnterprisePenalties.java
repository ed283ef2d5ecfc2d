package org.bihuan.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.Words;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.desk.EnterpriseViews.PenaltyRow;
import org.bihuan.enterprise.PenaltyRecord;
import org.bihuan.enterprise.PenaltyRecords;
import org.springframework.stereotype.Component;

/** What an enterprise was punished with, as far as the reader may see the case: before it is published, few may. */
@Component
class EnterprisePenalties {

    private static final int ROWS = 20;

    private final PenaltyRecords records;
    private final CaseAccess access;
    private final Words words;

    EnterprisePenalties(PenaltyRecords records, CaseAccess access, Words words) {
        this.records = records;
        this.access = access;
        this.words = words;
    }

    List<PenaltyRow> of(String uscc) {
        List<PenaltyRecord> known = records.of(uscc);
        Set<String> visible = access.visibleAmong(
                known.stream().map(PenaltyRecord::caseNumber).distinct().toList());
        return known.stream()
                .filter(record -> visible.contains(record.caseNumber()))
                .limit(ROWS)
                .map(this::row)
                .toList();
    }

    private PenaltyRow row(PenaltyRecord record) {
        return new PenaltyRow(
                record.party(),
                record.kindList().stream()
                        .map(kind -> words.of("enterprises.penalty." + kind))
                        .collect(Collectors.joining("、")),
                record.hasFine() ? words.of("enterprises.penalty.yuan", record.fine()) : "",
                record.decidedOn().toString(),
                "/cases/" + record.caseNumber(),
                record.caseNumber(),
                record.revoked());
    }
}
