package org.bihuan.clock;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Why something happens to a clock, and by which paper.
 *
 * @param reason in words, at most 500 characters
 * @param document name or number of the paper, at most 200 characters
 */
public record Grounds(@Nullable String reason, @Nullable String document) {

    public static final Grounds NONE = new Grounds(null, null);

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_DOCUMENT = 200;

    /** @throws RefusedException (422) if one of the texts is too long */
    public Grounds {
        reason = text("reason", reason, LONGEST_REASON);
        document = text("document", document, LONGEST_DOCUMENT);
    }

    public static Grounds of(String reason) {
        return new Grounds(reason, null);
    }

    /** Both, as far as they are known: 听证，听证通知书. */
    String words() {
        return Stream.of(reason, document).filter(Objects::nonNull).collect(Collectors.joining("，"));
    }

    private static @Nullable String text(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw RefusedException.wrong(field, "理由和文书名称太长，最多" + longest + "个字。");
        }
        return stripped;
    }
}
