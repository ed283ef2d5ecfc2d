package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert;
import org.bihuan.RefusedException;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.Actions;
import org.bihuan.casefile.Cases;
import org.bihuan.document.Documents;
import org.bihuan.document.SignedCopies;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead is registered, filed, investigated and decided by those who may. */
public abstract class EnforcementStory extends HouseStory {

    private static final List<Map<String, String>> GOODS = List.of(Map.of("name", "甲醇", "quantity", "3 桶"));

    @Autowired
    protected Cases cases;

    @Autowired
    protected Actions actions;

    @Autowired
    protected Attachments attachments;

    @Autowired
    protected Documents documents;

    @Autowired
    protected SignedCopies copies;

    protected Person enterprise() {
        return world.person("ent-012");
    }

    protected Person unitHead() {
        return world.person("unithead1");
    }

    protected Person deputy() {
        return world.person("deputy1");
    }

    protected Person director() {
        return world.person("head1");
    }

    protected Person archivist() {
        return world.person("archive1");
    }

    protected ObjectNode lead() {
        return Answers.of(
                "sourceType",
                "inspection",
                "enterprise",
                String.valueOf(enterprise().organisation().uscc()),
                "facts",
                "未对从业人员进行安全生产教育和培训",
                "foundAt",
                "2026-11-23T08:30:00+08:00");
    }

    protected Journey opened() {
        return world.journey(world.as(
                world.officer(), () -> cases.open("enforcement", lead()).number()));
    }

    protected Journey applied() {
        return opened().completeAs(world.officer(), "task_registerLead", lead())
                .completeAs(
                        world.officer(),
                        "task_applyFiling",
                        Answers.of("cause", "未按规定进行安全生产教育和培训", "violationCodes", "AF97-3", "opinion", "建议立案"))
                .completeAs(unitHead(), "task_reviewFiling", Answers.of("decision", "agree"));
    }

    protected Journey assigned() {
        return applied()
                .completeAs(deputy(), "task_approveFiling", Answers.of("decision", "approve"))
                .completeAs(unitHead(), "task_assign", Answers.of("lead", "officer1", "co", "officer2"));
    }

    /** Investigated, with this proposal. */
    protected Journey investigated(String proposal) {
        return investigatedWith(assigned(), proposal);
    }

    protected Journey investigatedWith(Journey journey, String proposal) {
        return reported(journey, proposal)
                .completeAs(
                        world.officer(),
                        "task_discretion",
                        Answers.of("items", List.of(Map.of("violationCode", "AF97-3", "fine", 30000))));
    }

    protected Journey reported(String proposal) {
        return reported(assigned(), proposal);
    }

    private Journey reported(Journey journey, String proposal) {
        return journey.completeAs(world.officer(), "task_collectEvidence", evidence())
                .completeAs(world.person("officer2"), "task_report", Answers.of("facts", "未培训", "proposal", proposal));
    }

    /** One document, taken by two, and that is all. */
    protected static ObjectNode evidence() {
        ObjectNode evidence = Answers.of("finished", true);
        evidence.withArray("evidence")
                .add(Answers.of(
                        "name",
                        "培训档案",
                        "category",
                        "documentary",
                        "collectedAt",
                        "2026-11-23T09:00:00+08:00",
                        "collectors",
                        List.of("officer1", "officer2")));
        return evidence;
    }

    /** The notice is served; whoever may ask for a hearing has five working days from now. */
    protected Journey notified(boolean hearingRight) {
        return investigated("penalize")
                .completeAs(
                        world.officer(),
                        "task_notify",
                        Answers.of(
                                "targets",
                                List.of(Map.of(
                                        "party",
                                        "企业",
                                        "penalties",
                                        List.of("fine"),
                                        "fineAmount",
                                        30000,
                                        "hearingRight",
                                        hearingRight))))
                .completeAs(world.officer(), "task_serve", served());
    }

    protected Journey reviewed(Journey journey) {
        return journey.completeAs(
                world.person("legal1"), "task_legalReview", Answers.of("conclusion", "agree", "legalOpinion", "同意"));
    }

    protected Journey decided(Journey journey, String decision) {
        ObjectNode answers = Answers.of("decision", decision, "decisionReason", "依法决定");
        if (decision.equals("penalize")) {
            answers.set(
                    "targets",
                    Answers.of("t", List.of(Map.of("party", "企业", "penalties", List.of("fine"), "fineAmount", 30000)))
                            .path("t"));
        }
        return journey.completeAs(world.officer(), "task_submitDecision", Answers.of("submission", "呈批"))
                .completeAs(director(), "task_decide", answers);
    }

    /** Each paper has come back signed by hand. */
    protected Journey signed(Journey journey) {
        documents
                .of(journey.number())
                .forEach(paper -> world.as(world.officer(), () -> {
                    String scan = attachments
                            .store(
                                    new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                                    "签字件.pdf",
                                    world.officer().username())
                            .id();
                    return copies.add(journey.number(), paper.id(), List.of(scan));
                }));
        return journey;
    }

    protected Journey closed(Journey journey) {
        return closed(journey, Answers.of("decision", "agree", "remedyStatus", "none"));
    }

    protected Journey closed(Journey journey, ObjectNode closing) {
        return signed(journey)
                .completeAs(deputy(), "task_closeCase", closing)
                .completeAs(archivist(), "task_archive", Answers.of("archiveNo", "2026-1", "retention", "y10"));
    }

    protected Journey preservationAsked() {
        return act(assigned(), world.officer(), "preserveEvidence", Answers.of())
                .completeAs(
                        world.officer(),
                        "task_preserve",
                        Answers.of(
                                "preserveReason",
                                "可能被转移",
                                "preservedGoods",
                                GOODS,
                                "preservedPlace",
                                "原地",
                                "keeper",
                                "许经理",
                                "preservedAt",
                                "2026-11-23T08:30:00+08:00"));
    }

    protected Journey preserved() {
        return preservationAsked()
                .completeAs(director(), "task_approvePreservation", Answers.of("preservationApproval", "approve"));
    }

    protected Journey seized() {
        return act(assigned(), world.officer(), "seizeGoods", Answers.of())
                .completeAs(
                        world.officer(),
                        "task_applySeizure",
                        Answers.of("seizureKind", "detain", "seizureReason", "违法储存的危险物品", "seizedGoods", GOODS))
                .completeAs(director(), "task_approveSeizure", Answers.of("seizureApproval", "approve"))
                .completeAs(
                        world.officer(),
                        "task_seize",
                        Answers.of(
                                "seizedAt",
                                "2026-11-23T08:30:00+08:00",
                                "seizers",
                                List.of("officer1", "officer2"),
                                "partyPresent",
                                "present",
                                "seizureRecord",
                                "当场告知理由、依据和权利"));
    }

    /** Thirty days more were asked of the authority above, and it has answered. */
    protected Journey extended(String decision) {
        return act(assigned(), world.officer(), "extendCase", Answers.of())
                .completeAs(
                        world.officer(),
                        "task_applyCaseExtension",
                        Answers.of("extensionDays", 30, "caseExtensionReason", "案情复杂"))
                .completeAs(
                        director(),
                        "task_decideCaseExtension",
                        Answers.of(
                                "caseExtensionDecision",
                                decision,
                                "caseExtensionNo",
                                "泉应急〔2026〕1号",
                                "extensionDaysGranted",
                                30));
    }

    protected Journey waived() {
        return act(notified(false), enterprise(), "waiveHearing", file("waiverFiles"));
    }

    protected Journey submitted() {
        return reviewed(waived()).completeAs(world.officer(), "task_submitDecision", Answers.of("submission", "呈批"));
    }

    protected Journey executed(Journey journey) {
        return journey.completeAs(
                        archivist(),
                        "task_publish",
                        Answers.of("publishedAt", "2026-11-23T09:00:00+08:00", "masked", true))
                .completeAs(archivist(), "task_payment", payment(true))
                .completeAs(world.officer(), "task_verifyCorrection", Answers.of("corrected", "yes"));
    }

    /** All of the fine, or a third of it. */
    protected static ObjectNode payment(boolean isAll) {
        return Answers.of(
                "billNo",
                "1",
                "amount",
                isAll ? 30000 : 10000,
                "paidAt",
                "2026-11-23T09:00:00+08:00",
                "channel",
                "bank");
    }

    protected static ObjectNode served() {
        ObjectNode served = Answers.of(
                "method",
                "direct",
                "servedAt",
                "2026-11-23T09:00:00+08:00",
                "receiver",
                "许经理",
                "receiverRelation",
                "主要负责人");
        served.withArray("servers").add("officer1").add("officer2");
        return served;
    }

    protected Journey act(Journey journey, Person person, String action, ObjectNode answers) {
        world.as(person, () -> actions.perform(journey.number(), action, answers));
        return journey;
    }

    protected ObjectNode file(String field) {
        ObjectNode answers = Answers.of();
        answers.putArray(field)
                .add(attachments
                        .store(
                                new ByteArrayInputStream("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII)),
                                "放弃声明.pdf",
                                enterprise().username())
                        .id());
        return answers;
    }

    /** The fields and sentences with which the house refuses. */
    protected static String refusal(ThrowableAssert.ThrowingCallable attempt) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, attempt);
        return refused.errors().stream()
                .map(error -> error.field() + " " + error.message())
                .reduce("", (one, other) -> one + "\n" + other);
    }
}
