package org.bihuan.enterprise;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@code processes/inspection-quota.yaml} says: how often an enterprise may be inspected in a year, and what is made together. */
@Component
public final class InspectionQuotas {

    /** Of an enterprise without a colour. */
    public static final String NONE = "none";

    record PerYear(
            String grade, int amount, @Nullable Boolean unverified, @Nullable String note, LocalDate effectiveFrom) {}

    record Together(int days, @Nullable Boolean unverified, @Nullable String note) {}

    record Written(List<PerYear> perYear, List<String> notCounted, Together together) {}

    private static final String FILE = "/processes/inspection-quota.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Written written;

    InspectionQuotas() {
        try (InputStream file = InspectionQuotas.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the classpath");
            }
            this.written = YAML.readValue(file, Written.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** How many inspections that count an enterprise of the grade may have in the year of the day. */
    public int perYear(String grade, LocalDate on) {
        return written.perYear().stream()
                .filter(one -> one.grade().equals(grade) && !one.effectiveFrom().isAfter(on))
                .max(Comparator.comparing(PerYear::effectiveFrom))
                .map(PerYear::amount)
                .orElse(Integer.MAX_VALUE);
    }

    /** Whether an inspection from this source counts. */
    public boolean counts(String source) {
        return !written.notCounted().contains(source);
    }

    /** Within which time before or after another an inspection is to be made together with it. */
    public Period together() {
        return Period.ofDays(written.together().days());
    }
}
