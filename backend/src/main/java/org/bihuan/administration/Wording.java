package org.bihuan.administration;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.administration.Views.Badge;
import org.bihuan.people.Roles;
import org.jspecify.annotations.Nullable;

/** How the administration's pages say moments, roles and states. */
final class Wording {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

    private Wording() {}

    static String moment(@Nullable Instant at) {
        return at == null ? "—" : MOMENT.format(at);
    }

    /** Names of roles, in the order of the catalogue. */
    static List<String> roles(Collection<String> roles, Words words) {
        return Roles.NAMES.keySet().stream()
                .filter(roles::contains)
                .map(role -> words.of("role." + role))
                .toList();
    }

    static Badge state(boolean active, Words words) {
        return active
                ? new Badge(words.of("administration.active"), "ok")
                : new Badge(words.of("administration.closed"), "");
    }
}
