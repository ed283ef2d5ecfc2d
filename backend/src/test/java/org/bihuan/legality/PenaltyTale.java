package org.bihuan.legality;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.enterprise.PenaltyRecord;
import org.bihuan.legality.History.Step;
import org.bihuan.test.Answers;
import org.bihuan.violation.Penalties;

/** A case of penalty as the law wants it, one of very many: the choices are drawn, and a test may fix some of them. */
final class PenaltyTale {

    static final Periods PERIODS = new Periods(WorkingCalendar.shipped(), new DeadlineRules());

    /** A fine of 500 to 5,000 for the violation "A", of 900 to 1,100 in its tier "B". */
    static final Penalties PENALTIES = new Penalties(
            "code,cause,clause,party,circumstance,mode,basis,least,most,baseFrom,baseBelow,effectiveFrom,effectiveTo,source\n"
                    + "A,甲,某法,organisation,first,direct,yuan,500,5000,,,2000-01-01,,verified\n",
            "code,tier,party,circumstance,least,most,effectiveFrom,effectiveTo,source\n"
                    + "A,B,organisation,first,900,1100,2000-01-01,,verified\n",
            Clock.systemUTC());

    /** "当事人9" was fined before, for the violation "A" of one of the days on which the tale begins, and so was "当事人8", in vain. */
    static final List<PenaltyRecord> EARLIER =
            List.of(earlier("当事人9", false), earlier("当事人8", true), lately("ZF2026-000001"), lately("ZF2026-000002"));

    static final Officers OFFICERS = new Officers() {
        @Override
        public String name(String username) {
            return username;
        }

        @Override
        public boolean isCertified(String username, LocalDate day) {
            return !username.equals("expired");
        }
    };

    enum Way {
        PENALTY,
        EXEMPTION,
        NO_VIOLATION,
        DROP,
        REFERRAL
    }

    /** What the party does once it has the notice. */
    enum Answer {
        SILENCE,
        WAIVER,
        STATEMENT,
        HEARING,
        REFUSED_HEARING
    }

    private final Random random;
    Way way;
    Answer answer;
    boolean hasHearingRight;
    boolean asksForPanel;
    boolean asksForRecusal;
    boolean isNotifiedAgain;
    boolean isReviewedAgain;
    boolean isFiledAgain;
    boolean preserves;
    boolean seizes;
    boolean keepsLonger;
    boolean cuts;
    boolean goesToCourt;
    boolean remits;
    boolean isChanged;
    boolean isMajor;
    int parties;
    boolean isServedOneByOne;

    private final List<Step> steps = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");

    PenaltyTale(Random random) {
        this.random = random;
        way = Way.values()[random.nextInt(Way.values().length)];
        answer = Answer.values()[random.nextInt(Answer.values().length)];
        hasHearingRight = random.nextBoolean();
        asksForPanel = random.nextBoolean();
        asksForRecusal = random.nextInt(4) == 0;
        isNotifiedAgain = random.nextInt(4) == 0;
        isReviewedAgain = random.nextInt(4) == 0;
        isFiledAgain = random.nextInt(4) == 0;
        preserves = random.nextInt(4) == 0;
        seizes = random.nextInt(4) == 0;
        keepsLonger = random.nextBoolean();
        cuts = random.nextInt(4) == 0;
        goesToCourt = random.nextInt(4) == 0;
        remits = random.nextBoolean();
        isChanged = random.nextInt(4) == 0;
        isMajor = way == Way.PENALTY && random.nextBoolean();
        parties = 1 + random.nextInt(2);
        isServedOneByOne = random.nextBoolean();
    }

    private static PenaltyRecord earlier(String party, boolean revoked) {
        return new PenaltyRecord(
                "ZF2025-000001", "", party, "A", "fine", BigDecimal.TEN, LocalDate.EPOCH, LocalDate.EPOCH, revoked);
    }

    /** With this, whoever is punished again has three penalties within 180 days. */
    private static PenaltyRecord lately(String caseNumber) {
        LocalDate day = LocalDate.of(2026, 3, 1);
        return new PenaltyRecord(caseNumber, "", "别人", "AF97-1", "warning", BigDecimal.ZERO, day, day, false);
    }

    List<Step> told() {
        Instant ended = now.minus(Duration.ofDays(1 + random.nextInt(700)));
        step(
                "task_registerLead",
                "officer1",
                "actEndedAt",
                PenaltyCase.day(ended).toString(),
                "foundAt",
                local(now));
        step("task_applyFiling", "officer1", "graveHarm", false);
        if (isFiledAgain) {
            step("task_approveFiling", "deputy", "decision", "return");
            step("task_applyFiling", "officer1", "graveHarm", false);
        }
        step("task_approveFiling", "deputy", "decision", "approve");
        step("task_assign", "unithead", "lead", "officer1", "co", "officer2");
        collect();
        if (preserves) {
            preserved();
        }
        if (cuts) {
            cut();
        }
        if (seizes) {
            seized();
        }
        if (way == Way.REFERRAL) {
            referred();
            return steps;
        }
        step("task_report", "officer1", "proposal", "penalize", "majorHazard", isMajor);
        weighed();
        if (way == Way.PENALTY) {
            heard();
        }
        reviewed();
        decided();
        return steps;
    }

    private void collect() {
        ObjectNode evidence = Answers.of();
        ArrayNode rows = evidence.putArray("evidence");
        for (int i = 0; i <= random.nextInt(3); i++) {
            rows.add(Answers.of(
                    "name", "证据" + i, "collectedAt", local(now), "collectors", List.of("officer2", "officer3")));
        }
        step("task_collectEvidence", "officer1", evidence);
    }

    /** One item for each party. */
    private void weighed() {
        ObjectNode weighed = Answers.of();
        ArrayNode items = weighed.putArray("items");
        for (int i = 0; i < parties; i++) {
            items.add(Answers.of("violationCode", "A", "tier", "B", "fine", 900 + random.nextInt(200)));
        }
        step("task_discretion", "officer1", weighed);
    }

    private void preserved() {
        step("task_preserve", "officer1", "preservedAt", local(now));
        step("task_approvePreservation", "director", "preservationApproval", "approve");
        step("task_handlePreservation", "officer2", "preservationHandling", "release");
    }

    private void seized() {
        step("task_applySeizure", "officer1", "seizureKind", "seal");
        step("task_approveSeizure", "director", "seizureApproval", "approve");
        step("task_seize", "officer1", "seizedAt", local(now), "seizers", List.of("officer1", "officer2"));
        if (keepsLonger) {
            String until = PenaltyCase.day(now.plus(Duration.ofDays(55))).toString();
            step("task_handleSeizure", "officer1", "seizureHandling", "extend", "seizedUntil", until);
            step("task_approveExtension", "director", "extensionApproval", "approve");
        }
        step("task_handleSeizure", "officer1", "seizureHandling", "release");
    }

    private void cut() {
        step("task_applySeizure", "officer1", "seizureKind", "power");
        step("task_approveSeizure", "director", "seizureApproval", "approve");
        String cutAt = local(now.plus(Duration.ofHours(24)));
        step("task_cutSupply", "officer1", "cutToldAt", local(now), "cutAt", cutAt);
    }

    private void referred() {
        step("task_refer", "officer1", "investigators", List.of("officer1", "officer2"));
        step("task_approveReferral", "director", "decision", "approve");
        now = now.minus(Duration.ofHours(20));
        step("task_sendReferral", "officer1", "sentAt", local(now));
    }

    private void heard() {
        if (isNotifiedAgain) {
            notified(500);
        }
        Instant served = notified(1000);
        if (asksForRecusal) {
            step("applyRecusal", "party");
            step("task_decideRecusal", "director");
        }
        switch (answer) {
            case SILENCE -> {}
            case WAIVER -> step("waiveHearing", "party");
            case STATEMENT -> {
                step("submitStatement", "party");
                step("task_statement", "officer1", "accepted", "no");
            }
            case HEARING -> {
                step("applyHearing", "party");
                step("task_acceptHearing", "legal", "decision", "accept");
                Instant held = now.plus(Duration.ofDays(25));
                step("task_appointHearing", "legal", "chair", "chair", "hearingAt", local(held));
                now = held;
                step("task_hearingReport", "chair");
            }
            case REFUSED_HEARING -> {
                step("applyHearing", "party");
                step("task_acceptHearing", "legal", "decision", "refuse");
            }
            default -> throw new IllegalStateException();
        }
        Instant over = PERIODS.end("DL-HEAR-APPLY", served);
        if (hasHearingRight && (answer == Answer.SILENCE || answer == Answer.STATEMENT) && now.isBefore(over)) {
            now = over.plusSeconds(60);
        }
    }

    /** Returns when the notice was served. */
    private Instant notified(int fine) {
        step("task_notify", "officer1", targets(fine));
        served("officer1");
        return now;
    }

    private void served(String by) {
        for (int i = 0; i < (isServedOneByOne ? parties : 1); i++) {
            step("task_serve", by, "servedAt", local(now), "servedParty", isServedOneByOne ? "当事人" + i : "");
        }
    }

    private ObjectNode targets(int fine) {
        ObjectNode data = Answers.of("decision", "penalize");
        ArrayNode targets = data.putArray("targets");
        for (int i = 0; i < parties; i++) {
            targets.add(Answers.of(
                    "party",
                    "当事人" + i,
                    "penalties",
                    isMajor ? List.of("warning", "fine", "close") : List.of("warning", "fine"),
                    "fineAmount",
                    fine,
                    "hearingRight",
                    hasHearingRight));
        }
        return data;
    }

    private void reviewed() {
        if (isReviewedAgain) {
            step("task_legalReview", "legal", "conclusion", "revise");
        }
        step("task_legalReview", "legal", "conclusion", "agree", "panelNeeded", asksForPanel);
        if (way == Way.PENALTY && (asksForPanel || hasHearingRight)) {
            step("task_panel", "director");
        }
    }

    private void decided() {
        step("task_submitDecision", "officer1", "education", way == Way.EXEMPTION ? "已经当面教育" : "");
        switch (way) {
            case PENALTY -> {
                step("task_decide", "director", targets(1000 - random.nextInt(200)));
                served("officer2");
                Instant served = now;
                step("task_publish", "archivist", "publishedAt", local(now));
                if (goesToCourt) {
                    enforced(served);
                } else {
                    step("task_payment", "archivist", "amount", 1000);
                }
                if (isChanged) {
                    step("registerRemedy", "party");
                    step("task_remedyResult", "legal", "result", "changed");
                    step("task_withdraw", "archivist", "withdrawnAt", local(now));
                }
                step("task_closeCase", "deputy", "decision", "agree");
            }
            case DROP -> {
                step("task_decide", "director", "decision", "drop");
                step("task_approveDrop", "deputy");
            }
            default -> {
                step("task_decide", "director", "decision", way == Way.EXEMPTION ? "exempt" : "no_violation");
                step("task_serve", "officer2", "servedAt", local(now));
            }
        }
    }

    private void enforced(Instant served) {
        now = PERIODS.end("DL-PAY", served).plus(Duration.ofDays(3));
        int surcharge = 1 + random.nextInt(60);
        step("task_urge", "officer1", "surcharge", surcharge, "surchargeImposed", true);
        if (remits) {
            step("task_decideInstalments", "deputy", "surchargeRemitted", random.nextInt(surcharge) + 1);
        }
        step("task_serve", "officer1", "servedAt", local(now));
        now = PERIODS.end("DL-SUE", served).plus(Duration.ofDays(1 + random.nextInt(60)));
        step("task_applyCourt", "officer1", "court", "人民法院");
    }

    private void step(String key, String by, Object... data) {
        step(key, by, Answers.of(data));
    }

    private void step(String key, String by, ObjectNode data) {
        now = now.plus(Duration.ofMinutes(1 + random.nextInt(40 * 60)));
        steps.add(new Step(steps.size(), key, by, now, data));
    }

    static String local(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.ofHours(8)).toString();
    }
}
