package org.bihuan.metrics;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the figures are about: the case type that declares them, and the towns. */
@Component
final class Supervision {

    private static final int MOST_TOWNS = 100;

    private final CaseTypes types;
    private final Organisations organisations;

    Supervision(CaseTypes types, Organisations organisations) {
        this.types = types;
        this.organisations = organisations;
    }

    /** @throws RefusedException not found if no case type has figures */
    CaseType type() {
        return types.all().stream()
                .filter(type -> type.manifest().figures() != null)
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("没有要统计的事项。"));
    }

    List<String> towns() {
        return organisations.search("town", null, null, null, MOST_TOWNS).stream()
                .map(Organisation::name)
                .toList();
    }

    /**
     * The town of this name; {@code null} for all of them.
     *
     * @throws RefusedException malformed if there is none
     */
    @Nullable
    String town(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        if (!towns().contains(name)) {
            throw RefusedException.malformed("没有这个镇（街道）。");
        }
        return name;
    }
}
