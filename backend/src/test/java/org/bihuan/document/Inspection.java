package org.bihuan.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An inspection of a textile mill and what its papers say, with as many findings as one likes. */
final class Inspection {

    private static final List<String> KINDS = List.of(
            "approval",
            "notice",
            "record",
            "order",
            "measures",
            "extension",
            "recheck",
            "supervision",
            "closure",
            "receipt",
            "transfer",
            "result");

    private static final String[][] FINDINGS = {
        {"烘干定型车间热定型机导热油管道保温层破损，操作通道一侧无防烫隔离措施，且膨胀槽液位计无高低限标识。", "《中华人民共和国安全生产法》第三十六条"},
        {"危险化学品中间仓库内保险粉与双氧水同室堆放，间距不足1米，无隔离设施；保险粉未采取防水、防潮措施。", "《中华人民共和国安全生产法》第三十九条"},
        {"污水处理站调节池、厌氧池未设置有限空间警示标志，未建立有限空间管理台账。", "《工贸企业有限空间作业安全规定》"},
        {"2名电工、1名焊工未取得特种作业操作证上岗作业。", "《中华人民共和国安全生产法》第三十条"},
        {"消防通道被坯布堵塞约6米。", "《中华人民共和国消防法》第二十八条"},
    };

    private Inspection() {}

    static byte[] template(String kind) {
        String folder =
                switch (kind) {
                    case "receipt" -> "document-service";
                    case "measures" -> "site-measures";
                    default -> "rectification";
                };
        String path = "/processes/" + folder + "/documents/" + kind + ".docx";
        try (InputStream in = Inspection.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not on the classpath");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables of the model, cells of lists as {@code findings.level}, and the standard ones. */
    static Set<String> variables() {
        Set<String> names = new TreeSet<>(Documents.STANDARD);
        model(1).forEach((name, value) -> {
            names.add(name);
            if (value instanceof List<?> rows) {
                ((Map<?, ?>) rows.get(0)).keySet().forEach(cell -> names.add(name + "." + cell));
            }
        });
        return names;
    }

    static Map<String, Object> model(int findings) {
        Map<String, Object> model = new LinkedHashMap<>();
        put(model, "enterprise", "晋江市安海锦程纺织印染科技发展有限公司", "uscc", "91350582MA31ABCD2X", "town", "安海镇");
        put(model, "address", "福建省泉州市晋江市安海镇安东工业园区兴业路18号3号厂房及危险化学品中间仓库");
        put(model, "source", "年度计划检查", "leadKind", "", "approvalNo", "", "plannedAt", "2026年3月5日9时00分");
        put(model, "scope", "安全生产责任制和教育培训落实情况；特种作业人员持证情况；热定型、烘干工序及导热油系统安全设施；危险化学品中间仓库储存。");
        put(model, "approved", "同意", "remark", "同意，与消防救援大队的检查合并进行。", "announced", "否", "noticeAt", "2026年3月5日9时10分");
        put(model, "arrivedAt", "2026年3月5日9时08分", "inspectedAt", "2026年3月5日9时20分", "location", "24.7136, 118.4702");
        put(model, "shownCertificates", "吴志坚、林晓东", "place", "热定型车间、危险化学品中间仓库、污水处理站");
        put(model, "companion", "张伟（安全管理部主任）", "refusedToSign", "否", "entry", "准许进入");
        put(model, "record", "检查组依次检查了热定型车间、危险化学品中间仓库和污水处理站。\n现场发现的问题逐项列于下表，检查组当场向企业说明了依据。");
        put(model, "orderText", "整改应当由主要负责人组织，明确每项的责任人、措施、资金和完成时间。");
        put(model, "measure", "责令暂时停止使用3号、4号热定型线", "measureScope", "3号线、4号线及其导热油系统", "measureUntil", "2026年3月20日");
        put(model, "measureReason", "导热油系统未设超温报警，治理期间继续运行无法保证安全。", "urgent", "否");
        put(model, "method", "留置送达", "servedAt", "2026年3月5日16时30分", "receiver", "张伟", "receiverRelation", "安全管理部主任");
        put(model, "proof", "3件", "refusalReason", "现场负责人以未获授权为由拒绝签收，社区工作人员到场见证。");
        put(model, "findingNos", "1、3", "newDueDate", "2026年4月10日", "reason", "备件交货期二十日，原期限内无法完成。");
        put(model, "interimMeasures", "3号、4号线停用，设置隔离围挡和警示标志，专人巡查。", "decision", "同意");
        put(model, "recheckedAt", "2026年3月22日10时00分", "superviseLevel", "县级", "dueDate", "2026年5月31日");
        put(model, "superviseRequirement", "每半月书面报告治理进度。\n治理期间停用相关设施。", "verifiedOnSite", "是");
        put(model, "transferTo", "晋江市消防救援大队", "transferMatter", "该单位二层成品仓库擅自改变使用性质，疏散楼梯被占用。");
        KINDS.forEach(kind -> put(model, kind + "Number", "晋应急责改〔2026〕12号", kind + "Date", "2026年3月5日"));
        lists(model, findings);
        return model;
    }

    private static void lists(Map<String, Object> model, int count) {
        List<Map<String, Object>> findings = new ArrayList<>();
        List<Map<String, Object>> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] finding = FINDINGS[i % FINDINGS.length];
            Map<String, Object> row = new LinkedHashMap<>();
            put(row, "no", String.valueOf(i + 1), "description", finding[0], "clause", finding[1], "category", "现场管理");
            put(row, "level", "一般", "majorStandard", "", "mode", "限期整改", "dueDate", "2026年3月20日");
            findings.add(row);
            Map<String, Object> result = new LinkedHashMap<>(Map.of("findingNo", String.valueOf(i + 1)));
            put(result, "description", finding[0], "result", "合格", "note", "");
            results.add(result);
        }
        model.put("findings", findings);
        model.put("namedFindings", findings);
        model.put("results", results);
        List<Map<String, String>> officers = List.of(
                Map.of("name", "吴志坚", "certificate", "13058200017"),
                Map.of("name", "林晓东", "certificate", "13058200034"));
        model.put("inspectorLines", officers);
        model.put("serverLines", officers);
        List<Map<String, String>> papers =
                List.of(Map.of("name", "责令限期整改指令书", "number", "晋应急责改〔2026〕12号", "date", "2026年3月5日"));
        model.put("papersToServe", papers);
        model.put("issuedPapers", papers);
    }

    private static void put(Map<String, Object> values, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
    }
}
