package org.bihuan.delegate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.Times;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Moments;
import org.bihuan.enterprise.PenaltyRecords;
import org.bihuan.enterprise.PenaltyRecords.Punished;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts what {@code targets} says was decided today on the file of the enterprise. Parameter {@code act}: {@code decided}, or
 * {@code judged} to mark it as annulled if {@code result} says {@code revoked}. Whatever is decided for a case without an
 * enterprise stays off every file.
 */
@Component("recordPenalties")
final class RecordPenalties implements JavaDelegate {

    private final Cases cases;
    private final PenaltyRecords records;

    RecordPenalties(Cases cases, PenaltyRecords records) {
        this.cases = cases;
        this.records = records;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.require(Inputs.caseNumber(execution));
        ObjectNode data = CaseData.of(file).values();
        if (Inputs.text(execution, "act").equals("judged")) {
            if (data.path("result").asText().equals("revoked")) {
                records.revoked(file.number());
            }
        } else if (file.enterpriseUscc() != null) {
            records.decided(file.number(), file.enterpriseUscc(), codes(data), actedOn(data), punished(data));
        }
    }

    private static List<Punished> punished(ObjectNode data) {
        List<Punished> punished = new ArrayList<>();
        for (JsonNode target : data.path("targets")) {
            List<String> kinds = new ArrayList<>();
            target.path("penalties").forEach(kind -> kinds.add(kind.asText()));
            String fine = target.path("fineAmount").asText("");
            boolean isFined = kinds.contains("fine") && !fine.isEmpty() && !fine.equals("null");
            punished.add(new Punished(
                    target.path("party").asText().strip(), kinds, isFined ? new BigDecimal(fine) : BigDecimal.ZERO));
        }
        return punished;
    }

    private static @Nullable LocalDate actedOn(ObjectNode data) {
        Instant moment = Moments.of(data.path("foundAt"));
        String ended = data.path("actEndedAt").asText("");
        return !ended.isEmpty() && !ended.equals("null")
                ? LocalDate.parse(ended)
                : moment == null ? null : LocalDate.ofInstant(moment, Times.ZONE);
    }

    private static List<String> codes(ObjectNode data) {
        List<String> codes = new ArrayList<>();
        for (JsonNode item : data.path("items")) {
            String code = item.path("violationCode").asText("").strip();
            if (!code.isEmpty() && !codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes;
    }
}
