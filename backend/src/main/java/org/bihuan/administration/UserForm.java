package org.bihuan.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.bihuan.people.UserDetails;
import org.jspecify.annotations.Nullable;

/** What a system administrator fills in about somebody, as it was written; what is missing is empty. */
record UserForm(
        String username, String name, String unit, Set<String> fields, String certificateNumber, String certificate) {

    static final UserForm EMPTY = new UserForm("", "", "", Set.of(), "", "");

    // Spring gives null for what a request leaves out
    @SuppressWarnings("ConstantValue")
    UserForm {
        username = username == null ? "" : username.strip();
        name = name == null ? "" : name.strip();
        unit = unit == null ? "" : unit;
        fields = fields == null ? Set.of() : Set.copyOf(fields);
        certificateNumber = certificateNumber == null ? "" : certificateNumber.strip();
        certificate = certificate == null ? "" : certificate;
    }

    /** @throws org.bihuan.RefusedException invalid if the date is none */
    UserDetails details() {
        return new UserDetails(
                name, unit, fields, certificateNumber.isEmpty() ? null : certificateNumber, date(certificate));
    }

    static @Nullable LocalDate date(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refusals.invalid("certificate", "日期请写成 2030-12-31 这样。");
        }
    }
}
