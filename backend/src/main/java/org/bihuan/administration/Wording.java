package org.bihuan.administration;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bihuan.Times;
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
    static List<String> roles(Collection<String> roles) {
        return Roles.NAMES.entrySet().stream()
                .filter(role -> roles.contains(role.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    static Badge state(boolean active) {
        return active ? new Badge("启用", "ok") : new Badge("已停用", "");
    }
}
