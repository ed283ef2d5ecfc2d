package org.bihuan.hazard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.Times;
import org.bihuan.casefile.Moments;
import org.bihuan.casefile.SubmissionRule;
import org.bihuan.enterprise.Grade;
import org.bihuan.enterprise.Grades;
import org.bihuan.enterprise.InspectionQuotas;
import org.bihuan.enterprise.Visit;
import org.bihuan.enterprise.Visits;
import org.springframework.stereotype.Component;

/**
 * Whoever approves an inspection beyond what the enterprise may have in a year, or beside another one that it could be made
 * together with, says why in the {@code remark} (国办发〔2024〕54号).
 */
@Component("inspectionQuota")
final class InspectionQuota implements SubmissionRule {

    private final Visits visits;
    private final InspectionQuotas quotas;
    private final Grades grades;

    InspectionQuota(Visits visits, InspectionQuotas quotas, Grades grades) {
        this.visits = visits;
        this.quotas = quotas;
        this.grades = grades;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        List<FieldError> problems = new ArrayList<>();
        boolean approved = submission.path("approved").asText().equals("yes");
        Instant planned = Moments.of(occasion.before().path("plannedAt"));
        if (!approved || planned == null || !submission.path("remark").asText().isBlank()) {
            return problems;
        }
        String uscc = occasion.before().path("enterprise").asText();
        LocalDate day = LocalDate.ofInstant(planned, Times.ZONE);
        int had = visits.countedIn(uscc, Year.from(day));
        String grade = grades.current(uscc).map(Grade::grade).orElse(InspectionQuotas.NONE);
        int most = quotas.perYear(grade, day);
        if (quotas.counts(occasion.before().path("source").asText()) && had >= most) {
            problems.add(new FieldError("remark", "这家企业今年已检查 " + had + " 次，达到按风险等级每年 " + most + " 次的上限；仍要检查的，请写明理由。"));
        }
        visits
                .plannedNear(
                        uscc,
                        day.minus(quotas.together()).atStartOfDay(Times.ZONE).toInstant(),
                        day.plus(quotas.together()).atStartOfDay(Times.ZONE).toInstant())
                .stream()
                .filter(visit -> visit.status() == Visit.Status.PLANNED
                        && visit.purpose().equals("inspection")
                        && !visit.caseNumber().equals(occasion.caseNumber()))
                .findFirst()
                .ifPresent(other -> problems.add(new FieldError(
                        "remark",
                        "这家企业 " + LocalDate.ofInstant(other.plannedAt(), Times.ZONE) + " 已有计划检查（" + other.caseNumber()
                                + "），可以合并成一次（综合查一次）；不合并的，请写明理由。")));
        return problems;
    }
}
