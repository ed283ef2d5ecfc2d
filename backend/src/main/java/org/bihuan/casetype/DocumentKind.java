package org.bihuan.casetype;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of paper that a case type issues, as the manifest declares it.
 *
 * @param template file in the {@code documents} folder
 * @param word the 字 of its number, as 责改 in 晋应急责改〔2026〕12号; null for papers without a number
 * @param after kinds that must all have been issued in the case before
 * @param afterAny kinds of which at least one must have been; empty if none must
 * @param rows of which rows of a list it speaks: by list, by cell, the values that a row may have there
 * @param signers who signs it by hand, in words; the template has a place for each
 * @param seal which seal it bears; null for none
 * @param internal whether it stays within the bureau and the enterprise does not see it
 */
public record DocumentKind(
        String name,
        String template,
        @Nullable String word,
        List<String> after,
        List<String> afterAny,
        Map<String, Map<String, List<String>>> rows,
        List<String> signers,
        @Nullable Seal seal,
        Boolean internal) {

    /** The seals of a bureau: decisions bear the first, papers of everyday enforcement may bear the second. */
    public enum Seal {
        BUREAU("公章"),
        ENFORCEMENT("执法专用章");

        private final String words;

        Seal(String words) {
            this.words = words;
        }

        /** What people call it. */
        public String words() {
            return words;
        }
    }

    public DocumentKind {
        required(name, "name");
        required(template, "template");
        after = after == null ? List.of() : List.copyOf(after);
        afterAny = afterAny == null ? List.of() : List.copyOf(afterAny);
        rows = rows == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        internal = Boolean.TRUE.equals(internal);
        signers = signers == null ? List.of() : List.copyOf(signers);
    }

    private static void required(@Nullable String value, String property) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("缺少“" + property + "”");
        }
    }
}
