package org.bihuan.demo;

import java.util.List;
import java.util.Map;

/** Penalties: one at each desk that has to do with one. */
final class EnforcementStories {

    private static final String OFFICER = "officer1";
    private static final List<String> TWO = List.of(OFFICER, "officer2");

    private EnforcementStories() {}

    /** What somebody is suspected of, and what for they are fined. */
    private record Offence(String facts, String cause, String code, int fine) {}

    static List<Story> all() {
        Offence training = new Offence("新上岗的 6 名工人没有经过安全生产教育和培训，培训档案缺失。", "未按规定对从业人员进行安全生产教育和培训", "AF97-3", 20000);
        Offence signs = new Offence("危险化学品仓库外没有设置明显的安全警示标志。", "未在危险因素较大的场所设置安全警示标志", "AF99-1", 10000);
        return List.of(
                applied("ent-046", 2, signs),
                assigned("ent-047", 5, training),
                weighed(assigned("ent-048", 9, signs), signs),
                waived(weighed(assigned("ent-049", 14, training), training), training),
                submitted(waived(weighed(assigned("ent-003", 18, signs), signs), signs)),
                served(submitted(waived(weighed(assigned("ent-004", 22, training), training), training))
                        .usually(
                                Pace.workdays(1, "15:10"),
                                telling -> telling.complete(
                                        "task_decide",
                                        "head1",
                                        Map.of(
                                                "decision",
                                                "penalize",
                                                "decisionReason",
                                                "违法事实清楚，证据确实充分，依法给予行政处罚。",
                                                "targets",
                                                targets(training))))));
    }

    private static Story applied(String account, int workdaysAgo, Offence offence) {
        return Story.of(account, workdaysAgo, "09:40")
                .usually(Pace.minutes(0), telling -> telling.opens("enforcement", OFFICER, lead(telling, offence)))
                .usually(
                        Pace.minutes(20),
                        telling ->
                                telling.complete("task_registerLead", OFFICER, telling.about(lead(telling, offence))))
                .usually(
                        Pace.minutes(45),
                        telling -> telling.complete(
                                "task_applyFiling",
                                OFFICER,
                                Map.of(
                                        "cause",
                                        offence.cause(),
                                        "violationCodes",
                                        offence.code(),
                                        "opinion",
                                        "涉嫌违法，符合立案条件，建议立案查处。")));
    }

    private static Map<String, Object> lead(Telling telling, Offence offence) {
        return Map.of("sourceType", "inspection", "facts", offence.facts(), "foundAt", telling.minutesAgo(120));
    }

    private static Story assigned(String account, int workdaysAgo, Offence offence) {
        return applied(account, workdaysAgo, offence)
                .usually(
                        Pace.minutes(90),
                        telling -> telling.complete("task_reviewFiling", "unithead1", Map.of("decision", "agree")))
                .usually(
                        Pace.workdays(1, "08:50"),
                        telling -> telling.complete("task_approveFiling", "deputy1", Map.of("decision", "approve")))
                .usually(
                        Pace.minutes(30),
                        telling -> telling.complete(
                                "task_assign", "unithead1", Map.of("lead", OFFICER, "co", "officer2")));
    }

    private static Story weighed(Story story, Offence offence) {
        return story.usually(
                        Pace.workdays(1, "10:30"),
                        telling -> telling.complete(
                                "task_collectEvidence",
                                OFFICER,
                                Map.of(
                                        "finished",
                                        true,
                                        "evidence",
                                        List.of(Map.of(
                                                "name",
                                                "现场照片和企业台账复印件",
                                                "category",
                                                "documentary",
                                                "collectedAt",
                                                telling.minutesAgo(60),
                                                "collectors",
                                                TWO,
                                                "files",
                                                telling.photos(OFFICER, 1))))))
                .usually(
                        Pace.workdays(1, "09:20"),
                        telling -> telling.complete(
                                "task_report",
                                OFFICER,
                                Map.of("facts", offence.facts(), "proposal", "penalize", "harm", "slight")))
                .usually(
                        Pace.minutes(50),
                        telling -> telling.complete(
                                "task_discretion",
                                OFFICER,
                                Map.of(
                                        "items",
                                        List.of(Map.of("violationCode", offence.code(), "fine", offence.fine())))));
    }

    private static Story waived(Story story, Offence offence) {
        return served(story.usually(
                        Pace.minutes(70),
                        telling -> telling.complete("task_notify", OFFICER, Map.of("targets", targets(offence)))))
                .usually(
                        Pace.workdays(1, "11:00"),
                        telling -> telling.acts(
                                "waiveHearing", Map.of("waiverFiles", telling.photos(telling.account(), 1))));
    }

    private static List<Map<String, Object>> targets(Offence offence) {
        return List.of(Map.of("party", "企业", "penalties", List.of("fine"), "fineAmount", offence.fine()));
    }

    private static Story submitted(Story story) {
        return story.usually(
                        Pace.workdays(1, "16:00"),
                        telling -> telling.complete(
                                "task_legalReview",
                                "legal1",
                                Map.of("conclusion", "agree", "legalOpinion", "事实清楚，证据充分，程序合法，适用依据正确，同意。")))
                .usually(
                        Pace.minutes(40),
                        telling -> telling.complete(
                                "task_submitDecision", OFFICER, Map.of("submission", "建议按告知的内容作出处罚决定。")));
    }

    private static Story served(Story story) {
        return story.usually(
                Pace.minutes(60),
                telling -> telling.complete(
                        "task_serve",
                        OFFICER,
                        Map.of(
                                "method",
                                "direct",
                                "servedAt",
                                telling.minutesAgo(5),
                                "receiver",
                                "企业负责人",
                                "receiverRelation",
                                "主要负责人",
                                "servers",
                                TWO)));
    }
}
