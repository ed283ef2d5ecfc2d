package org.bihuan.desk;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.desk.EnterpriseViews.VisitRow;
import org.bihuan.enterprise.Visit;
import org.bihuan.enterprise.Visits;
import org.springframework.stereotype.Component;

/** Who came to an enterprise or will, what for, and whether it counted. */
@Component
class EnterpriseVisits {

    private static final int ROWS = 20;

    private final Visits visits;
    private final CaseAccess access;
    private final Wording wording;

    EnterpriseVisits(Visits visits, CaseAccess access, Wording wording) {
        this.visits = visits;
        this.access = access;
        this.wording = wording;
    }

    List<VisitRow> of(String uscc) {
        return rows(visits.of(uscc, ROWS).stream());
    }

    /** Without those to come: an inspection that is not announced must not announce itself here. */
    List<VisitRow> happened(String uscc) {
        return rows(visits.of(uscc, ROWS).stream().filter(visit -> visit.status() == Visit.Status.HAPPENED));
    }

    private List<VisitRow> rows(Stream<Visit> found) {
        List<Visit> shown = found.toList();
        Set<String> visible =
                access.visibleAmong(shown.stream().map(Visit::caseNumber).toList());
        return shown.stream()
                .map(visit -> row(visit, visible.contains(visit.caseNumber())))
                .toList();
    }

    private VisitRow row(Visit visit, boolean visible) {
        return new VisitRow(
                visit.purpose(),
                wording.onPaper(visit.happenedAt() == null ? visit.plannedAt() : visit.happenedAt()),
                visit.status().name().toLowerCase(Locale.ROOT),
                visit.counted(),
                visible ? "/cases/" + visit.caseNumber() : null,
                visible ? visit.caseNumber() : null);
    }
}
