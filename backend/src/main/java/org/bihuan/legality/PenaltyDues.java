package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
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
        // the ledger tells of this payment only at the commit
        BigDecimal paid = penaltyCases
                .of(file.number())
                .history()
                .between("task_payment", null, null)
                .map(step -> PenaltyCase.yuan(step.data(), "amount"))
                .reduce(PenaltyCase.yuan(data, "amount"), BigDecimal::add);
        return due(data).subtract(paid).max(BigDecimal.ZERO).movePointRight(2).longValueExact();
    }

    private static BigDecimal due(ObjectNode data) {
        BigDecimal due = surcharge(data);
        for (JsonNode target : data.path("targets")) {
            due = due.add(PenaltyCase.fine(target)).add(PenaltyCase.yuan(target, "confiscateAmount"));
        }
        return due;
    }

    private static BigDecimal surcharge(ObjectNode data) {
        return data.path("surchargeImposed").asBoolean()
                ? PenaltyCase.yuan(data, "surcharge").subtract(PenaltyCase.yuan(data, "surchargeRemitted"))
                : BigDecimal.ZERO;
    }
}
