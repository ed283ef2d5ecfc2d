package org.bihuan.test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What people write in the forms of 你提我帮. */
public final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    /** A submission of these fields; values are texts, numbers, booleans, lists and maps. */
    public static ObjectNode of(Object... keysAndValues) {
        ObjectNode data = JSON.createObjectNode();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            data.set((String) keysAndValues[i], JSON.valueToTree(keysAndValues[i + 1]));
        }
        return data;
    }

    /** 受理, to be done in this mode. */
    public static ObjectNode accept(String mode) {
        return of("decision", "accept", "mode", mode, "category", "hazchem_storage");
    }

    public static ObjectNode supplement() {
        return of("decision", "supplement", "category", "hazchem_storage", "supplementNote", "请补充储存清单");
    }

    public static ObjectNode dispatch(String expert) {
        return of("experts", List.of(expert), "leadExpert", expert, "visitDate", "2026-11-24");
    }

    public static ObjectNode respond() {
        return of("response", "accept");
    }

    public static ObjectNode decline() {
        return of("response", "decline", "reason", "正在外地");
    }

    /** A visit at nine on the 23rd with one finding of the level ({@code general} or {@code major}). */
    public static ObjectNode visit(String level) {
        Map<String, Object> finding =
                Map.of("description", "禁忌物混放", "clause", "GB 15603", "level", level, "suggestion", "分库存放");
        return of("arrivedAt", "2026-11-23T09:00+08:00", "place", "危化品仓库", "findings", List.of(finding));
    }

    /** @param decision {@code advise} or {@code hand_over} */
    public static ObjectNode review(String decision) {
        return of("decision", decision, "informedAt", "2026-11-23T09:00+08:00", "reason", "储存量构成重大隐患");
    }

    public static ObjectNode advise() {
        return of("advice", "建议分类分库储存，并设置通风。", "measures", List.of(Map.of("measure", "设置隔离墙")), "estimatedCost", 20000);
    }

    /** @param rating of everything, 1 to 5 */
    public static ObjectNode confirm(String resolved, int rating) {
        return of(
                "resolved", resolved,
                "satisfaction", rating,
                "timely", rating,
                "professional", rating,
                "practical", rating,
                "clean", rating,
                "comment", "已收到");
    }

    /** @param decision {@code revisit}, {@code escalate} or {@code close} */
    public static ObjectNode consult(String decision) {
        return of("decision", decision, "remark", "科室意见");
    }

    public static ObjectNode callback() {
        return of("result", "satisfied", "note", "电话回访");
    }
}
