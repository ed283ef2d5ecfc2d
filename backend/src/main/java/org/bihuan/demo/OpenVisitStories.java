package org.bihuan.demo;

import static org.bihuan.demo.Telling.Finding.general;
import static org.bihuan.demo.Telling.Finding.major;

import java.util.List;

/** Requests for a visit that are on their way: to be dispatched, taken on, visited, reviewed, advised or confirmed. */
final class OpenVisitStories {

    private OpenVisitStories() {}

    static List<Story> all() {
        return List.of(
                // to be dispatched
                Story.of("ent-025", 2, "09:20")
                        .asks("electrical", "老车间的铝芯线想换掉，想请专家帮我们看看先换哪几路。")
                        .accepted("visit"),
                Story.of("ent-035", 1, "15:50")
                        .asksUrgently("fire", "仓库喷淋的稳压泵一直启停，怕真有事的时候没有水。")
                        .on(0, "17:41")
                        .accepted("visit"),
                Story.of("ent-032", 1, "14:38")
                        .asks("process_change", "染色机加装自动加料系统，想请专家看看联锁怎么设。")
                        .accepted("visit")
                        .dispatched("expert1")
                        .on(0, "17:44")
                        .declined("这两天在外地评审，赶不回来，请另派对口的专家。"),
                // to be taken on
                Story.of("ent-001", 1, "15:12")
                        .asks("confined_space", "洗水车间的调节池盖板松动，要进去修，想请专家来看怎么做才安全。")
                        .accepted("visit")
                        .on(0, "17:12")
                        .dispatched("expert2"),
                Story.of("ent-logistics", 1, "15:25")
                        .asks("hazchem_storage", "有客户想把桶装胶水放在我们仓库中转三天，这样算不算储存危化品？能不能接？")
                        .accepted("visit")
                        .on(0, "17:04")
                        .dispatched("expert1"),
                // to be visited
                Story.of("ent-textile", 1, "09:08")
                        .asksWithPhotos(1, "process_change", "污水站准备把盐酸换成硫酸，加药管线和围堰要不要跟着改，想请专家来现场定一下。")
                        .accepted("visit")
                        .dispatched("expert1")
                        .takenOn(),
                Story.of("ent-034", 4, "10:45")
                        .asks("hazchem_storage", "釉料仓库里有几桶不知道名字的老化工料，不敢动，请专家来认一认。")
                        .accepted("visit")
                        .dispatched("expert1")
                        .takenOn(),
                Story.of("ent-013", 2, "11:30")
                        .asksForDay(3, "emergency_plan", "打算下周做一次氨泄漏演练，想请专家到现场点评。")
                        .accepted("visit")
                        .dispatched("expert1")
                        .takenOn()
                        .later(90)
                        .rescheduled(4, "制冷机房要检修，演练推迟，麻烦专家也改到检修之后。"),
                Story.of("ent-050", 2, "14:50")
                        .asks("fire", "硫化车间想加装一台导热油炉，放在车间角落行不行？")
                        .accepted("visit")
                        .dispatched("expert2")
                        .takenOn(),
                // a major finding to be judged, and one that has been
                Story.of("ent-037", 2, "08:32")
                        .asksUrgently("hazchem_storage", "甲类仓库的可燃气体报警器老是误报，工人把它关了，请专家来看看怎么调。")
                        .accepted("visit")
                        .dispatched("expert1", "expert2")
                        .takenOn()
                        .on(1, "16:35")
                        .visited(
                                major(
                                        "甲类仓库可燃气体报警系统被人为关闭，库内存有溶剂约 3 吨",
                                        "化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）",
                                        "立即恢复报警系统；恢复前停止出入库并安排专人值守"),
                                general("仓库门口未设人体静电释放装置", "GB 50016", "增设静电释放柱")),
                Story.of("ent-047", 3, "09:28")
                        .asks("hazchem_storage", "想把稀释剂分装间从一楼搬到二楼，请专家看看能不能搬。")
                        .accepted("visit")
                        .dispatched("expert3", "expert1")
                        .takenOn()
                        .visited(major(
                                "在未经设计的普通厂房内从事易燃液体分装，未设防爆电气和通风",
                                "化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）",
                                "立即停止分装，人员撤出，物料转移到合规的仓库"))
                        .reviewed("hand_over", "已当场告知企业停止分装。企业此前被提醒过仍继续作业，存在现实危险，需移交执法大队核查"),
                // to be advised
                Story.of("ent-042", 4, "10:08")
                        .asks("emergency_plan", "印染污水站的硫化氢报警后工人不知道怎么办，想请专家帮我们梳理一下处置步骤。")
                        .accepted("visit")
                        .dispatched("expert1")
                        .takenOn()
                        .visited(
                                general("报警后处置步骤没有上墙，值班人员说不清楚", "生产安全事故应急预案管理办法", "制作一页纸的应急处置卡"),
                                general("值班室没有正压式空气呼吸器", "GB 39800", "配备两套并每月检查")),
                Story.of("ent-039", 2, "09:55")
                        .asks("dust", "EVA 鞋底打磨的粉尘收在布袋里，布袋挂在车间，想问要不要紧。")
                        .accepted("visit")
                        .dispatched("expert3")
                        .takenOn()
                        .visited(general("打磨粉尘用正压布袋收集，布袋挂在人员通道上方", "GB 15577", "改为室外负压除尘器")),
                Story.of("ent-048", 6, "13:40")
                        .asks("fire", "油墨房的墙是彩钢夹芯板，消防说要换，想请专家看看怎么换最省。")
                        .accepted("visit")
                        .dispatched("expert2")
                        .takenOn()
                        .visited(general("油墨房隔墙为聚苯乙烯夹芯板，不具备防火能力", "GB 50016", "改为耐火极限不低于 3 小时的防火墙")),
                // to be confirmed by the enterprise
                Story.of("ent-textile", 6, "10:32")
                        .asks("hazchem_storage", "上次隔出来的三间库房用了一段时间，双氧水那间夏天温度高，想请专家再看看通风够不够。")
                        .accepted("visit")
                        .dispatched("expert1")
                        .takenOn()
                        .visited(general("双氧水隔间只有一个 30 厘米见方的百叶窗，实测室温 33 ℃", "GB 15603", "上下各设一处通风口，必要时机械排风"))
                        .advised(
                                6000,
                                "双氧水隔间应形成上下对流，换气次数每小时不少于 6 次，室温控制在 30 ℃ 以下，避免阳光直射。",
                                "北墙上下各开一处百叶通风口",
                                "加装带温控的防腐轴流风机",
                                "每班记录温度，超过 30 ℃ 时开风机并报告"));
    }
}
