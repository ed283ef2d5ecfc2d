package org.bihuan.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.clock.DeadlineRule.WarningPoint;
import org.springframework.stereotype.Component;

/** The periods of {@code processes/deadlines.yaml}; a file that is wrong stops the start with a sentence. */
@Component
public final class DeadlineRules {

    static final String FILE = "processes/deadlines.yaml";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<String, List<DeadlineRule>> editions;
    private final List<WarningPoint> usualWarnings;

    public DeadlineRules() {
        this(file());
    }

    DeadlineRules(String yaml) {
        File file = parse(yaml);
        RuleCheck.warnings("文件", file.warn());
        Map<String, List<DeadlineRule>> read = new LinkedHashMap<>();
        for (DeadlineRule rule : file.rules()) {
            RuleCheck.check(rule);
            read.computeIfAbsent(rule.code(), code -> new ArrayList<>())
                    .add(rule.warn().isEmpty() ? rule.warning(file.warn()) : rule);
        }
        read.replaceAll((code, rules) -> inOrder(rules));
        this.usualWarnings = file.warn();
        this.editions = Collections.unmodifiableMap(read);
    }

    /** The edition by which a clock of the code runs that starts on the day. */
    public Optional<DeadlineRule> at(String code, LocalDate day) {
        return editions(code).stream().filter(rule -> rule.coversDay(day)).findFirst();
    }

    /** All editions of a code, the oldest first; none for an unknown code. */
    public List<DeadlineRule> editions(String code) {
        return editions.getOrDefault(code, List.of());
    }

    /** All editions of all codes, in the order of the file. */
    public List<DeadlineRule> all() {
        return editions.values().stream().flatMap(Collection::stream).toList();
    }

    /** When rules warn that do not say so themselves. */
    public List<WarningPoint> usualWarnings() {
        return usualWarnings;
    }

    /** All codes, in the order of the file. */
    public Set<String> codes() {
        return editions.keySet();
    }

    /**
     * The edition of the day; where none covers it, the last one before, or else the first: a case must not fail because
     * a date lies outside what the file knows.
     *
     * @throws IllegalArgumentException if there is no such code: the check of case types lets none through
     */
    public DeadlineRule require(String code, LocalDate day) {
        List<DeadlineRule> known = editions(code);
        if (known.isEmpty()) {
            throw new IllegalArgumentException(FILE + " has no " + code);
        }
        DeadlineRule nearest = known.get(0);
        for (DeadlineRule rule : known) {
            nearest = rule.effectiveFrom().isAfter(day) ? nearest : rule;
        }
        return nearest;
    }

    private record File(List<WarningPoint> warn, @JsonProperty(required = true) List<DeadlineRule> rules) {

        File {
            warn = warn == null ? List.of() : List.copyOf(warn);
        }
    }

    private static List<DeadlineRule> inOrder(List<DeadlineRule> rules) {
        List<DeadlineRule> sorted = new ArrayList<>(rules);
        sorted.sort(Comparator.comparing(DeadlineRule::effectiveFrom));
        for (int i = 1; i < sorted.size(); i++) {
            LocalDate end = sorted.get(i - 1).effectiveTo();
            if (end == null || !end.isBefore(sorted.get(i).effectiveFrom())) {
                throw RuleCheck.wrong("期限" + sorted.get(i).code() + "的两个版本在"
                        + sorted.get(i).effectiveFrom() + "重叠，请给前一个版本写明effectiveTo。");
            }
        }
        return List.copyOf(sorted);
    }

    private static File parse(String yaml) {
        try {
            return YAML.readValue(yaml, File.class);
        } catch (UnrecognizedPropertyException e) {
            throw RuleCheck.wrong("第" + e.getLocation().getLineNr() + "行有未知的键“" + e.getPropertyName() + "”，请删除或改正。");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw RuleCheck.wrong("第" + line + "行读不懂：" + e.getOriginalMessage());
        }
    }

    private static String file() {
        try (InputStream file = DeadlineRules.class.getResourceAsStream("/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the classpath");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
