package org.bihuan.registration;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.enterprise.Uscc;
import org.jspecify.annotations.Nullable;

/** Cleans and checks what an applicant has typed, and collects what is wrong, field by field. */
final class DetailsCheck {

    static final String SAFETY_OFFICER = "enterprise-safety-officer";
    static final String PRINCIPAL = "enterprise-principal";
    static final List<String> ROLES = List.of(SAFETY_OFFICER, PRINCIPAL);

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{3,31}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    /** Names that look like somebody who speaks for the house. */
    private static final Set<String> RESERVED = Set.of("system", "admin", "administrator", "root", "sysadmin");

    private final List<FieldError> errors = new ArrayList<>();

    List<FieldError> errors() {
        return errors;
    }

    void wrong(String field, String sentence) {
        errors.add(new FieldError(field, sentence));
    }

    /** The details; of no use as long as there are {@link #errors}. */
    Details details(RegistrationForm form, List<String> towns) {
        Details details = new Details(
                clean(form.uscc()).replace(" ", "").toUpperCase(Locale.ROOT),
                text("enterpriseName", form.enterpriseName(), 4, 128, "请填写营业执照上的企业名称，4 到 128 个字。"),
                clean(form.town()),
                text("address", form.address(), 4, 255, "请填写生产经营地址，4 到 255 个字。"),
                text("contactName", form.contactName(), 2, 64, "请填写联系人姓名，2 到 64 个字。"),
                clean(form.username()),
                form.role() == null ? "" : form.role());
        if (!Uscc.isValid(details.uscc())) {
            wrong("uscc", "统一社会信用代码不正确，请照营业执照填写 18 位代码。");
        }
        if (!towns.contains(details.town())) {
            wrong("town", "请选择企业所在的镇或街道。");
        }
        if (!USERNAME.matcher(details.username()).matches()) {
            wrong("username", "用户名用小写字母开头，4 到 32 位小写字母、数字、点或横线。");
        } else if (RESERVED.contains(details.username())) {
            wrong("username", "这个用户名不能用，请换一个。");
        }
        if (!ROLES.contains(details.role())) {
            wrong("role", "请选择您在企业的身份。");
        }
        return details;
    }

    private String text(String field, @Nullable String typed, int shortest, int longest, String sentence) {
        String text = clean(typed);
        // direction marks and the like make one name look like another
        boolean plain = text.codePoints()
                .map(Character::getType)
                .noneMatch(type -> type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.PRIVATE_USE
                        || type == Character.UNASSIGNED);
        if (!plain || text.length() < shortest || text.length() > longest) {
            wrong(field, sentence);
        }
        return text;
    }

    /** Letters and digits of full width become plain ones; brackets keep the shape that they have in Chinese names. */
    static String clean(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        typed.codePoints().forEach(one -> {
            boolean wide = one >= 0xFF10 && one <= 0xFF5A && Character.isLetterOrDigit(one);
            text.append(
                    wide
                            ? Normalizer.normalize(Character.toString(one), Normalizer.Form.NFKC)
                            : Character.toString(one));
        });
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
