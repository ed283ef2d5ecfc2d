package org.bihuan.registration;

import org.bihuan.enterprise.Uscc;
import org.bihuan.notification.Phone;
import org.bihuan.notification.PhoneCodes;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.test.Phones;
import org.jspecify.annotations.Nullable;

/** Somebody who fills in the form; whatever is not said is right. */
final class Applicant {

    static final String PASSWORD = "Correct-horse-7";

    private final Phones phones;
    private final PhoneCodes codes;
    private final String phone;
    private int asked;
    private String uscc;
    private String name = "晋江市新开食品有限公司";
    private String username;
    private String password = PASSWORD;
    private String role = DetailsCheck.SAFETY_OFFICER;
    private @Nullable String consent = "yes";

    Applicant(Phones phones, PhoneCodes codes) {
        this.phones = phones;
        this.codes = codes;
        this.phone = phones.fresh();
        this.uscc = uscc(phone);
        this.username = "u" + phone.substring(3);
    }

    /** A valid code of an enterprise that nobody knows. */
    static String uscc(String phone) {
        String body = "91350582MB" + phone.substring(4);
        return body + Uscc.checkCharacter(body);
    }

    String phone() {
        return phone;
    }

    String uscc() {
        return uscc;
    }

    String username() {
        return username;
    }

    Applicant uscc(String another, String itsName) {
        uscc = another;
        name = itsName;
        return this;
    }

    Applicant username(String another) {
        username = another;
        return this;
    }

    Applicant password(String another) {
        password = another;
        return this;
    }

    Applicant role(String another) {
        role = another;
        return this;
    }

    Applicant withoutConsent() {
        consent = null;
        return this;
    }

    /** Asks for a code and reads it. */
    String code(Purpose purpose) {
        codes.send(new Phone(phone), purpose, "192.0.2." + phone.substring(8));
        return phones.code(phone, ++asked);
    }

    RegistrationForm form(@Nullable String code) {
        return new RegistrationForm(
                uscc, name, "安海镇", "安海镇工业路 1 号", "许新开", phone, code, username, password, password, role, consent);
    }
}
