package org.bihuan.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.enterprise.EnterpriseDetails;
import org.bihuan.enterprise.Licence;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about an enterprise, each as text.
 *
 * @param risks codes, one for each box that is ticked
 * @param seen when what was shown had been changed last
 * @param kinds of the licences, row by row, with {@code numbers}, {@code untils} and {@code holders}
 */
record EnterpriseForm(
        @Nullable String legalRepresentative,
        @Nullable String principal,
        @Nullable String principalPhone,
        @Nullable String safetyHead,
        @Nullable String safetyHeadPhone,
        @Nullable String industryCode,
        @Nullable String category,
        @Nullable String scale,
        @Nullable String employees,
        @Nullable String standardizationLevel,
        @Nullable String standardizationUntil,
        @Nullable String landlord,
        @Nullable List<String> risks,
        @Nullable String otherNames,
        @Nullable String village,
        @Nullable String coordinates,
        @Nullable String actualController,
        @Nullable String hazardSource,
        @Nullable String chainRole,
        @Nullable String creditUntil,
        @Nullable String seen,
        @Nullable List<String> kinds,
        @Nullable List<String> numbers,
        @Nullable List<String> untils,
        @Nullable List<String> holders) {

    private static final int SPARE_ROWS = 3;
    private static final int MOST_ROWS = 60;

    record LicenceLine(String kind, String number, String until, String holder) {}

    static EnterpriseForm of(EnterpriseDetails details, List<Licence> licences) {
        Instant changed = details.changedAt();
        return new EnterpriseForm(
                details.legalRepresentative(),
                details.principal(),
                details.principalPhone(),
                details.safetyHead(),
                details.safetyHeadPhone(),
                details.industryCode(),
                details.category(),
                details.scale(),
                text(details.employees()),
                details.standardizationLevel(),
                text(details.standardizationUntil()),
                details.landlord(),
                details.risks(),
                details.otherNames(),
                details.village(),
                details.coordinates(),
                details.actualController(),
                details.hazardSource(),
                details.chainRole(),
                text(details.creditUntil()),
                String.valueOf(changed == null ? Instant.EPOCH : changed),
                licences.stream().map(Licence::kind).toList(),
                licences.stream().map(Licence::number).toList(),
                licences.stream()
                        .map(licence -> licence.validUntil() == null ? "" : String.valueOf(licence.validUntil()))
                        .toList(),
                licences.stream()
                        .map(licence -> licence.holder() == null ? "" : licence.holder())
                        .toList());
    }

    /** The rows of licences with a few empty ones to write in. */
    List<LicenceLine> lines() {
        List<LicenceLine> lines = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            LicenceLine line = line(i);
            if (!isEmpty(line)) {
                lines.add(line);
            }
        }
        for (int i = 0; i < SPARE_ROWS; i++) {
            lines.add(new LicenceLine("", "", "", ""));
        }
        return lines;
    }

    /** Of no use once there are errors. */
    EnterpriseDetails details(String uscc, List<FieldError> errors) {
        return new EnterpriseDetails(
                uscc,
                given(legalRepresentative),
                given(principal),
                given(principalPhone),
                given(safetyHead),
                given(safetyHeadPhone),
                given(industryCode),
                given(category),
                given(scale),
                number(employees, errors),
                given(standardizationLevel),
                day("standardizationUntil", standardizationUntil, errors),
                given(landlord),
                risks == null || risks.isEmpty() ? null : String.join(",", risks),
                given(otherNames),
                given(village),
                given(coordinates),
                given(actualController),
                given(hazardSource),
                given(chainRole),
                day("creditUntil", creditUntil, errors),
                seen(errors),
                null);
    }

    List<Licence> licences(List<FieldError> errors) {
        List<Licence> licences = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            LicenceLine line = line(i);
            if (!isEmpty(line)) {
                licences.add(new Licence(
                        line.kind(), line.number(), day("licences", line.until(), errors), given(line.holder())));
            }
        }
        return licences;
    }

    private int rows() {
        return kinds == null ? 0 : Math.min(kinds.size(), MOST_ROWS);
    }

    private LicenceLine line(int row) {
        return new LicenceLine(at(kinds, row), at(numbers, row), at(untils, row), at(holders, row));
    }

    /** Without kind and number it is not meant. */
    private static boolean isEmpty(LicenceLine line) {
        return line.kind().isEmpty() && line.number().isEmpty();
    }

    private static String at(@Nullable List<String> texts, int row) {
        String text = texts == null || row >= texts.size() ? null : texts.get(row);
        return text == null ? "" : text.strip();
    }

    private @Nullable Instant seen(List<FieldError> errors) {
        try {
            return Instant.parse(String.valueOf(seen));
        } catch (DateTimeException e) {
            errors.add(new FieldError("seen", "请从企业档案重新打开这一页。"));
            return null;
        }
    }

    private static @Nullable Integer number(@Nullable String typed, List<FieldError> errors) {
        String text = given(typed);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,7}")) {
            errors.add(new FieldError("employees", "从业人数应是 0 到 1000000 的整数。"));
            return null;
        }
        return Integer.valueOf(text);
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed, List<FieldError> errors) {
        String text = given(typed);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            errors.add(new FieldError(field, "有效期应写成 2027-05-01 的样子。"));
            return null;
        }
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : String.valueOf(value);
    }
}
