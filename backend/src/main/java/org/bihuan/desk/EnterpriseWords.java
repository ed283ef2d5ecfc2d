package org.bihuan.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.Words;
import org.bihuan.desk.PageModels.Badge;
import org.bihuan.enterprise.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages say the codes of an enterprise's master data. */
@Component
class EnterpriseWords {

    private static final Map<String, String> LEVELS =
            Map.of("red", "late", "orange", "warn", "yellow", "warn", "blue", "now");

    private final Words words;

    EnterpriseWords(Words words) {
        this.words = words;
    }

    @Nullable
    Badge grade(@Nullable String code) {
        return code == null ? null : new Badge(words.of("enterprises.grade." + code), LEVELS.getOrDefault(code, ""));
    }

    @Nullable
    String category(@Nullable String code) {
        return code == null ? null : words.of("enterprises.category." + code);
    }

    @Nullable
    String scale(@Nullable String code) {
        return code == null ? null : words.of("enterprises.scale." + code);
    }

    @Nullable
    String standardization(@Nullable String code) {
        return code == null ? null : words.of("enterprises.standardization." + code);
    }

    @Nullable
    String hazardSource(@Nullable String code) {
        return code == null ? null : words.of("enterprises.hazardSource." + code);
    }

    @Nullable
    String chainRole(@Nullable String code) {
        return code == null ? null : words.of("enterprises.chainRole." + code);
    }

    @Nullable
    String risks(List<String> codes) {
        return codes.stream()
                .map(code -> words.of("enterprises.risk." + code))
                .reduce((one, other) -> one + words.of("list.comma") + other)
                .orElse(null);
    }

    Map<String, String> grades() {
        return all(Vocabulary.GRADES.keySet(), "enterprises.grade.");
    }

    Map<String, String> categories() {
        return all(Vocabulary.CATEGORIES.keySet(), "enterprises.category.");
    }

    Map<String, String> scales() {
        return all(Vocabulary.SCALES.keySet(), "enterprises.scale.");
    }

    Map<String, String> standardizations() {
        return all(Vocabulary.STANDARDIZATION.keySet(), "enterprises.standardization.");
    }

    Map<String, String> hazardSources() {
        return all(Vocabulary.HAZARD_SOURCES.keySet(), "enterprises.hazardSource.");
    }

    Map<String, String> chainRoles() {
        return all(Vocabulary.CHAIN_ROLES.keySet(), "enterprises.chainRole.");
    }

    Map<String, String> risks() {
        return all(Vocabulary.HIGH_RISKS.keySet(), "enterprises.risk.");
    }

    private Map<String, String> all(Set<String> codes, String prefix) {
        Map<String, String> all = new LinkedHashMap<>();
        codes.forEach(code -> all.put(code, words.of(prefix + code)));
        return all;
    }
}
