package org.bihuan.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The open task of the n-th sample case: everything about it follows from n, so that two loads are the same.
 *
 * @param key who may take it
 * @param holder who has claimed it; {@code null} for the nine in ten that nobody has
 */
record SampleTask(
        int n,
        String step,
        String stepName,
        String key,
        @Nullable String holder,
        String town,
        String uscc,
        String enterprise,
        Instant createdAt,
        Instant dueAt) {

    static final List<String> TOWNS = List.of(
            "青阳街道", "梅岭街道", "西园街道", "罗山街道", "新塘街道", "灵源街道", "安海镇", "磁灶镇", "陈埭镇", "东石镇", "深沪镇", "金井镇", "池店镇", "内坑镇",
            "龙湖镇", "永和镇", "英林镇", "紫帽镇", "西滨镇");

    static final int ENTERPRISES = 5000;
    private static final int PEOPLE_OF_A_ROLE = 40;

    /** A step and the role, with or without a place, that takes it. */
    private record Kind(String step, String name, String role) {}

    /** Some twice, because they are the more frequent ones. */
    private static final List<Kind> KINDS = List.of(
            new Kind("task_accept", "受理", "intake"),
            new Kind("task_accept", "受理", "intake"),
            new Kind("task_callback", "回访", "intake"),
            new Kind("task_dispatch", "派专家", "dispatcher"),
            new Kind("task_dispatch", "派专家", "dispatcher"),
            new Kind("task_arrangeTraining", "集中培训", "dispatcher"),
            new Kind("task_reviewMajor", "研判重大隐患", "section"),
            new Kind("task_consult", "科室会诊", "section"),
            new Kind("task_consult", "科室会诊", "section@unit:hazchem-section"),
            new Kind("task_visit", "上门服务", "town-station@town:"),
            new Kind("task_visit", "上门服务", "town-station@town:"),
            new Kind("task_visit", "上门服务", "officer"),
            new Kind("task_advise", "出具建议书", "user:expert"),
            new Kind("task_confirm", "企业确认评价", "enterprise@uscc:"));

    static final List<String> STEPS = KINDS.stream().map(Kind::step).distinct().toList();

    static SampleTask of(int n, Instant now) {
        int mixed = mix(n);
        Kind kind = KINDS.get(mixed % KINDS.size());
        int enterprise = mix(mixed) % ENTERPRISES;
        String town = TOWNS.get(enterprise % TOWNS.size());
        String uscc = uscc(enterprise);
        int person = 1 + mix(mixed + 7) % PEOPLE_OF_A_ROLE;
        String key =
                switch (kind.role()) {
                    case "town-station@town:" -> kind.role() + town;
                    case "user:expert" -> kind.role() + person;
                    case "enterprise@uscc:" -> kind.role() + uscc;
                    default -> kind.role();
                };
        String role = kind.role().replaceAll("@.*|user:", "");
        Instant created = now.minus(Duration.ofMinutes(mix(mixed + 1) % (45 * 24 * 60)));
        Instant due = created.plus(Duration.ofMinutes(60 + mix(mixed + 2) % (60 * 24 * 60)));
        return new SampleTask(
                n,
                kind.step(),
                kind.name(),
                key,
                mixed % 10 == 3 ? role + person : null,
                town,
                uscc,
                name(enterprise),
                created,
                due);
    }

    static String uscc(int enterprise) {
        return "91350582MA%08d".formatted(enterprise);
    }

    static String name(int enterprise) {
        return "晋江市样本" + enterprise + "号企业有限公司";
    }

    private static int mix(int n) {
        int mixed = n * 0x9E3779B1;
        mixed = (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
        return (mixed ^ (mixed >>> 13)) & Integer.MAX_VALUE;
    }
}
