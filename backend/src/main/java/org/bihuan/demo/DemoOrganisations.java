package org.bihuan.demo;

import java.util.List;
import java.util.stream.Stream;
import org.bihuan.people.Organisation;
import org.jspecify.annotations.Nullable;

/** The bureau's departments, the 19 towns and subdistricts of Jinjiang, and the other bodies that take part. */
final class DemoOrganisations {

    static final List<Organisation> ALL = Stream.of(
                    body("city-government", "晋江市人民政府", "authority"),
                    body("bureau-leaders", "晋江市应急管理局", "bureau"),
                    body("general-office", "办公室", "department"),
                    body("legal-section", "政策法规科", "department"),
                    body("coordination-section", "安全生产综合协调科（安委办）", "department"),
                    body("industry-section", "安全生产基础科", "department"),
                    body("hazchem-section", "危险化学品安全监管科", "department"),
                    body("rescue-section", "应急预案与救援协调科", "department"),
                    body("flood-section", "防汛抗旱和防灭火科", "department"),
                    body("relief-section", "减灾救灾与物资保障科", "department"),
                    body("information-section", "宣教信息科", "department"),
                    body("command-centre", "应急指挥中心", "department"),
                    body("enforcement-brigade", "应急管理综合执法大队", "department"),
                    body("archive-room", "档案室", "department"),
                    body("supervision-office", "市委市政府督查室", "authority"),
                    body("fire-brigade", "晋江市消防救援大队", "authority"),
                    body("traffic-bureau", "晋江市交通运输局", "authority"),
                    body("expert-group", "安全生产专家组", "experts"),
                    town("qingyang", "青阳街道"),
                    town("meiling", "梅岭街道"),
                    town("xiyuan", "西园街道"),
                    town("luoshan", "罗山街道"),
                    town("xintang", "新塘街道"),
                    town("lingyuan", "灵源街道"),
                    town("anhai", "安海镇"),
                    town("cizao", "磁灶镇"),
                    town("chendai", "陈埭镇"),
                    town("dongshi", "东石镇"),
                    town("shenhu", "深沪镇"),
                    town("jinjing", "金井镇"),
                    town("chidian", "池店镇"),
                    town("neikeng", "内坑镇"),
                    town("longhu", "龙湖镇"),
                    town("yonghe", "永和镇"),
                    town("yinglin", "英林镇"),
                    town("zimao", "紫帽镇"),
                    town("xibin", "西滨镇"))
            .toList();

    static final List<String> TOWNS = ALL.stream()
            .filter(body -> body.kind().equals("town"))
            .map(Organisation::name)
            .toList();

    private DemoOrganisations() {}

    /** The unit above: the bureau over its departments and experts, the city over everything else. */
    static @Nullable String above(Organisation body) {
        return switch (body.kind()) {
            case "department", "experts" -> "bureau-leaders";
            default -> body.code().equals("city-government") ? null : "city-government";
        };
    }

    private static Organisation body(String code, String name, String kind) {
        return new Organisation(code, name, kind, null, null);
    }

    private static Organisation town(String code, String name) {
        return new Organisation("town-" + code, name, "town", name, null);
    }
}
