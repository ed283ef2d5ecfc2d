package org.bihuan.enterprise;

import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who came to an enterprise, and whether it counts as an inspection. Service visits and on-site meetings never do (国办发〔2024〕54号).
 * Every act belongs into the transaction of the case that sends somebody; done again, it changes nothing.
 */
@Component
public class Visits {

    private static final int MOST = 200;

    private final VisitMapper mapper;
    private final InspectionQuotas quotas;

    Visits(VisitMapper mapper, InspectionQuotas quotas) {
        this.mapper = mapper;
        this.quotas = quotas;
    }

    /**
     * @param counted whether it is to count against the year's inspections
     * @param source where it comes from; some sources never count, whatever {@code counted} says
     */
    public void plan(
            String caseNumber, String uscc, String purpose, Instant plannedAt, boolean counted, String source) {
        if (mapper.find(caseNumber) == null) {
            Instant at = plannedAt.truncatedTo(ChronoUnit.MICROS);
            mapper.insert(new Visit(
                    caseNumber, uscc, purpose, at, null, counted && quotas.counts(source), Visit.Status.PLANNED));
        }
    }

    /** They were there. A case that has planned nothing has nothing to note. */
    public void happened(String caseNumber, Instant at) {
        mapper.change(caseNumber, Visit.Status.HAPPENED, at.truncatedTo(ChronoUnit.MICROS));
    }

    /** Nobody comes; what has happened is not undone. */
    public void cancelled(String caseNumber) {
        Visit planned = find(caseNumber);
        if (planned != null && planned.status() == Visit.Status.PLANNED) {
            mapper.change(caseNumber, Visit.Status.CANCELLED, null);
        }
    }

    public @Nullable Visit find(String caseNumber) {
        return mapper.find(caseNumber);
    }

    /** How many inspections the enterprise has had in the year that count. */
    public int countedIn(String uscc, Year year) {
        return mapper.counted(uscc, begin(year), begin(year.plusYears(1)));
    }

    /** Visits planned within the time, the first first, whether they have happened or not. */
    public List<Visit> plannedNear(String uscc, Instant from, Instant to) {
        return mapper.near(uscc, from, to, MOST);
    }

    /** The newest first. */
    public List<Visit> of(String uscc, int limit) {
        return mapper.of(uscc, Math.min(limit, MOST));
    }

    private static Instant begin(Year year) {
        return year.atDay(1).atStartOfDay(Times.ZONE).toInstant();
    }
}
