package org.bihuan.demo;

import java.util.List;

/** Requests that wait at a desk of the bureau or with the enterprise: late ones, some for today, some for later. */
final class OpenStories {

    private OpenStories() {}

    static List<Story> all() {
        return List.of(
                // waiting to be accepted
                Story.of("ent-002", 2, "15:40").asks("dust", "磨毛车间的除尘器是室内的，听说要改到室外，想请专家看看我们的情况能不能不改。"),
                Story.of("ent-024", 1, "16:42").asks("standardization", "去年通过的三级标准化，今年换了法定代表人，证书要不要变更？"),
                Story.of("ent-007", 1, "20:18")
                        .asksUrgently("hazchem_storage", "明天上午有一车稀释剂要到货，专用仓库的防爆排风扇今天坏了，能不能先卸在雨棚下面？请尽快答复。"),
                Story.of("ent-031", 1, "17:52").calls("hotline_12345", "fire", "企业来电：宿舍楼想装电动自行车充电棚，离厂房要多远？"),
                Story.of("ent-040", 0, "08:22").asks("electrical", "注塑机配电柜夏天温度高，柜门一直开着散热，这样行不行？"),
                Story.of("ent-046", 0, "10:48").asks("training", "新来的安全员还没有拿证，想参加最近一期的培训。"),
                Story.of("ent-029", 4, "09:25")
                        .asks("process_change", "发泡工序想换一种新的发泡剂，请帮忙看看有没有风险。")
                        .toSupplement("请补充新发泡剂的名称、用量和安全技术说明书")
                        .on(3, "17:08")
                        .supplemented("新发泡剂是偶氮二甲酰胺，每月用 600 公斤，说明书见附件照片。")
                        .later(6)
                        .claimed("task_accept", "intake1"),
                // waiting for the enterprise
                Story.of("ent-textile", 3, "14:35")
                        .asks("emergency_plan", "污水站加药间想单独编一个现场处置方案，不知道怎么写，有没有样本？")
                        .toSupplement("请说明加药间用的是哪几种药剂、储存量各是多少，附一张加药间的照片"),
                Story.of("ent-036", 20, "09:15")
                        .asks("confined_space", "电镀废水池要清淤，想请专家来指导。")
                        .toSupplement("请说明污水池的尺寸、深度和清淤由谁来做；由外单位做的，请附承包合同中关于安全责任的部分"),
                Story.of("ent-028", 4, "10:05")
                        .asks("fire", "包装车间的纸箱堆到灯管下面了，离灯要多远才安全？")
                        .accepted("phone")
                        .answered("已电话答复：货垛距灯具不应小于 0.5 米，灯具下方不要堆放可燃物；纸箱堆高按仓库要求控制，并留出消防通道。"),
                // waiting for an answer or a training
                Story.of("ent-017", 3, "11:15")
                        .asks("hazchem_storage", "经营许可证明年到期，换证时的安全评价报告要提前多久做？")
                        .accepted("online"),
                Story.of("ent-027", 1, "09:40")
                        .asks("other", "外来施工队进厂动火，动火票是我们签还是他们签？")
                        .accepted("online"),
                Story.of("ent-041", 1, "14:55")
                        .calls("phone", "electrical", "企业来电：车间新增三台缝纫设备，想问临时线能用多久。")
                        .accepted("phone")
                        .later(30)
                        .claimed("task_answer", "intake1"),
                Story.of("ent-021", 2, "10:20")
                        .asks("training", "想请老师到厂里讲一讲机械伤害，最好安排在周六上午换班的时候。")
                        .accepted("training"),
                Story.of("ent-045", 5, "15:15")
                        .asks("training", "冲压、打磨两个班组共 60 人，想做一次年度复训。")
                        .accepted("training"),
                // with the section
                Story.of("ent-038", 7, "09:30")
                        .asks("standardization", "评审时说我们风险分级不对，四色图应该怎么画？")
                        .accepted("online")
                        .answered("四色图按风险等级画：重大红、较大橙、一般黄、低蓝，先做风险辨识评价再上图，不能按车间大小随意上色。可到局窗口领取样图。")
                        .on(4, "16:05")
                        .notSolved("24323", "样图是机械厂的，跟我们印刷厂对不上，还是不会画。"),
                Story.of("ent-043", 9, "14:45")
                        .asks("dust", "面粉投料间要不要装泄爆片？")
                        .accepted("online")
                        .answered("面粉属于可燃粉尘，投料间应有除尘和清扫，除尘器须按标准设泄爆；投料间本身是否设泄爆面积，要看体积和结构。")
                        .on(3, "10:25")
                        .notSolved("32312", "回答太笼统，到底我们这间要不要装还是不知道。"),
                // to be called back
                Story.of("ent-008", 6, "10:35")
                        .asks("electrical", "印刷机静电大，纸张老是吸在一起，怕着火，怎么消除？")
                        .accepted("online")
                        .answered("请检查设备接地，保持车间相对湿度在 50% 以上，收纸端加装静电消除装置，油墨、洗车水远离收纸部位。")
                        .confirmed("22333", "隔了两天才有人回，建议倒是有用。"),
                Story.of("ent-013", 10, "08:50")
                        .asks("emergency_plan", "冷库用氨制冷，应急演练一年要搞几次？")
                        .accepted("phone")
                        .answered("已电话答复：综合或专项预案每年至少演练一次，现场处置方案每半年至少一次，涉氨的建议增加佩戴正压呼吸器的实操。")
                        .confirmed("43425", "希望能有演练脚本的样本。"));
    }
}
