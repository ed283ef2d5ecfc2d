package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.legality.History.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a decision of penalty asks to be paid: fines, confiscations, and an imposed surcharge less what of it was remitted. */
@Component
public class PenaltyDues {

    private final PenaltyCases penaltyCases;

    PenaltyDues(PenaltyCases penaltyCases) {
        this.penaltyCases = penaltyCases;
    }

    /** How much is still unpaid, in fen and never below zero; to be asked right after a payment was booked. */
    public long unpaid(CaseFile file) {
        ObjectNode data = CaseData.of(file).values();
        History history = penaltyCases.of(file.number()).history();
        // the ledger tells of this payment only at the commit
        BigDecimal paid = history.between("task_payment", null, null)
                .map(step -> PenaltyCase.yuan(step.data(), "amount"))
                .reduce(PenaltyCase.yuan(data, "amount"), BigDecimal::add);
        return fines(data)
                .add(surcharge(history))
                .subtract(paid)
                .max(BigDecimal.ZERO)
                .movePointRight(2)
                .longValueExact();
    }

    private static BigDecimal fines(ObjectNode data) {
        BigDecimal due = BigDecimal.ZERO;
        for (JsonNode target : data.path("targets")) {
            due = due.add(PenaltyCase.fine(target)).add(PenaltyCase.yuan(target, "confiscateAmount"));
        }
        return due;
    }

    private static BigDecimal surcharge(History history) {
        Step imposed = imposed(history, null);
        return imposed == null
                ? BigDecimal.ZERO
                : PenaltyCase.yuan(imposed.data(), "surcharge").subtract(remitted(history, imposed));
    }

    private static BigDecimal remitted(History history, Step imposed) {
        Step granted = history.between("task_decideInstalments", imposed, null)
                .filter(step -> step.says("instalmentDecision", "grant"))
                .reduce((one, other) -> other)
                .orElse(null);
        return granted == null ? BigDecimal.ZERO : PenaltyCase.yuan(granted.data(), "surchargeRemitted");
    }

    /** The urging that imposed a surcharge last; one that imposed none takes nothing back. */
    static @Nullable Step imposed(History history, @Nullable Step before) {
        return history.between("task_urge", null, before)
                .filter(step -> step.says("surchargeImposed", "true"))
                .reduce((one, other) -> other)
                .orElse(null);
    }
}
