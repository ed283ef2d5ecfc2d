package org.bihuan.enterprise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What has changed from one state of an enterprise's master data to the next, in words that are kept. */
final class Changes {

    private static final int LONGEST = 2000;
    private static final String NOTHING = "（空）";

    private final List<String> lines = new ArrayList<>();

    private Changes() {}

    /** @param before {@code null} if there was no such enterprise */
    static String between(@Nullable Enterprise before, Enterprise after) {
        if (before == null) {
            return "登记企业：" + after.name();
        }
        Changes changes = new Changes();
        changes.add("企业名称", before.name(), after.name());
        changes.add("属地", before.town(), after.town());
        changes.add("行业", before.industry(), after.industry());
        changes.add("地址", before.address(), after.address());
        changes.add("联系人", before.contactName(), after.contactName());
        changes.add("联系电话", before.contactPhone(), after.contactPhone());
        changes.add("状态", before.active() ? "在用" : "停用", after.active() ? "在用" : "停用");
        return changes.text();
    }

    /** In one line; nothing if they are the same. */
    static String between(EnterpriseDetails before, EnterpriseDetails after) {
        Changes changes = new Changes();
        changes.add("法定代表人", before.legalRepresentative(), after.legalRepresentative());
        changes.add("主要负责人", before.principal(), after.principal());
        changes.add("主要负责人电话", before.principalPhone(), after.principalPhone());
        changes.add("安全负责人", before.safetyHead(), after.safetyHead());
        changes.add("安全负责人电话", before.safetyHeadPhone(), after.safetyHeadPhone());
        changes.add("行业代码", before.industryCode(), after.industryCode());
        changes.add("行业监管类别", before.category(), after.category(), Vocabulary.CATEGORIES);
        changes.add("企业规模", before.scale(), after.scale(), Vocabulary.SCALES);
        changes.add("从业人数", text(before.employees()), text(after.employees()));
        changes.add("标准化等级", before.standardizationLevel(), after.standardizationLevel(), Vocabulary.STANDARDIZATION);
        changes.add("标准化有效期", text(before.standardizationUntil()), text(after.standardizationUntil()));
        changes.add("出租方", before.landlord(), after.landlord());
        changes.add("高风险类型", words(before.risks()), words(after.risks()));
        changes.add("曾用名和简称", before.otherNames(), after.otherNames());
        changes.add("村（社区）", before.village(), after.village());
        changes.add("坐标", before.coordinates(), after.coordinates());
        changes.add("实际控制人", before.actualController(), after.actualController());
        changes.add("重大危险源", before.hazardSource(), after.hazardSource(), Vocabulary.HAZARD_SOURCES);
        changes.add("产业链角色", before.chainRole(), after.chainRole(), Vocabulary.CHAIN_ROLES);
        changes.add("严重失信管理期", text(before.creditUntil()), text(after.creditUntil()));
        return changes.text();
    }

    static String between(List<Licence> before, List<Licence> after) {
        Changes changes = new Changes();
        before.stream().filter(one -> !after.contains(one)).forEach(one -> changes.lines.add("去掉证照：" + text(one)));
        after.stream().filter(one -> !before.contains(one)).forEach(one -> changes.lines.add("登记证照：" + text(one)));
        return changes.text();
    }

    private void add(String name, @Nullable String before, @Nullable String after, Map<String, String> words) {
        add(name, before == null ? null : words.get(before), after == null ? null : words.get(after));
    }

    private void add(String name, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            lines.add(name + "：" + (before == null ? "" : before + " → ") + Objects.requireNonNullElse(after, NOTHING));
        }
    }

    private String text() {
        String text = String.join("；", lines);
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    private static @Nullable String words(List<String> codes) {
        return codes.isEmpty()
                ? null
                : codes.stream()
                        .map(code -> Vocabulary.HIGH_RISKS.getOrDefault(code, code))
                        .collect(Collectors.joining("、"));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : String.valueOf(number);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : String.valueOf(day);
    }

    private static String text(Licence licence) {
        LocalDate until = licence.validUntil();
        String holder = licence.holder() == null ? "" : " " + licence.holder();
        return licence.kind() + " " + licence.number() + holder + (until == null ? "（长期）" : "（有效期至 " + until + "）");
    }
}
