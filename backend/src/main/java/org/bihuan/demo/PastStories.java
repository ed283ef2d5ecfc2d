package org.bihuan.demo;

import static org.bihuan.demo.Telling.Finding.general;

import java.util.List;

/** Requests of the months before, all of them over: they let the figures look back. */
final class PastStories {

    private PastStories() {}

    static List<Story> all() {
        return List.of(
                visit("ent-002", 112, "fire", "缝纫车间的疏散指示灯坏了一半，怎么换、装多高？", "expert2", "两处安全出口的指示灯不亮", "55555"),
                answer("ent-017", 106, "standardization", "标准化三级到期了，要不要重新申请？", "到期前三个月提出复评，材料可以沿用，只补近三年的记录。", "45445"),
                visit("ent-028", 101, "dust", "木工砂光机的除尘管老是堵，想请专家看看。", "expert3", "除尘支管水平段过长，积尘厚度超过 2 毫米", "54555"),
                answer(
                        "ent-007",
                        95,
                        "training",
                        "主要负责人的证过期三个月了，还能不能复审？",
                        "超过有效期要重新考核，考试报名在省应急管理厅网站，局窗口可以代查。",
                        "33434"),
                visit("ent-031", 92, "hazchem_storage", "稀释剂原来放在楼梯下面，想挪个地方。", "expert1", "楼梯间下方存放稀释剂 8 桶", "55545"),
                visit("ent-041", 88, "electrical", "新装了空压机，配电箱要不要换大的？", "expert2", "配电箱内一路断路器并接了三台设备", "45454"),
                visit(
                        "ent-008",
                        81,
                        "confined_space",
                        "纸浆池每个月要清一次，请专家教教班组怎么做。",
                        "expert2",
                        "池口没有警示标志，检测仪超过检定期",
                        "55555"),
                visit("ent-021", 76, "emergency_plan", "伞厂和隔壁厂共用一个院子，预案要不要一起编？", "expert1", "共用院落没有统一的集合点", "44344"),
                answer("ent-036", 70, "process_change", "冲压改成自动送料，算不算工艺变更？", "算。改造前做风险分析，改造后补充操作规程并对班组重新培训。", "55455"),
                visit("ent-044", 66, "fire", "成品仓库想加一层货架，喷淋够不够得着？", "expert2", "货架顶部距喷头不足 0.5 米", "54454"),
                Story.of("ent-046", 61, "10:05")
                        .asks("hazchem_storage", "胶水仓库的防爆灯坏了，用普通灯先顶几天行不行？")
                        .accepted("visit")
                        .dispatched("expert1")
                        .takenOn()
                        .visitedWithoutCheckIn(general("防爆灯损坏后换装了普通灯具", "GB 50058", "停用普通灯具，恢复防爆灯前不在夜间作业"))
                        .advised(1500, "防爆区域内不得临时使用普通灯具，更换前白天作业并开门通风。", "更换两盏防爆灯")
                        .confirmed("44454", "讲得清楚，已经换好了。")
                        .calledBack("satisfied", "企业已更换。"),
                Story.of("ent-049", 58, "14:20")
                        .asksForDay(4, "dust", "抛光车间下周停产检修，想请专家趁检修来看看除尘管。")
                        .accepted("visit")
                        .dispatched("expert3")
                        .takenOn()
                        .on(4, "10:50")
                        .visited(general("除尘管弯头处没有清灰口", "GB 15577", "检修时在每个弯头加装清灰口"))
                        .advised(12000, "趁停产加装清灰口，复产前做一次漏风检查。", "六处弯头加装清灰口")
                        .confirmed("55555", "按我们停产的日子来的，没有耽误生产。")
                        .calledBack("satisfied", "清灰口已装好。"),
                answer("ent-027", 52, "other", "厂里食堂换了液化气罐，要不要报备？", "食堂用气归住建部门管，安全上请装报警器并专人换瓶，已把办理窗口电话告知企业。", "44444"),
                visit("ent-040", 47, "fire", "直播间隔出来的小房间要不要装烟感？", "expert2", "隔间没有感烟探测器，唯一出口上锁", "55554"),
                visit("ent-029", 41, "electrical", "台风后配电房进过水，能不能直接送电？", "expert2", "配电柜底部受潮，绝缘电阻偏低", "55555"),
                answer("ent-038", 36, "emergency_plan", "灭火器材要多少才够？", "按建筑灭火器配置设计规范核算，已把计算表发给企业，由企业自行填写核对。", "45545"));
    }

    private static Story visit(
            String account, int daysAgo, String category, String question, String expert, String found, String stars) {
        return Story.of(account, daysAgo, "09:%02d".formatted(daysAgo % 50))
                .asks(category, question)
                .accepted("visit")
                .dispatched(expert)
                .takenOn()
                .visited(general(found, "安全生产法", "按专家现场交代的办法改正，改完拍照留存"))
                .advised(daysAgo * 100, "现场情况已向企业负责人逐项说明，按下面的措施整改即可，不影响生产。", "改正“" + found + "”", "对相关岗位交底一次")
                .confirmed(stars, "第二天就来了，说得清楚。")
                .calledBack("satisfied", "企业表示满意。");
    }

    private static Story answer(
            String account, int daysAgo, String category, String question, String answer, String stars) {
        return Story.of(account, daysAgo, "10:%02d".formatted(daysAgo % 50))
                .asks(category, question)
                .accepted("online")
                .answered(answer)
                .confirmed(stars, "答复很快。")
                .calledBack("satisfied", "企业表示满意。");
    }
}
