package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.RowSource;
import org.bihuan.legality.History.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Those whom a case is to punish (一案双罚), each with a notice, a decision, a payment and a remedy of its own. What does not say whom it
 * concerns concerns all of them. As a source of options, {@code targets}: their names.
 */
@Component("targets")
public class PenaltyTargets implements RowSource {

    /**
     * How far one of them has come; what has not happened is {@code null}.
     *
     * @param notifiedFine in yuan, like {@code fine} and {@code paid}
     * @param hearingUntil the last day on which it may ask for a hearing, if it may
     * @param payBy the last day on which it may pay without surcharge
     * @param reviewBy the last day on which it may ask for 行政复议
     * @param sueBy the last day on which it may sue
     * @param remedy {@code reconsideration} or {@code litigation}
     * @param remedyResult what became of it
     */
    public record Timeline(
            String party,
            @Nullable BigDecimal notifiedFine,
            @Nullable LocalDate noticeServedOn,
            @Nullable LocalDate hearingUntil,
            @Nullable BigDecimal fine,
            @Nullable LocalDate decisionServedOn,
            @Nullable LocalDate payBy,
            BigDecimal paid,
            @Nullable LocalDate reviewBy,
            @Nullable LocalDate sueBy,
            @Nullable String remedy,
            @Nullable String remedyResult) {}

    private final PenaltyCases penaltyCases;

    PenaltyTargets(PenaltyCases penaltyCases) {
        this.penaltyCases = penaltyCases;
    }

    /** How many still wait for the notice or decision that was drawn up last; to be asked right after a service. */
    public long unserved(CaseFile file) {
        PenaltyCase before = penaltyCases.of(file.number());
        // the ledger tells of this service only at the commit
        PenaltyCase one = before.with(before.history()
                .with("task_serve", "", before.now(), CaseData.of(file).values()));
        return one.parties().stream()
                .filter(party -> (one.decided() == null ? one.noticeServed(party) : one.decisionServed(party)) == null)
                .count();
    }

    @Override
    public List<ObjectNode> rows(String caseNumber) {
        return penaltyCases.of(caseNumber).parties().stream()
                .map(party -> JsonNodeFactory.instance
                        .objectNode()
                        .put("value", party)
                        .put("label", party))
                .toList();
    }

    static List<Timeline> of(PenaltyCase one) {
        return one.parties().stream().map(party -> timeline(one, party)).toList();
    }

    private static Timeline timeline(PenaltyCase one, String party) {
        JsonNode notified = target(one.notified(), party);
        JsonNode decided = target(one.decided(), party);
        Instant noticeServed = at(one.noticeServed(party));
        Instant served = at(one.decisionServed(party));
        boolean mayBeHeard = notified != null && notified.path("hearingRight").asBoolean();
        Step remedy = one.history()
                .between("registerRemedy", one.decided(), null)
                .filter(step -> PenaltyCase.concerns(step, "remedyParty", party))
                .reduce((before, after) -> after)
                .orElse(null);
        Step result = remedy == null ? null : one.history().first("task_remedyResult", remedy, null);
        return new Timeline(
                party,
                notified == null ? null : PenaltyCase.fine(notified),
                day(noticeServed),
                mayBeHeard ? end(one, "DL-HEAR-APPLY", noticeServed) : null,
                decided == null ? null : PenaltyCase.fine(decided),
                day(served),
                end(one, "DL-PAY", served),
                paid(one, party),
                end(one, "DL-REVIEW", served),
                end(one, "DL-SUE", served),
                remedy == null ? null : remedy.text("remedyKind"),
                result == null ? null : result.text("result"));
    }

    private static BigDecimal paid(PenaltyCase one, String party) {
        boolean isAlone = one.parties().size() == 1;
        return one.history()
                .between("task_payment", one.decided(), null)
                .filter(step -> step.says("payer", party) || isAlone)
                .map(step -> PenaltyCase.yuan(step.data(), "amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable JsonNode target(@Nullable Step step, String party) {
        return step == null ? null : PenaltyCase.target(step.data().path("targets"), party);
    }

    private static @Nullable Instant at(@Nullable Step served) {
        return served == null ? null : PenaltyCase.happened(served, "servedAt");
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : PenaltyCase.day(moment);
    }

    private static @Nullable LocalDate end(PenaltyCase one, String code, @Nullable Instant from) {
        return from == null ? null : PenaltyCase.day(one.periods().end(code, from));
    }
}
