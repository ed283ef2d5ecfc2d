package org.bihuan.metrics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What {@code processes/published-figures.yaml} says has been published: to compare with, never counted. */
@Component
final class PublishedFigures {

    /** @param served how often an enterprise was served up to then */
    record Published(
            String caseType,
            LocalDate publishedOn,
            String source,
            long served,
            int resolvedPercent,
            int satisfiedPercent) {}

    private static final String FILE = "/processes/published-figures.yaml";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final List<Published> all;

    PublishedFigures() {
        try (InputStream file = PublishedFigures.class.getResourceAsStream(FILE)) {
            this.all = file == null ? List.of() : YAML.readValue(file, new TypeReference<List<Published>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    List<Published> of(String caseType) {
        return all.stream().filter(one -> one.caseType().equals(caseType)).toList();
    }
}
