package org.bihuan.desk;

import java.util.List;
import org.bihuan.desk.PageModels.Badge;
import org.bihuan.desk.PageModels.CaseRow;
import org.bihuan.desk.PageModels.Fact;
import org.jspecify.annotations.Nullable;

/** What the templates of an enterprise's file read. */
final class EnterpriseViews {

    private EnterpriseViews() {}

    /** @param left how long it still holds, {@code null} if that is longer than 90 days or does not end */
    record LicenceRow(String kind, String number, String until, @Nullable Badge left) {}

    record GradeRow(Badge grade, String by, String reason) {}

    /**
     * @param purpose key of a message, like {@code status}
     * @param href where its case is, {@code null} with {@code caseNumber} where the reader may not see it
     * @param counted whether it counts against the inspections of a year
     */
    record VisitRow(
            String purpose,
            String at,
            String status,
            boolean counted,
            @Nullable String href,
            @Nullable String caseNumber) {}

    /**
     * @param kinds in words
     * @param fine with its unit, empty without one
     */
    record PenaltyRow(
            String party,
            String kinds,
            String fine,
            String decidedOn,
            String href,
            String caseNumber,
            boolean revoked) {}

    record ChangeRow(String by, String what) {}

    record PaperRow(String href, String name, @Nullable String number, String caseNumber, String at) {}

    /**
     * What the house has done with an enterprise, as far as the reader may see it.
     *
     * @param all where the rest is, {@code null} if there is none
     */
    record CasesOf(List<CaseRow> rows, @Nullable String all, List<PaperRow> papers) {}

    /** What both staff and the enterprise itself read. */
    record Known(
            String uscc,
            String name,
            boolean active,
            @Nullable Badge grade,
            List<Fact> basics,
            List<Fact> persons,
            List<LicenceRow> licences) {}

    record FileView(
            Known known,
            List<GradeRow> grades,
            List<VisitRow> visits,
            List<PenaltyRow> penalties,
            List<ChangeRow> changes,
            CasesOf cases,
            boolean mayEdit) {}

    record OwnView(Known known, List<VisitRow> visits, List<PenaltyRow> penalties, CasesOf cases) {}
}
