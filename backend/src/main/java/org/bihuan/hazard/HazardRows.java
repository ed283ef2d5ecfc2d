package org.bihuan.hazard;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;
import org.bihuan.casefile.RowSource;
import org.bihuan.enterprise.Visit;
import org.bihuan.enterprise.Visits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The hazards of a case, for the forms of its steps: a manifest names one of these beans. A row has {@code findingNo} (as text, like
 * the options of a select), {@code description} and {@code dueDate}.
 */
@Configuration(proxyBeanMethods = false)
class HazardRows {

    private static final int LAST = 10;

    private final HazardMapper mapper;
    private final Visits visits;

    HazardRows(HazardMapper mapper, Visits visits) {
        this.mapper = mapper;
        this.visits = visits;
    }

    /** What the enterprise still has to put right. */
    @Bean
    RowSource openHazards() {
        return rows(hazard -> hazard.status().isToRectify());
    }

    /** What may be signed off. */
    @Bean
    RowSource verifiedHazards() {
        return rows(hazard -> hazard.status() == Status.VERIFIED);
    }

    /** The same without major ones, which are signed off by others. */
    @Bean
    RowSource verifiedGeneralHazards() {
        return rows(hazard -> hazard.status() == Status.VERIFIED && !hazard.isMajor());
    }

    /** What the next recheck has to look at. */
    @Bean
    RowSource hazardsToRecheck() {
        return rows(hazard -> hazard.status().isToRecheck());
    }

    /** What was last found at the enterprise, to be looked at again. */
    @Bean
    RowSource lastFindings() {
        return caseNumber -> {
            Visit visit = visits.find(caseNumber);
            return visit == null
                    ? List.of()
                    : mapper.before(visit.uscc(), caseNumber, LAST).stream()
                            .map(HazardRows::finding)
                            .toList();
        };
    }

    private static ObjectNode finding(Hazard hazard) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("value", hazard.number()).put("label", hazard.shortDescription());
        row.put("description", hazard.description()).put("category", hazard.category());
        row.put("level", hazard.level());
        if (hazard.clause() != null) {
            row.put("clause", hazard.clause());
        }
        if (hazard.majorStandard() != null) {
            row.put("majorStandard", hazard.majorStandard());
        }
        return row;
    }

    private RowSource rows(Predicate<Hazard> wanted) {
        return caseNumber -> mapper.ofCase(caseNumber, Hazards.MOST).stream()
                .filter(wanted)
                .map(HazardRows::row)
                .toList();
    }

    private static ObjectNode row(Hazard hazard) {
        String no = String.valueOf(hazard.findingNo());
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.put("value", no).put("label", no + ". " + hazard.shortDescription());
        row.put("findingNo", no).put("description", hazard.description());
        if (hazard.dueOn() != null) {
            row.put("dueDate", hazard.dueOn().toString());
        }
        return row;
    }
}
