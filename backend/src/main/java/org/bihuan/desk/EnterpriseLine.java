package org.bihuan.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.enterprise.DetailsRules;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseDetails;
import org.bihuan.enterprise.EnterpriseRecord;
import org.bihuan.enterprise.Licence;
import org.bihuan.enterprise.Licences;
import org.bihuan.enterprise.Uscc;
import org.bihuan.enterprise.Vocabulary;
import org.jspecify.annotations.Nullable;

/** One line of a list of enterprises, made into what will be written; what is left blank stays as it is. */
final class EnterpriseLine {

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_INDUSTRY = 64;
    private static final int LONGEST_ADDRESS = 255;
    private static final int LONGEST_CONTACT = 64;
    private static final int LONGEST_PHONE = 32;
    private static final int LONGEST_REASON = 500;

    private final EnterpriseSheet.Line line;
    private final @Nullable EnterpriseRecord before;
    private final List<String> problems = new ArrayList<>();

    /** @param before what is known already, {@code null} if nothing is */
    EnterpriseLine(EnterpriseSheet.Line line, @Nullable EnterpriseRecord before) {
        this.line = line;
        this.before = before;
    }

    /** Sentences; nothing if the line can be written. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Of no use once there are {@link #problems}. */
    EnterpriseRecord after(List<String> towns) {
        if (!line.formulas().isEmpty()) {
            problems.add("有公式（" + String.join("、", line.formulas()) + "），请改成文字");
        }
        String uscc = line.cell("统一社会信用代码");
        if (!Uscc.isValid(uscc)) {
            problems.add("统一社会信用代码不正确，请核对营业执照");
        }
        Enterprise enterprise = enterprise(uscc, towns);
        EnterpriseDetails details = details(uscc);
        DetailsRules.errors(details).stream()
                .map(FieldError::message)
                .map(message -> message.replaceAll("。$", ""))
                .forEach(problems::add);
        String grade = code("风险等级", Vocabulary.GRADES, record -> record.grade());
        String reason = line.cell("定级理由");
        if (before == null ? grade != null : !Objects.equals(grade, before.grade())) {
            if (reason.isEmpty()) {
                problems.add("定级或改变风险等级须写定级理由");
            }
        }
        if (reason.length() > LONGEST_REASON || !DetailsRules.isPlain(reason.replaceAll("[\r\n\t]", " "))) {
            problems.add("定级理由最多 500 个字，不能有看不见的字符");
        }
        return new EnterpriseRecord(enterprise, details, grade, licences());
    }

    private Enterprise enterprise(String uscc, List<String> towns) {
        Enterprise old = before == null ? null : before.enterprise();
        String town = required("属地", LONGEST_CONTACT);
        if (!town.isEmpty() && !towns.contains(town)) {
            problems.add("没有“" + shown(town) + "”这个镇街");
        }
        return new Enterprise(
                uscc,
                required("企业名称", LONGEST_NAME),
                town,
                required("行业", LONGEST_INDUSTRY),
                required("地址", LONGEST_ADDRESS),
                optional("联系人", LONGEST_CONTACT, old == null ? null : old.contactName()),
                optional("联系电话", LONGEST_PHONE, old == null ? null : old.contactPhone()),
                old == null || old.active());
    }

    private EnterpriseDetails details(String uscc) {
        return new EnterpriseDetails(
                uscc,
                kept("法定代表人", EnterpriseDetails::legalRepresentative),
                kept("主要负责人", EnterpriseDetails::principal),
                kept("主要负责人电话", EnterpriseDetails::principalPhone),
                kept("安全负责人", EnterpriseDetails::safetyHead),
                kept("安全负责人电话", EnterpriseDetails::safetyHeadPhone),
                kept("行业代码", EnterpriseDetails::industryCode),
                code("监管类别", Vocabulary.CATEGORIES, of(EnterpriseDetails::category)),
                code("企业规模", Vocabulary.SCALES, of(EnterpriseDetails::scale)),
                employees(),
                code("标准化等级", Vocabulary.STANDARDIZATION, of(EnterpriseDetails::standardizationLevel)),
                day("标准化有效期", EnterpriseDetails::standardizationUntil),
                kept("出租方", EnterpriseDetails::landlord),
                risks(),
                kept("曾用名和简称", EnterpriseDetails::otherNames),
                kept("村（社区）", EnterpriseDetails::village),
                kept("坐标", EnterpriseDetails::coordinates),
                kept("实际控制人", EnterpriseDetails::actualController),
                code("重大危险源", Vocabulary.HAZARD_SOURCES, of(EnterpriseDetails::hazardSource)),
                code("产业链角色", Vocabulary.CHAIN_ROLES, of(EnterpriseDetails::chainRole)),
                day("严重失信管理期", EnterpriseDetails::creditUntil),
                seen(),
                null);
    }

    /** So that nothing is written over what somebody has changed since. */
    private Instant seen() {
        Instant changed = before == null ? null : before.details().changedAt();
        return changed == null ? Instant.EPOCH : changed;
    }

    private String required(String column, int longest) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            problems.add(column + "没有填");
        }
        return checked(column, text, longest);
    }

    private @Nullable String optional(String column, int longest, @Nullable String otherwise) {
        String text = checked(column, line.cell(column), longest);
        return text.isEmpty() ? otherwise : text;
    }

    private String checked(String column, String text, int longest) {
        if (text.length() > longest) {
            problems.add(column + "太长，最多 " + longest + " 个字");
        } else if (!DetailsRules.isPlain(text)) {
            problems.add(column + "里有看不见的字符");
        }
        return text;
    }

    private @Nullable String kept(String column, Function<EnterpriseDetails, @Nullable String> old) {
        String text = line.cell(column);
        return !text.isEmpty() ? text : before == null ? null : old.apply(before.details());
    }

    private static Function<EnterpriseRecord, @Nullable String> of(Function<EnterpriseDetails, @Nullable String> old) {
        return record -> old.apply(record.details());
    }

    private @Nullable String code(
            String column, Map<String, String> words, Function<EnterpriseRecord, @Nullable String> old) {
        String word = line.cell(column);
        if (word.isEmpty()) {
            return before == null ? null : old.apply(before);
        }
        String code = code(words, word);
        if (code == null) {
            problems.add("没有“" + shown(word) + "”这种" + column + "，只能是：" + String.join("、", words.values()));
        }
        return code;
    }

    private static @Nullable String code(Map<String, String> words, String word) {
        return words.entrySet().stream()
                .filter(one -> one.getValue().equals(word))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer employees() {
        String text = line.cell("从业人数");
        if (text.isEmpty()) {
            return before == null ? null : before.details().employees();
        }
        if (!text.matches("[0-9]{1,7}")) {
            problems.add("从业人数应是 0 到 1000000 的整数");
            return null;
        }
        return Integer.valueOf(text);
    }

    private @Nullable LocalDate day(String column, Function<EnterpriseDetails, @Nullable LocalDate> old) {
        String text = line.cell(column);
        if (text.isEmpty()) {
            return before == null ? null : old.apply(before.details());
        }
        return day(column, text);
    }

    private @Nullable LocalDate day(String what, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(what + "应写成 2027-05-01 的样子");
            return null;
        }
    }

    /** Those that the line names are new or take the place of what is known under kind and number; the others stay. */
    private List<Licence> licences() {
        Map<List<String>, Licence> held = new LinkedHashMap<>();
        if (before != null) {
            before.licences().forEach(one -> held.put(List.of(one.kind(), one.number()), one));
        }
        for (String written : line.cell("证照").split("[；;\\n]+")) {
            if (!written.isBlank()) {
                Licence licence = licence(written);
                held.put(List.of(licence.kind(), licence.number()), licence);
            }
        }
        List<Licence> licences = held.values().stream()
                .sorted(Comparator.comparing(Licence::kind).thenComparing(Licence::number))
                .toList();
        Licences.errors(licences).stream()
                .map(FieldError::message)
                .map(message -> message.replaceAll("。$", ""))
                .forEach(problems::add);
        return licences;
    }

    private Licence licence(String written) {
        List<String> parts =
                Arrays.stream(written.split("[|｜]", -1)).map(String::strip).toList();
        if (parts.size() < 2 || parts.size() > 4) {
            problems.add("证照“" + shown(written.strip()) + "”应写成 类型|编号|有效期|持有人");
            return new Licence("?", written.strip(), null, null);
        }
        String until = parts.size() > 2 ? parts.get(2) : "";
        String holder = parts.size() > 3 ? parts.get(3) : "";
        return new Licence(
                parts.get(0),
                parts.get(1),
                until.isEmpty() ? null : day("证照有效期", until),
                holder.isEmpty() ? null : holder);
    }

    private @Nullable String risks() {
        String text = line.cell("高风险类型");
        if (text.isEmpty()) {
            return before == null ? null : before.details().highRisks();
        }
        List<String> codes = new ArrayList<>();
        for (String word : text.split("[、，,；;\\s]+")) {
            String code = code(Vocabulary.HIGH_RISKS, word);
            if (code == null) {
                problems.add("没有“" + shown(word) + "”这种高风险类型，只能是：" + String.join("、", Vocabulary.HIGH_RISKS.values()));
            } else if (!codes.contains(code)) {
                codes.add(code);
            }
        }
        return codes.isEmpty() ? null : String.join(",", codes);
    }

    private static String shown(String text) {
        return text.length() > LONGEST_PHONE ? text.substring(0, LONGEST_PHONE) + "…" : text;
    }
}
