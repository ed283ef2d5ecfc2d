package org.bihuan.legality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.bihuan.Times;
import org.bihuan.casetype.Parameters;
import org.bihuan.enterprise.PenaltyRecord;
import org.bihuan.legality.History.Step;
import org.bihuan.violation.Penalties;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at in the history of a case of penalty. Where a step was done again, the last counts: a notice that was
 * given anew replaces the one before.
 *
 * @param earlier what the enterprise was punished with in other cases
 * @param now by when what is still open has become late
 */
record PenaltyCase(
        History history,
        Officers officers,
        Periods periods,
        Penalties penalties,
        List<PenaltyRecord> earlier,
        Parameters parameters,
        Instant now) {

    /** The same case with another history. */
    PenaltyCase with(History other) {
        return new PenaltyCase(other, officers, periods, penalties, earlier, parameters, now);
    }

    @Nullable
    Step filed() {
        Step step = history.last("task_approveFiling");
        return step != null && step.says("decision", "approve") ? step : null;
    }

    @Nullable
    Step decided() {
        return history.last("task_decide");
    }

    boolean isDecided(String... decisions) {
        Step decided = decided();
        return decided != null && Set.of(decisions).contains(decided.text("decision"));
    }

    /** The report that was written last before the decision. */
    @Nullable
    Step reported() {
        return history.last("task_report", null, decided());
    }

    /** The day of the act: when it ended, or else, as it went on until then, when it was found. */
    LocalDate acted() {
        Step registered = history.last("task_registerLead");
        LocalDate ended = registered == null ? null : date(registered.data(), "actEndedAt");
        Instant found = registered == null ? null : moment(registered.data(), "foundAt");
        return ended != null ? ended : day(found == null ? now : found);
    }

    /** 裁量, as it was done last before the decision. */
    @Nullable
    Step weighed() {
        return history.last("task_discretion", null, decided());
    }

    /** The notice that was given last before the decision. */
    @Nullable
    Step notified() {
        return history.last("task_notify", null, decided());
    }

    /** Those whom the decision, or else the notice, is to punish. */
    List<String> parties() {
        Step step = decided() != null && decided().data().has("targets") ? decided() : notified();
        List<String> parties = new ArrayList<>();
        if (step != null) {
            step.data().path("targets").forEach(target -> parties.add(party(target)));
        }
        return parties;
    }

    /** The service of the notice on one party; {@code null} before. */
    @Nullable
    Step noticeServed(String party) {
        Step notified = notified();
        return notified == null ? null : served(party, notified, decided());
    }

    /** The service of the notice on the last of the parties; {@code null} before. */
    @Nullable
    Step noticeServed() {
        Step notified = notified();
        return notified == null ? null : lastServed(notified, decided());
    }

    @Nullable
    Step decisionServed(String party) {
        Step decided = decided();
        return decided == null ? null : served(party, decided, null);
    }

    /** The service of the decision on the last of the parties; {@code null} before. */
    @Nullable
    Step decisionServed() {
        Step decided = decided();
        return decided == null ? null : lastServed(decided, null);
    }

    private @Nullable Step lastServed(Step drawnUp, @Nullable Step before) {
        List<String> parties = new ArrayList<>();
        drawnUp.data().path("targets").forEach(target -> parties.add(party(target)));
        if (parties.isEmpty()) {
            return history.first("task_serve", drawnUp, before);
        }
        Step last = null;
        for (String party : parties) {
            Step served = served(party, drawnUp, before);
            if (served == null) {
                return null;
            }
            last = last == null || served.isAfter(last) ? served : last;
        }
        return last;
    }

    private @Nullable Step served(String party, Step drawnUp, @Nullable Step before) {
        return history.between("task_serve", drawnUp, before)
                .filter(step -> concerns(step, "servedParty", party))
                .findFirst()
                .orElse(null);
    }

    /** Whether a step names the party, or nobody, which means all of them. */
    static boolean concerns(Step step, String field, String party) {
        String named = step.text(field).strip();
        return named.isEmpty() || named.equals(party);
    }

    /** The legal review that was made last before the decision. */
    @Nullable
    Step reviewed() {
        return history.last("task_legalReview", null, decided());
    }

    /** Who was made 主办人 and 协办人 last: at the beginning, or after a recusal. */
    @Nullable
    Step assigned() {
        Step replaced = history.last("task_replaceHandlers");
        return replaced == null ? history.last("task_assign") : replaced;
    }

    /** What stands in the list of evidence; it is kept whole with each collecting. */
    JsonNode evidence() {
        Step collected = history.last("task_collectEvidence");
        return collected == null ? MissingNode.getInstance() : collected.data().path("evidence");
    }

    /** User names of 主办人, 协办人 and of those who collected evidence. */
    Set<String> handlers() {
        Set<String> handlers = new LinkedHashSet<>();
        Step assigned = assigned();
        if (assigned != null) {
            handlers.add(assigned.text("lead"));
            handlers.add(assigned.text("co"));
        }
        evidence().forEach(row -> row.path("collectors").forEach(one -> handlers.add(one.asText())));
        handlers.remove("");
        return handlers;
    }

    /** Whether one of the parties that were notified may ask for a hearing. */
    boolean hasHearingRight() {
        return notifies(target -> target.path("hearingRight").asBoolean());
    }

    /** Whether the heads of the bureau discuss it: for its weight, or because the review asks for it. */
    boolean needsPanel() {
        Step reviewed = reviewed();
        return (reviewed != null && reviewed.data().path("panelNeeded").asBoolean())
                || hasHearingRight()
                || notifies(target -> parameters.isReached("panel-fine", fine(target), day(now)));
    }

    /** Whether a fine was weighed beside the tiers, with a reason. */
    boolean isDeviating() {
        Step weighed = weighed();
        return weighed != null
                && StreamSupport.stream(weighed.data().path("items").spliterator(), false)
                        .anyMatch(PenaltyCase::isDeviating);
    }

    static boolean isDeviating(JsonNode item) {
        return !item.path("deviation").asText("").isBlank();
    }

    private boolean notifies(Predicate<JsonNode> what) {
        Step notified = notified();
        return notified != null
                && StreamSupport.stream(notified.data().path("targets").spliterator(), false)
                        .anyMatch(what);
    }

    /** The row of a list of targets that names the party. */
    static @Nullable JsonNode target(JsonNode targets, String party) {
        for (JsonNode target : targets) {
            if (party(target).equals(party)) {
                return target;
            }
        }
        return null;
    }

    static String party(JsonNode target) {
        return target.path("party").asText().strip();
    }

    static BigDecimal fine(JsonNode target) {
        return yuan(target, "fineAmount");
    }

    /** Nothing is zero. A number with decimals is kept as text. */
    static BigDecimal yuan(JsonNode data, String field) {
        String amount = data.path(field).asText();
        return amount.isEmpty() || amount.equals("null") ? BigDecimal.ZERO : new BigDecimal(amount);
    }

    static @Nullable Instant moment(JsonNode data, String field) {
        try {
            return OffsetDateTime.parse(data.path(field).asText("")).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What a field for a day without time says. */
    static @Nullable LocalDate date(JsonNode data, String field) {
        try {
            return LocalDate.parse(data.path(field).asText(""));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Times.ZONE);
    }

    /** When the step says that it happened, or else when it was written down. */
    static Instant happened(Step step, String field) {
        Instant said = moment(step.data(), field);
        return said == null ? step.at() : said;
    }

    /** Whether what had to follow a moment within a period came in time, is still awaited, or came or stays away too late. */
    Verdict within(String code, @Nullable Instant from, @Nullable Instant done, String field, String because) {
        if (from == null) {
            return Verdict.open();
        }
        return until(periods.end(code, from), done, field, because);
    }

    /** Whether what was due at a moment came in time, is still awaited, or came or stays away too late. */
    Verdict until(Instant end, @Nullable Instant done, String field, String because) {
        if (done == null && !now.isAfter(end)) {
            return Verdict.open();
        }
        return Verdict.of(done != null && !done.isAfter(end), field, because);
    }
}
