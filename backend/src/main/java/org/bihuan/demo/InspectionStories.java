package org.bihuan.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Inspections: some over, and one at each desk where something waits. */
final class InspectionStories {

    private static final String OFFICER = "officer1";
    private static final String UNIT_HEAD = "unithead1";
    private static final List<String> INSPECTORS = List.of(OFFICER, "officer2");

    private InspectionStories() {}

    /**
     * Something that officers found.
     *
     * @param workdays until it is to be put right; 0 if that was done on the spot
     */
    private record Found(String description, String clause, String level, int workdays) {

        Map<String, Object> data(int no, Telling telling) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("no", no);
            data.put("description", description);
            data.put("clause", clause);
            data.put("category", "site");
            data.put("level", level);
            if (level.equals("major")) {
                data.put("majorStandard", clause);
            }
            data.put("mode", workdays == 0 ? "immediate" : "deadline");
            if (workdays > 0) {
                data.put("dueDate", telling.workday(workdays).toString());
            }
            return data;
        }
    }

    static List<Story> all() {
        Found wiring = new Found("配电箱内接线裸露，没有安装漏电保护。", "《中华人民共和国安全生产法》第三十六条", "general", 15);
        Found signs = new Found("车间通道没有疏散指示标志。", "《中华人民共和国安全生产法》第三十五条", "general", 0);
        Found guard = new Found("冲压机的防护罩拆下没有装回。", "《中华人民共和国安全生产法》第三十六条", "general", 15);
        Found dust = new Found("抛光粉尘除尘器未设泄爆装置，积尘未及时清理。", "《工贸企业重大事故隐患判定标准》", "major", 20);
        return List.of(
                // over
                rechecked(ordered(inspected("ent-036", 45, "电镀车间用电和有限空间", wiring)), "passed")
                        .usually(Pace.workdays(1, "09:50"), InspectionStories::signedOff)
                        .usually(Pace.minutes(90), InspectionStories::informed),
                inspected("ent-040", 30, "注塑车间机械防护").usually(Pace.minutes(60), InspectionStories::informed),
                inspected("ent-002", 22, "缝纫车间消防和用电", signs).usually(Pace.minutes(60), InspectionStories::informed),
                // waiting
                planned("ent-024", 1, "仓库和喷漆房"),
                ordered(inspected("ent-textile", 4, "印染车间用电、有限空间和危险化学品", wiring, signs)),
                ordered(inspected("ent-028", 6, "木工车间粉尘和用电", guard))
                        .usually(
                                Pace.workdays(1, "15:30"),
                                telling -> telling.acts(
                                        "applyExtension",
                                        Map.of(
                                                "findingNos",
                                                List.of("1"),
                                                "newDueDate",
                                                telling.workday(30).toString(),
                                                "reason",
                                                "防护罩要向原厂定制，半个月内到不了货。",
                                                "interimMeasures",
                                                "停用这台冲压机，断电挂牌。"))),
                ordered(inspected("ent-031", 9, "喷漆车间和稀释剂仓库", wiring))
                        .usually(Pace.workdays(3, "10:05"), InspectionStories::rectified),
                rechecked(ordered(inspected("ent-043", 12, "投料间粉尘", guard)), "failed"),
                rechecked(
                        ordered(inspected("ent-007", 16, "抛光车间粉尘涉爆", dust))
                                .usually(
                                        Pace.workdays(1, "10:10"),
                                        telling -> telling.complete(
                                                "task_superviseListed",
                                                "committee1",
                                                Map.of(
                                                        "superviseLevel",
                                                        "county",
                                                        "dueDate",
                                                        telling.workday(20).toString()))),
                        "passed"));
    }

    private static Story planned(String account, int workdaysAgo, String scope) {
        return Story.of(account, workdaysAgo, "09:15")
                .usually(
                        Pace.minutes(0),
                        telling -> telling.opens(
                                "rectification",
                                OFFICER,
                                Map.of(
                                        "source",
                                        "plan",
                                        "inspectors",
                                        INSPECTORS,
                                        "plannedAt",
                                        telling.workday(1) + "T09:00:00+08:00",
                                        "scope",
                                        scope)));
    }

    private static Story inspected(String account, int workdaysAgo, String scope, Found... found) {
        return planned(account, workdaysAgo, scope)
                .usually(
                        Pace.minutes(75),
                        telling -> telling.complete(
                                "task_approveInspection", UNIT_HEAD, Map.of("approved", "yes", "remark", "同意，按计划检查。")))
                .usually(
                        Pace.minutes(25),
                        telling -> telling.complete("task_notifyInspection", OFFICER, Map.of("announced", "no")))
                .usually(
                        Pace.workdays(1, "09:05"),
                        telling -> telling.complete(
                                "task_checkIn",
                                OFFICER,
                                Map.of(
                                        "arrivedAt",
                                        telling.minutesAgo(3),
                                        "location",
                                        telling.address(),
                                        "shownCertificates",
                                        INSPECTORS)))
                .usually(Pace.minutes(95), telling -> inspected(telling, scope, List.of(found)));
    }

    private static void inspected(Telling telling, String scope, List<Found> found) {
        List<Map<String, Object>> rows = new ArrayList<>();
        found.forEach(one -> rows.add(one.data(rows.size() + 1, telling)));
        telling.complete(
                "task_inspect",
                OFFICER,
                Map.of(
                        "inspectedAt",
                        telling.minutesAgo(80),
                        "place",
                        telling.address(),
                        "companion",
                        "企业安全员",
                        "entry",
                        "granted",
                        "record",
                        "检查人员出示执法证后，在企业安全员陪同下检查了" + scope + "，情况已当场告知企业。",
                        "findings",
                        rows,
                        "photos",
                        telling.photos(OFFICER, found.isEmpty() ? 1 : 2)));
    }

    private static Story ordered(Story story) {
        return story.usually(
                        Pace.minutes(30),
                        telling -> telling.complete(
                                "task_issueOrder",
                                OFFICER,
                                Map.of("orderText", "责令你单位立即组织整改，落实整改责任、措施、资金、时限和预案，按期完成。")))
                .usually(
                        Pace.minutes(40),
                        telling -> telling.complete(
                                "task_serve",
                                OFFICER,
                                Map.of(
                                        "method",
                                        "direct",
                                        "servedAt",
                                        telling.minutesAgo(10),
                                        "receiver",
                                        "企业负责人",
                                        "receiverRelation",
                                        "主要负责人",
                                        "servers",
                                        INSPECTORS)));
    }

    private static Story rechecked(Story story, String result) {
        return story.usually(Pace.workdays(3, "14:40"), InspectionStories::rectified)
                .usually(
                        Pace.workdays(2, "10:30"),
                        telling -> telling.complete(
                                "task_recheck",
                                OFFICER,
                                Map.of(
                                        "recheckedAt",
                                        telling.minutesAgo(40),
                                        "results",
                                        List.of(Map.of(
                                                "findingNo",
                                                1,
                                                "result",
                                                result,
                                                "note",
                                                result.equals("passed") ? "已按要求整改。" : "只整改了一半，防护仍不到位。")))));
    }

    private static void rectified(Telling telling) {
        telling.completes(
                "task_rectify",
                Map.of(
                        "items",
                        List.of(Map.of(
                                "findingNo",
                                1,
                                "measure",
                                "已安排专人更换并验收。",
                                "owner",
                                "设备主管",
                                "cost",
                                3600,
                                "photosAfter",
                                telling.photos(telling.account(), 1),
                                "done",
                                true))));
    }

    private static void signedOff(Telling telling) {
        telling.complete(
                "task_signOff",
                UNIT_HEAD,
                Map.of("decision", "sign_off", "findingNos", List.of("1"), "verifiedOnSite", true));
    }

    private static void informed(Telling telling) {
        telling.complete("task_informResult", OFFICER, Map.of("informedAt", telling.minutesAgo(5)));
    }
}
