package org.bihuan.casetype;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@code processes/parameters.yaml} says: what changes without the model, each value in force from a day on. */
@Component
public final class Parameters {

    private record Parameter(
            String code,
            JsonNode value,
            @Nullable Boolean unverified,
            @Nullable String note,
            LocalDate effectiveFrom) {}

    private static final String FILE = "/processes/parameters.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<Parameter> written;

    /** @throws IllegalStateException if the file is missing or says what cannot be read */
    Parameters() {
        this(text());
    }

    /** @param yaml what stands in the file */
    Parameters(String yaml) {
        try {
            this.written = List.of(YAML.readValue(yaml, Parameter[].class));
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read", e);
        }
    }

    private static String text() {
        try (InputStream file = Parameters.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the classpath");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As they are shipped, for what is judged without the application. */
    public static Parameters shipped() {
        return new Parameters();
    }

    boolean knows(String code) {
        return written.stream().anyMatch(one -> one.code().equals(code));
    }

    /** Whether it is switched on that day; off before its first. */
    public boolean isOn(String code, LocalDate day) {
        return find(code, day).map(JsonNode::asBoolean).orElse(false);
    }

    /** Whether the amount reaches what is in force that day; nothing reaches what is not in force yet. */
    public boolean isReached(String code, BigDecimal amount, LocalDate day) {
        return find(code, day)
                .map(value -> amount.compareTo(value.decimalValue()) >= 0)
                .orElse(false);
    }

    /**
     * The word or number in force that day, as text.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String text(String code, LocalDate day) {
        return find(code, day)
                .map(JsonNode::asText)
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + code + " on " + day));
    }

    private Optional<JsonNode> find(String code, LocalDate day) {
        return written.stream()
                .filter(one -> one.code().equals(code) && !one.effectiveFrom().isAfter(day))
                .max(Comparator.comparing(Parameter::effectiveFrom))
                .map(Parameter::value);
    }
}
