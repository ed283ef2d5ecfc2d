package org.bihuan.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.Times;
import org.bihuan.Words;
import org.jspecify.annotations.Nullable;

/** How sheets say moments, and how it is said what is on them. */
final class ExportWording {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

    private ExportWording() {}

    static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : MOMENT.format(at);
    }

    /** @param names what stands behind {@code column.} in the messages */
    static List<String> columns(Words words, String... names) {
        return Arrays.stream(names).map(name -> words.of("column." + name)).toList();
    }

    /** The conditions that were given, each by the words of its key, or that there are none. */
    static String summary(Words words, Map<String, @Nullable String> conditions) {
        String said = conditions.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().isBlank())
                .map(one -> words.of("export.condition", words.of(one.getKey()), one.getValue()))
                .collect(Collectors.joining(words.of("and")));
        return said.isEmpty() ? words.of("search.any") : said;
    }
}
