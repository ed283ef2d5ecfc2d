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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The periods of {@code processes/deadlines.yaml}; a file that is wrong stops the start with a sentence. */
@Component
public final class DeadlineRules {

    private static final String FILE = "processes/deadlines.yaml";
    private static final int MOST = 1000;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Map<String, DeadlineRule> rules;

    public DeadlineRules() {
        this(file());
    }

    DeadlineRules(String yaml) {
        Map<String, DeadlineRule> read = new LinkedHashMap<>();
        for (DeadlineRule rule : parse(yaml).rules()) {
            check(rule);
            if (read.put(rule.code(), rule) != null) {
                throw wrong("期限" + rule.code() + "重复，每个代码只能出现一次。");
            }
        }
        this.rules = Collections.unmodifiableMap(read);
    }

    public Optional<DeadlineRule> find(String code) {
        return Optional.ofNullable(rules.get(code));
    }

    /** All codes, in the order of the file. */
    public Set<String> codes() {
        return rules.keySet();
    }

    /** @throws IllegalArgumentException if there is none: the check of case types lets no such code through */
    DeadlineRule require(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException(FILE + " has no " + code));
    }

    private record File(@JsonProperty(required = true) List<DeadlineRule> rules) {}

    private static File parse(String yaml) {
        try {
            return YAML.readValue(yaml, File.class);
        } catch (UnrecognizedPropertyException e) {
            throw wrong("第" + e.getLocation().getLineNr() + "行有未知的键“" + e.getPropertyName() + "”，请删除或改正。");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw wrong("第" + line + "行读不懂：" + e.getOriginalMessage());
        }
    }

    private static void check(DeadlineRule rule) {
        if (isBlank(rule.code()) || isBlank(rule.name())) {
            throw wrong("每条期限都须写明code和name。");
        }
        if (rule.unit() == null || rule.basis() == null || rule.effectiveFrom() == null) {
            throw wrong("期限" + rule.code() + "须写明unit、basis和effectiveFrom。");
        }
        int least = rule.unit() == DeadlineRule.Unit.WORKDAY ? 0 : 1;
        if (rule.amount() < least || rule.amount() > MOST) {
            throw wrong("期限" + rule.code() + "的amount须在" + least + "到" + MOST + "之间。");
        }
        if (isBlank(rule.ground())) {
            throw wrong("期限" + rule.code() + "须写明依据：basis为service的写source，为statute的写article。");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static IllegalArgumentException wrong(String sentence) {
        return new IllegalArgumentException(FILE + "：" + sentence);
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
