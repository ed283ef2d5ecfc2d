package org.bihuan.legality;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.bihuan.legality.History.Step;
import org.bihuan.legality.PenaltyTale.Answer;
import org.bihuan.legality.PenaltyTale.Way;
import org.bihuan.test.Answers;

/** One way to break the law in a case that keeps it: what is skipped, swapped, too early, too late, or done by the wrong person. */
enum Breach {
    FILING_SKIPPED("filed-first", penalty(), steps -> without(steps, "task_approveFiling")),
    NOTICE_SKIPPED("notice-first", oneNotice(), steps -> without(steps, "task_notify")),
    SERVICE_SKIPPED("notice-first", oneNotice(), steps -> without(steps, "task_serve")),
    STATEMENT_IGNORED("statement-reviewed", answered(Answer.STATEMENT), steps -> without(steps, "task_statement")),
    HEARING_NOT_HELD("hearing-answered", answered(Answer.HEARING), steps -> without(steps, "task_hearingReport")),
    HEARING_NOT_ANSWERED(
            "hearing-answered", answered(Answer.REFUSED_HEARING), steps -> without(steps, "task_acceptHearing")),
    REVIEW_SKIPPED("legal-review", penalty(), steps -> without(steps, "task_legalReview")),
    REVIEW_NOT_PASSED(
            "legal-review",
            tale -> tale.way = Way.EXEMPTION,
            steps -> data(steps, "task_legalReview", data -> data.put("conclusion", "disagree"))),
    PANEL_SKIPPED("panel", panel(), steps -> without(steps, "task_panel")),
    RECUSAL_NOT_DECIDED("recusal-decided", recusal(), steps -> without(steps, "task_decideRecusal")),

    FILED_AFTER_THE_REPORT("filed-first", penalty(), steps -> swapped(steps, "task_approveFiling", "task_report")),
    DECIDED_BEFORE_THE_NOTICE("notice-first", oneNotice(), steps -> swapped(steps, "task_notify", "task_decide")),
    REVIEWED_BEFORE_THE_HEARING(
            "legal-review",
            answered(Answer.HEARING),
            steps -> swapped(steps, "task_hearingReport", "task_legalReview")),
    REVIEWED_BEFORE_THE_STATEMENT(
            "legal-review", answered(Answer.STATEMENT), steps -> swapped(steps, "task_statement", "task_legalReview")),
    PANEL_BEFORE_THE_REVIEW("panel", panel(), steps -> swapped(steps, "task_legalReview", "task_panel")),

    DECIDED_WHILE_A_HEARING_CAN_BE_ASKED_FOR("hearing-window", silentWithRight(), Breach::decidedAtOnce),
    HEARD_TOO_SOON("hearing-notice", answered(Answer.HEARING), Breach::heardSoon),

    FOUND_AFTER_THE_LIMITATION("limitation", penalty(), Breach::endedLongAgo),
    DECIDED_LATE("decided-in-time", penalty(), steps -> later(steps, "task_decide", 91)),
    SERVED_LATE("served-in-time", penalty().andThen(tale -> tale.goesToCourt = false), steps -> servedLater(steps)),
    PUBLISHED_LATE("published-in-time", penalty(), steps -> saidLater(steps, "task_publish", "publishedAt", 20)),
    ONE_OF_TWO_NOT_NOTIFIED("notice-first", oneByOne(), steps -> reassigned(steps, true)),
    CLOSED_WITHOUT_SERVICE_ON_ONE("each-served", oneByOne(), steps -> reassigned(steps, false)),
    WITHDRAWN_LATE(
            "withdrawn-in-time",
            penalty().andThen(tale -> tale.isChanged = true),
            steps -> saidLater(steps, "task_withdraw", "withdrawnAt", 20)),
    REFERRAL_DECIDED_LATE("referral-decided", referral(), steps -> later(steps, "task_approveReferral", 5)),
    REFERRAL_SENT_LATE("referral-sent", referral(), steps -> saidLater(steps, "task_sendReferral", "sentAt", 2)),

    PRESERVED_TOO_LONG(
            "preservation-handled",
            penalty().andThen(tale -> tale.preserves = true),
            steps -> later(steps, "task_handlePreservation", 12)),
    SEIZED_WITHOUT_APPROVAL("seizure-approved", seizing(), steps -> without(steps, "task_approveSeizure")),
    SEIZED_BEFORE_THE_APPROVAL(
            "seizure-approved", seizing(), steps -> swapped(steps, "task_approveSeizure", "task_seize")),
    SEIZED_BY_ONE(
            "seized-by-two",
            seizing(),
            steps -> data(steps, "task_seize", data -> data.putArray("seizers").add("officer1"))),
    POWER_CUT_WITHOUT_WARNING(
            "supply-cut-told",
            penalty().andThen(tale -> tale.cuts = true),
            steps -> data(steps, "task_cutSupply", data -> data.set("cutAt", data.path("cutToldAt")))),
    KEPT_FAR_LONGER(
            "seizure-extension",
            seizing().andThen(tale -> tale.keepsLonger = true),
            steps -> data(steps, "task_handleSeizure", data -> data.put("seizureHandling", "extend")
                    .put("seizedUntil", "2027-01-01"))),
    KEPT_TOO_LONG(
            "seizure-handled",
            seizing().andThen(tale -> tale.keepsLonger = false),
            steps -> later(steps, "task_handleSeizure", 31)),
    KEPT_BEYOND_THE_CASE("goods-handled", seizing(), steps -> without(steps, "task_handleSeizure")),

    SURCHARGE_BEYOND_THE_FINE(
            "surcharge-capped", enforced(), steps -> data(steps, "task_urge", data -> data.put("surcharge", 2001))),
    SURCHARGE_BEYOND_THE_DAYS(
            "surcharge-capped",
            enforced().andThen(tale -> tale.parties = 1),
            steps -> data(steps, "task_urge", data -> data.put("surcharge", 400))),
    FINE_REMITTED(
            "only-surcharge-remitted",
            enforced().andThen(tale -> tale.remits = true),
            steps -> data(steps, "task_decideInstalments", data -> data.put("surchargeRemitted", 100_000))),
    COLLECTING_GIVEN_UP(
            "ended-by-court",
            penalty().andThen(tale -> tale.goesToCourt = false),
            steps -> data(steps, "task_payment", data -> data.put("executionEnded", true))),
    COURT_WITHOUT_URGING("urged-first", enforced(), steps -> without(steps, "task_urge")),
    COURT_RIGHT_AFTER_URGING("urged-first", enforced(), steps -> swapped(steps, "task_urge", "task_applyCourt")),
    COURT_TOO_EARLY("court-window", enforced(), steps -> later(steps, "task_applyCourt", -90)),
    COURT_TOO_LATE("court-window", enforced(), steps -> later(steps, "task_applyCourt", 120)),

    LEAD_IS_CO("lead-and-co", penalty(), steps -> data(steps, "task_assign", data -> data.put("co", "officer1"))),
    ASSIGNED_WITHOUT_CERTIFICATE(
            "valid-certificates", penalty(), steps -> data(steps, "task_assign", data -> data.put("lead", "expired"))),
    COLLECTED_BY_ONE("two-officers", penalty(), steps -> collectedBy(steps, "officer2")),
    COLLECTED_BY_THE_SAME_TWICE("two-officers", penalty(), steps -> collectedBy(steps, "officer2", "officer2")),
    COLLECTED_WITHOUT_CERTIFICATE("valid-certificates", penalty(), steps -> collectedBy(steps, "officer2", "expired")),
    CHAIRED_BY_AN_INVESTIGATOR(
            "chair-apart",
            answered(Answer.HEARING),
            steps -> data(steps, "task_appointHearing", data -> data.put("chair", "officer3"))),
    REVIEWED_BY_A_HANDLER("reviewer-apart", penalty(), steps -> doneBy(steps, "task_legalReview", "officer3")),
    DECIDED_BY_A_HANDLER("decider-apart", penalty(), steps -> doneBy(steps, "task_decide", "officer2")),
    DROPPED_BY_ONE("drop-by-two", tale -> tale.way = Way.DROP, steps -> doneBy(steps, "task_approveDrop", "director")),
    REFERRED_BY_ONE(
            "referral-by-two",
            referral(),
            steps -> data(steps, "task_refer", data -> data.putArray("investigators")
                    .add("officer1")
                    .add("officer1"))),

    FINED_HIGHER("no-more-than-notified", penalty(), steps -> target(steps, target -> target.put("fineAmount", 1001))),
    STRANGER_PENALIZED("only-the-notified", penalty(), steps -> target(steps, target -> target.put("party", "别人"))),
    ANOTHER_PENALTY(
            "only-what-was-notified",
            penalty(),
            steps -> target(steps, target -> target.withArray("penalties").add("stop_production"))),
    WEIGHED_BEYOND_THE_LAW("within-range", penalty(), steps -> item(steps, item -> item.put("fine", 5001))),
    WEIGHED_BELOW_THE_LAW("within-range", penalty(), steps -> item(steps, item -> item.put("fine", 499))),
    WEIGHED_BEYOND_THE_TIER("within-tier", penalty(), steps -> item(steps, item -> item.put("fine", 1101))),
    DEVIATION_THAT_NOBODY_DISCUSSES(
            "deviation-discussed",
            penalty().andThen(tale -> tale.hasHearingRight = false),
            steps -> data(
                    item(steps, item -> item.put("fine", 1101).put("deviation", "后果特别轻微")),
                    "task_legalReview",
                    data -> data.put("panelNeeded", false))),
    WEIGHED_IN_NO_TIER("within-tier", penalty(), steps -> item(steps, item -> item.put("tier", "C"))),
    FINED_BEYOND_THE_LAW(
            "sum-within-range", penalty(), steps -> target(steps, target -> target.put("fineAmount", 10_001))),
    FINED_BELOW_THE_LAW(
            "sum-within-range",
            penalty().andThen(tale -> tale.parties = 1),
            steps -> target(steps, target -> target.put("fineAmount", 499))),
    FINED_AGAIN("not-fined-before", penalty(), Breach::finedBefore),
    MAJOR_HAZARD_EXEMPTED(
            "no-exemption-of-major",
            tale -> tale.way = Way.EXEMPTION,
            steps -> data(steps, "task_report", data -> data.put("majorHazard", true))),
    NOT_EDUCATED(
            "educated",
            tale -> tale.way = Way.EXEMPTION,
            steps -> data(steps, "task_submitDecision", data -> data.remove("education"))),
    PERSON_PUBLISHED_BY_NAME("persons-masked", penalty(), Breach::personPunished),
    CLOSURE_NOT_PROPOSED(
            "closure-proposed",
            penalty().andThen(tale -> {
                tale.isMajor = true;
                tale.parties = 1;
            }),
            steps -> target(steps, target -> target.putArray("penalties").add("fine"))),
    FINED_TWICE(
            "fined-once",
            penalty(),
            steps -> data(steps, "task_decide", data -> {
                ArrayNode targets = data.withArray("targets");
                targets.add(targets.get(0).deepCopy());
            }));

    /** Id of the rule that must notice. */
    final String rule;

    private final Consumer<PenaltyTale> prepare;
    private final UnaryOperator<List<Step>> change;

    Breach(String rule, Consumer<PenaltyTale> prepare, UnaryOperator<List<Step>> change) {
        this.rule = rule;
        this.prepare = prepare;
        this.change = change;
    }

    List<Step> of(PenaltyTale tale) {
        prepare.accept(tale);
        return change.apply(tale.told());
    }

    private static Consumer<PenaltyTale> penalty() {
        return tale -> tale.way = Way.PENALTY;
    }

    private static Consumer<PenaltyTale> referral() {
        return tale -> tale.way = Way.REFERRAL;
    }

    private static Consumer<PenaltyTale> seizing() {
        return penalty().andThen(tale -> {
            tale.seizes = true;
            tale.cuts = false;
        });
    }

    private static Consumer<PenaltyTale> enforced() {
        return penalty().andThen(tale -> tale.goesToCourt = true);
    }

    private static Consumer<PenaltyTale> oneNotice() {
        return penalty().andThen(tale -> tale.isNotifiedAgain = false);
    }

    private static Consumer<PenaltyTale> answered(Answer answer) {
        return penalty().andThen(tale -> tale.answer = answer).andThen(tale -> tale.isReviewedAgain = false);
    }

    private static Consumer<PenaltyTale> silentWithRight() {
        return answered(Answer.SILENCE).andThen(tale -> tale.hasHearingRight = true);
    }

    private static Consumer<PenaltyTale> panel() {
        return penalty().andThen(tale -> tale.asksForPanel = true).andThen(tale -> tale.isReviewedAgain = false);
    }

    private static Consumer<PenaltyTale> recusal() {
        return penalty().andThen(tale -> tale.asksForRecusal = true);
    }

    private static List<Step> without(List<Step> steps, String key) {
        return numbered(steps.stream().filter(step -> !step.key().equals(key)).toList());
    }

    /** The last step of the one key, and the last of the other, each at the time of the other. */
    private static List<Step> swapped(List<Step> steps, String one, String other) {
        int first = last(steps, one);
        int second = last(steps, other);
        List<Step> swapped = new ArrayList<>(steps);
        swapped.set(first, at(steps.get(second), steps.get(first).at()));
        swapped.set(second, at(steps.get(first), steps.get(second).at()));
        return numbered(swapped);
    }

    private static List<Step> later(List<Step> steps, String key, int days) {
        int from = last(steps, key);
        return steps.stream()
                .map(step -> step.place() < from ? step : at(step, step.at().plus(Duration.ofDays(days))))
                .toList();
    }

    private static List<Step> saidLater(List<Step> steps, String key, String field, int days) {
        int which = last(steps, key);
        Instant moment = steps.get(which).at().plus(Duration.ofDays(days));
        return data(steps, key, data -> data.put(field, PenaltyTale.local(moment)));
    }

    private static List<Step> servedLater(List<Step> steps) {
        return saidLater(steps, "task_serve", "servedAt", 20);
    }

    /** All that follows the notice happens within minutes. */
    private static List<Step> decidedAtOnce(List<Step> steps) {
        int notice = last(steps, "task_notify");
        Instant from = steps.get(notice + 1).at();
        return steps.stream()
                .map(step -> step.place() <= notice + 1 ? step : at(step, from.plusSeconds(step.place())))
                .toList();
    }

    private static List<Step> heardSoon(List<Step> steps) {
        Instant appointed = steps.get(last(steps, "task_appointHearing")).at();
        return data(
                steps,
                "task_appointHearing",
                data -> data.put("hearingAt", PenaltyTale.local(appointed.plus(Duration.ofDays(6)))));
    }

    private static List<Step> endedLongAgo(List<Step> steps) {
        Instant ended = steps.get(0).at().minus(Duration.ofDays(740));
        return data(
                steps,
                "task_registerLead",
                data -> data.put("actEndedAt", PenaltyCase.day(ended).toString()));
    }

    private static List<Step> collectedBy(List<Step> steps, String... collectors) {
        return data(steps, "task_collectEvidence", data -> data.withArray("evidence")
                .forEach(row -> ((ObjectNode) row)
                        .set("collectors", Answers.of("c", List.of(collectors)).get("c"))));
    }

    private static List<Step> doneBy(List<Step> steps, String key, String by) {
        int which = last(steps, key);
        return changed(steps, which, step -> new Step(step.place(), step.key(), by, step.at(), step.data()));
    }

    private static List<Step> personPunished(List<Step> steps) {
        List<Step> named = data(steps, "task_notify", data -> ((ObjectNode)
                        data.withArray("targets").get(0))
                .put("party", "许志明"));
        return target(named, target -> target.put("party", "许志明"));
    }

    /** What was punished already, on the same day. */
    private static List<Step> finedBefore(List<Step> steps) {
        List<Step> same = data(steps, "task_registerLead", data -> data.put("actEndedAt", "1970-01-01")
                .put("foundAt", "1970-01-02T09:00:00+08:00"));
        same = data(same, "task_notify", data -> ((ObjectNode)
                        data.withArray("targets").get(0))
                .put("party", "当事人9"));
        return target(same, target -> target.put("party", "当事人9"));
    }

    private static Consumer<PenaltyTale> oneByOne() {
        return oneNotice().andThen(tale -> {
            tale.parties = 2;
            tale.isServedOneByOne = true;
            tale.goesToCourt = false;
        });
    }

    /** The paper for the second of two went to the first again. */
    private static List<Step> reassigned(List<Step> steps, boolean notice) {
        int decided = steps.stream()
                .filter(step -> step.key().equals("task_decide"))
                .findFirst()
                .orElseThrow()
                .place();
        return steps.stream()
                .map(step -> step.key().equals("task_serve") && notice == (step.place() < decided)
                        ? new Step(
                                step.place(),
                                step.key(),
                                step.by(),
                                step.at(),
                                ((ObjectNode) step.data().deepCopy()).put("servedParty", "当事人0"))
                        : step)
                .toList();
    }

    private static List<Step> item(List<Step> steps, Consumer<ObjectNode> change) {
        return data(
                steps,
                "task_discretion",
                data -> change.accept((ObjectNode) data.withArray("items").get(0)));
    }

    private static List<Step> target(List<Step> steps, Consumer<ObjectNode> change) {
        return data(
                steps,
                "task_decide",
                data -> change.accept((ObjectNode) data.withArray("targets").get(0)));
    }

    private static List<Step> data(List<Step> steps, String key, Consumer<ObjectNode> change) {
        return changed(steps, last(steps, key), step -> {
            ObjectNode data = step.data().deepCopy();
            change.accept(data);
            return new Step(step.place(), step.key(), step.by(), step.at(), data);
        });
    }

    private static List<Step> changed(List<Step> steps, int which, UnaryOperator<Step> change) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(which, change.apply(steps.get(which)));
        return changed;
    }

    private static Step at(Step step, Instant moment) {
        return new Step(step.place(), step.key(), step.by(), moment, step.data());
    }

    private static int last(List<Step> steps, String key) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .mapToInt(Step::place)
                .max()
                .orElseThrow();
    }

    private static List<Step> numbered(List<Step> steps) {
        List<Step> numbered = new ArrayList<>();
        steps.forEach(step -> numbered.add(new Step(numbered.size(), step.key(), step.by(), step.at(), step.data())));
        return numbered;
    }
}
