package org.bihuan;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ends: the sort key of its last row. Clients hand it back as they got it, or forge it.
 *
 * @param id of the last row, which decides between rows of one moment
 */
public record PagePosition(Instant moment, String id) {

    private static final int LAST_YEAR = 9999;

    /**
     * @param text what {@link #text} gave; {@code null} and nothing are the beginning of the list
     * @throws RefusedException malformed if it is none of ours
     */
    public static @Nullable PagePosition read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            Instant moment = Instant.parse(parts[0]);
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (parts.length == 2 && year > 0 && year <= LAST_YEAR) {
                return new PagePosition(moment, parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused();
        }
        throw refused();
    }

    /** For {@code next}: opaque. */
    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((moment + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    private static RefusedException refused() {
        return RefusedException.malformed("after 不是有效的翻页位置。");
    }
}
