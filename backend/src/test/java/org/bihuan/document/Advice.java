package org.bihuan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The advice template of the service request, and a textile mill that asked for help. */
final class Advice {

    static final Set<String> VARIABLES = Set.of(
            "caseNumber",
            "caseUrl",
            "qr",
            "issuedOn",
            "enterprise",
            "uscc",
            "siteAddress",
            "visitDate",
            "experts",
            "leadExpert",
            "findings",
            "findings.description",
            "findings.clause",
            "findings.level",
            "findings.suggestion",
            "advice",
            "measures",
            "estimatedCost");

    private Advice() {}

    static byte[] template() {
        try (InputStream in = Advice.class.getResourceAsStream("/processes/service-request/documents/advice.docx")) {
            if (in == null) {
                throw new IllegalStateException(
                        "processes/service-request/documents/advice.docx is not on the classpath");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A template of one paragraph. */
    static byte[] word(String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
            return out.toByteArray();
        }
    }

    static Map<String, Object> model(List<Map<String, String>> findings) {
        return Map.ofEntries(
                Map.entry("enterprise", "晋江市安海锦程纺织印染有限公司"),
                Map.entry("uscc", "91350582MA31ABCD2X"),
                Map.entry("siteAddress", "福建省泉州市晋江市安海镇工业园区兴业路 18 号 3 号车间及危险化学品中间仓库"),
                Map.entry("visitDate", "2026年3月3日"),
                Map.entry("experts", "陈志强（化工）、黄丽萍（消防）"),
                Map.entry("leadExpert", "陈志强"),
                Map.entry("findings", findings),
                Map.entry(
                        "advice",
                        "新上的连续染色生产线每班使用保险粉、双氧水和冰醋酸，应当先完成储存方案再投料试车。\n" + "储存方案以“分类、限量、隔离、可追溯”为原则，由企业主要负责人审定后报属地应急站备查。"),
                Map.entry(
                        "measures",
                        List.of(
                                "将保险粉移入干燥、通风的专用房间，与双氧水、酸类分间存放，地面垫高并做防潮。",
                                "中间仓库存量不超过一昼夜用量，建立出入库台账，双人收发。",
                                "在仓库门口设置洗眼器和应急喷淋，配齐防护面罩、耐酸碱手套，每月检查一次。")),
                Map.entry("estimatedCost", "36,000"));
    }

    static Map<String, String> finding(String description, String clause, String level, String suggestion) {
        return Map.of("description", description, "clause", clause, "level", level, "suggestion", suggestion);
    }

    static List<Map<String, String>> findings() {
        return List.of(
                finding(
                        "保险粉与双氧水同室堆放，间距不足 1 米，无隔离设施。",
                        "《危险化学品仓库储存通则》（GB 15603—2022）第 5.3 条",
                        "一般",
                        "分间存放，禁忌物料之间设实体墙隔离。"),
                finding("冰醋酸桶直接放在地面，没有防泄漏托盘。", "GB 15603—2022 第 6.2 条", "一般", "配置防泄漏托盘和收集沟。"),
                finding("中间仓库照明为普通灯具，开关设在库内。", "《建筑设计防火规范》（GB 50016—2014，2018 年版）第 10.2 条", "重大", "更换为防爆灯具，开关移至库外。"));
    }
}
