package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert;
import org.bihuan.RefusedException;
import org.bihuan.casefile.Actions;
import org.bihuan.casefile.Cases;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** Two officers inspect an enterprise, and what they find is put right. */
abstract class InspectionStory extends HouseStory {

    @Autowired
    protected Cases cases;

    @Autowired
    protected Actions actions;

    @Autowired
    protected Hazards hazards;

    /** One that no other test looks at: lists are short. */
    protected Person enterprise() {
        return world.person("ent-012");
    }

    protected void act(Journey journey, String action, ObjectNode answers) {
        world.as(enterprise(), () -> actions.perform(journey.number(), action, answers));
    }

    protected Person unitHead() {
        return world.person("unithead1");
    }

    protected Person committee() {
        return world.person("committee1");
    }

    protected Person director() {
        return world.person("head1");
    }

    protected String uscc() {
        return String.valueOf(enterprise().organisation().uscc());
    }

    protected ObjectNode plan(String... inspectors) {
        ObjectNode plan = Answers.of(
                "enterprise",
                uscc(),
                "source",
                "plan",
                "plannedAt",
                "2026-11-24T09:00:00+08:00",
                "scope",
                "印染车间用电和危化品储存");
        List.of(inspectors).forEach(plan.withArray("inspectors")::add);
        return plan;
    }

    protected Journey aPlannedInspection() {
        return world.journey(world.as(world.officer(), () -> cases.open("rectification", plan("officer1", "officer2"))
                .number()));
    }

    protected Journey inspected(ObjectNode... findings) {
        Journey journey = aPlannedInspection()
                .completeAs(unitHead(), "task_approveInspection", Answers.of("approved", "yes", "remark", "同意检查"))
                .completeAs(world.officer(), "task_notifyInspection", Answers.of("announced", "no"));
        world.at("2026-11-24T09:00");
        return journey.completeAs(world.officer(), "task_checkIn", arrived())
                .completeAs(world.officer(), "task_inspect", inspection(findings));
    }

    protected static ObjectNode arrived() {
        ObjectNode arrived = Answers.of("arrivedAt", "2026-11-24T09:00:00+08:00", "location", "安海镇印染一厂");
        arrived.withArray("shownCertificates").add("officer1").add("officer2");
        return arrived;
    }

    protected static ObjectNode inspection(ObjectNode... findings) {
        ObjectNode inspection = Answers.of(
                "inspectedAt",
                "2026-11-24T09:10:00+08:00",
                "place",
                "印染车间",
                "entry",
                "granted",
                "companion",
                "安全员",
                "record",
                "查看了印染车间和化学品仓库。");
        ArrayNode rows = inspection.putArray("findings");
        List.of(findings).forEach(rows::add);
        return inspection;
    }

    protected static ObjectNode finding(int no, String level, String mode) {
        ObjectNode finding =
                Answers.of("no", no, "description", "第" + no + "项问题", "category", "site", "level", level, "mode", mode);
        if (level.equals("major")) {
            finding.put("majorStandard", "工贸企业重大事故隐患判定标准");
        }
        if (!mode.equals("immediate")) {
            finding.put("dueDate", "2026-12-04");
        }
        return finding;
    }

    /** The order is made out and served: the enterprise puts things right. */
    protected Journey ordered(ObjectNode... findings) {
        return inspected(findings)
                .completeAs(world.officer(), "task_issueOrder", Answers.of("orderText", "责令按期整改。"))
                .completeAs(world.officer(), "task_serve", served());
    }

    protected static ObjectNode served() {
        ObjectNode served = Answers.of(
                "method",
                "direct",
                "servedAt",
                "2026-11-24T09:00:00+08:00",
                "receiver",
                "许经理",
                "receiverRelation",
                "主要负责人");
        served.withArray("servers").add("officer1").add("officer2");
        return served;
    }

    protected static ObjectNode rectified(int... nos) {
        ObjectNode rectified = Answers.of();
        for (int no : nos) {
            rectified
                    .withArray("items")
                    .add(Answers.of("findingNo", no, "measure", "已更换", "owner", "许经理", "cost", 1200, "done", true));
        }
        return rectified;
    }

    /** Numbers that are negative have failed. */
    protected static ObjectNode rechecked(int... nos) {
        ObjectNode rechecked = Answers.of("recheckedAt", "2026-11-24T10:00:00+08:00");
        for (int no : nos) {
            rechecked
                    .withArray("results")
                    .add(Answers.of("findingNo", Math.abs(no), "result", no > 0 ? "passed" : "failed"));
        }
        return rechecked;
    }

    protected static ObjectNode signOff(int... nos) {
        ObjectNode signOff = Answers.of("decision", "sign_off", "verifiedOnSite", true);
        for (int no : nos) {
            signOff.withArray("findingNos").add(String.valueOf(no));
        }
        return signOff;
    }

    /** What whoever tries hears, field by field. */
    protected static List<String> refusal(ThrowableAssert.ThrowingCallable attempt) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, attempt);
        return refused.errors().stream()
                .map(error -> error.field() + " " + error.message())
                .toList();
    }

    protected Journey informed(Journey journey) {
        return journey.completeAs(
                world.officer(), "task_informResult", Answers.of("informedAt", "2026-11-24T11:00:00+08:00"));
    }
}
