package org.bihuan.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.RefusedException.FieldError;
import org.jspecify.annotations.Nullable;

/** What master data must be like, whether somebody types it or a table brings it. */
public final class DetailsRules {

    public static final int LONGEST_NAME = 64;
    public static final int LONGEST_LANDLORD = 128;
    public static final int LONGEST_OTHER_NAMES = 255;
    public static final int MOST_EMPLOYEES = 1_000_000;

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,32}");

    /** GB/T 4754: a letter for the section (it may be left out), then two to four digits. */
    private static final Pattern INDUSTRY = Pattern.compile("[A-T]?[0-9]{2,4}");

    /** Somewhere within China: longitude 73 to 135, latitude 3 to 53. */
    private static final Pattern COORDINATES = Pattern.compile(
            "(7[3-9]|[89][0-9]|1[0-2][0-9]|13[0-5])(\\.[0-9]{1,6})?,([3-9]|[1-4][0-9]|5[0-3])(\\.[0-9]{1,6})?");

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private final List<FieldError> errors = new ArrayList<>();

    private DetailsRules() {}

    /** Everything that is wrong, by the names of {@link EnterpriseDetails}; nothing if all is well. */
    public static List<FieldError> errors(EnterpriseDetails details) {
        DetailsRules rules = new DetailsRules();
        rules.text("legalRepresentative", "法定代表人", details.legalRepresentative(), LONGEST_NAME);
        rules.text("principal", "主要负责人", details.principal(), LONGEST_NAME);
        rules.phone("principalPhone", "主要负责人电话", details.principalPhone());
        rules.text("safetyHead", "安全负责人", details.safetyHead(), LONGEST_NAME);
        rules.phone("safetyHeadPhone", "安全负责人电话", details.safetyHeadPhone());
        String industry = details.industryCode();
        if (industry != null && !INDUSTRY.matcher(industry).matches()) {
            rules.wrong("industryCode", "行业代码应是 GB/T 4754 的代码，如 C1951 或 1951。");
        }
        rules.code("category", "行业监管类别", details.category(), Vocabulary.CATEGORIES);
        rules.code("scale", "企业规模", details.scale(), Vocabulary.SCALES);
        Integer employees = details.employees();
        if (employees != null && (employees < 0 || employees > MOST_EMPLOYEES)) {
            rules.wrong("employees", "从业人数应是 0 到 1000000 的整数。");
        }
        rules.code("standardizationLevel", "标准化等级", details.standardizationLevel(), Vocabulary.STANDARDIZATION);
        if (details.standardizationUntil() != null
                && !isPlausible(details.standardizationUntil().getYear())) {
            rules.wrong("standardizationUntil", "标准化有效期不像一个日期，请核对年份。");
        }
        rules.text("landlord", "出租方", details.landlord(), LONGEST_LANDLORD);
        if (details.risks().stream().anyMatch(risk -> !Vocabulary.HIGH_RISKS.containsKey(risk))
                || details.risks().stream().distinct().count() < details.risks().size()) {
            rules.wrong("highRisks", "高风险类型只能从列出的里面选，每种选一次。");
        }
        rules.text("otherNames", "曾用名和简称", details.otherNames(), LONGEST_OTHER_NAMES);
        rules.text("village", "村（社区）", details.village(), LONGEST_NAME);
        rules.text("actualController", "实际控制人", details.actualController(), LONGEST_NAME);
        String coordinates = details.coordinates();
        if (coordinates != null && !COORDINATES.matcher(coordinates).matches()) {
            rules.wrong("coordinates", "坐标应是经度、纬度，中间用英文逗号隔开，如 118.551234,24.781234。");
        }
        rules.code("hazardSource", "重大危险源", details.hazardSource(), Vocabulary.HAZARD_SOURCES);
        rules.code("chainRole", "产业链角色", details.chainRole(), Vocabulary.CHAIN_ROLES);
        if (details.creditUntil() != null && !isPlausible(details.creditUntil().getYear())) {
            rules.wrong("creditUntil", "严重失信管理期不像一个日期，请核对年份。");
        }
        return List.copyOf(rules.errors);
    }

    /** What is wrong with the licences of one enterprise. */
    static List<FieldError> errorsOf(List<Licence> licences) {
        DetailsRules rules = new DetailsRules();
        List<String> seen = new ArrayList<>();
        for (Licence licence : licences) {
            rules.text("licences", "证照类型", licence.kind(), LONGEST_NAME);
            rules.text("licences", "证照编号", licence.number(), LONGEST_NAME);
            rules.text("licences", "持有人", licence.holder(), LONGEST_NAME);
            if (licence.kind().isBlank() || licence.number().isBlank()) {
                rules.wrong("licences", "每张证照都要写类型和编号。");
            }
            if (licence.validUntil() != null
                    && !isPlausible(licence.validUntil().getYear())) {
                rules.wrong("licences", "证照“" + licence.kind() + "”的有效期不像一个日期，请核对年份。");
            }
            String key = licence.kind() + "\n" + licence.number();
            if (seen.contains(key)) {
                rules.wrong("licences", "证照“" + licence.kind() + " " + licence.number() + "”写了两次。");
            }
            seen.add(key);
        }
        return List.copyOf(rules.errors);
    }

    /** Whether a text has no control, direction or private characters, which make one name look like another. */
    public static boolean isPlain(String text) {
        return text.codePoints()
                .map(Character::getType)
                .noneMatch(type -> type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.PRIVATE_USE
                        || type == Character.UNASSIGNED);
    }

    private static boolean isPlausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private void text(String field, String name, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            wrong(field, name + "太长，最多 " + longest + " 个字。");
        } else if (!isPlain(text)) {
            wrong(field, name + "里有看不见的字符，请重新输入。");
        }
    }

    private void phone(String field, String name, @Nullable String phone) {
        if (phone != null && !PHONE.matcher(phone).matches()) {
            wrong(field, name + "应是 5 到 32 位的电话号码。");
        }
    }

    private void code(String field, String name, @Nullable String code, Map<String, String> words) {
        if (code != null && !words.containsKey(code)) {
            wrong(field, name + "只能是：" + String.join("、", words.values()) + "。");
        }
    }

    private void wrong(String field, String sentence) {
        errors.add(new FieldError(field, sentence));
    }
}
