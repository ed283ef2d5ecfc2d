package org.bihuan.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;

/** How sheets say moments, and how it is said what is on them. */
final class ExportWording {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

    private ExportWording() {}

    static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : MOMENT.format(at);
    }

    /** The conditions that were given, by their names, or that there are none. */
    static String summary(Map<String, @Nullable String> conditions) {
        String said = conditions.entrySet().stream()
                .filter(one -> one.getValue() != null && !one.getValue().isBlank())
                .map(one -> one.getKey() + "：" + one.getValue())
                .collect(Collectors.joining("，"));
        return said.isEmpty() ? "全部" : said;
    }
}
