package org.bihuan.demo;

import static org.bihuan.demo.Telling.Finding.general;

import java.util.List;

/** Requests that ended in another way: transferred, rejected, withdrawn, escalated, unsolved, or with nobody's answer. */
final class EndedStories {

    private EndedStories() {}

    static List<Story> all() {
        return List.of(
                Story.of("ent-005", 21, "09:50")
                        .asks("other", "车间有两台 10 吨行车，检验证快到期了，想问能不能请局里的专家来检一下。")
                        .transferred("晋江市市场监督管理局（特种设备科）"),
                Story.of("ent-014", 13, "14:40")
                        .calls("counter", "fire", "新盖的仓库要做消防验收，企业不知道材料交到哪里。")
                        .transferred("晋江市住房和城乡建设局（消防验收窗口）"),
                Story.of("ent-018", 19, "15:05")
                        .asks("other", "想请局里帮忙介绍几家做防爆电气的公司，最好能报个价。")
                        .rejected("局里不推荐也不指定任何技术服务机构和设备销售单位，企业可以自主选择；对改造方案有疑问的，可以另行提交，请专家看方案"),
                Story.of("ent-023", 9, "10:30")
                        .asks("other", "隔壁厂夜里机器声音太大，影响我们宿舍休息，请派人来管一管。")
                        .rejected("噪声扰民不属于安全生产服务事项，请拨打 12345 由生态环境部门处理"),
                Story.of("ent-009", 12, "08:55")
                        .asks("hazchem_storage", "鞋材发泡用的偶氮类发泡剂，想问一次能存多少吨。")
                        .withdrawn("已经在供货方的安全技术说明书里查到了，不用麻烦专家了。"),
                Story.of("ent-026", 8, "11:20")
                        .asks("electrical", "伞面缝制车间夏天经常跳闸，想请电气专家看看线路。")
                        .accepted("visit")
                        .dispatched("expert2")
                        .takenOn()
                        .later(60)
                        .withdrawn("电工今天下午找到原因了，是一台老空压机漏电，已经停用更换，不用再上门。"),
                // the expert sees that it is more than a visit can settle
                Story.of("ent-006", 18, "09:05")
                        .asks("fire", "我们租的厂房一楼是我们的伞厂，二楼三楼是别家的仓库和宿舍，楼梯只有一个，我们自己改不了，怎么办？")
                        .accepted("visit")
                        .dispatched("expert2", "expert3")
                        .takenOn()
                        .visited(
                                general("三家单位共用一座疏散楼梯，二楼楼梯口堆放货物", "GB 50016", "由出租方协调增设第二疏散楼梯，立即清空楼梯口"),
                                general("仓库与宿舍同层，未做防火分隔", "GB 50016", "宿舍迁出"))
                        .advised(
                                0,
                                "一楼厂区自身管理基本到位，主要问题在整栋楼的疏散和二三楼的住人，需要出租方和三家承租单位一起解决，单靠本企业无法整改。",
                                "本企业先保证一楼两个出口全时畅通",
                                "与出租方书面明确各自的安全责任")
                        .notSolved("45525", "专家说得都对，可房东不配合，我们一家说了不算。")
                        .consulted("escalate", "一栋多企、同层住人，出租方不配合，涉及消防、住建和镇政府，建议升级由安委办协调。"),
                Story.of("ent-015", 13, "08:35")
                        .asks("process_change", "数控车床加工镁铝件，切屑能不能和普通铁屑一起收集？")
                        .accepted("online")
                        .answered("镁铝切屑遇水、遇火都有危险，不能和铁屑混收。请用有盖的干燥金属容器单独收集，当班清出车间，存放点防雨防潮，配 D 类灭火剂或干砂，严禁用水。")
                        .notSolved("33422", "道理懂了，但是我们没有地方单独放，厂区就这么大。")
                        .consulted("close", "场地问题需企业自行调整，已建议与园区协商设公共存放点，本单先办结，园区有进展后企业可再提交。")
                        .calledBack("unsatisfied", "企业希望园区统一设存放点，已转告深沪镇应急站。"),
                // the timers end these
                Story.of("ent-030", 17, "16:45")
                        .asks("emergency_plan", "应急预案三年到期了，要重新备案吗？人员变了要不要改？")
                        .accepted("online")
                        .answered("应急预案每三年评估一次，组织机构和人员变化的应当及时修订。修订后组织专家评审或论证，并在公布之日起 20 个工作日内备案。"),
                Story.of("ent-012", 20, "13:50")
                        .asks("training", "印染车间烧毛机、定型机班组想做一次应急演练前的培训。")
                        .accepted("training")
                        .trainingArranged(3, "陈埭镇应急服务站培训室"),
                Story.of("ent-019", 28, "10:10")
                        .asks("hazchem_storage", "仓库放东西多，想问怎么放。")
                        .toSupplement("请说明仓库里存放的是哪些化学品、各有多少，最好附上安全技术说明书和仓库照片"),
                Story.of("ent-033", 31, "15:20")
                        .asks("other", "有安全问题想咨询，请联系我。")
                        .toSupplement("请写明想咨询的是什么问题、发生在哪个车间或者哪道工序"));
    }
}
