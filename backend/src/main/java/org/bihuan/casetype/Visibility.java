package org.bihuan.casetype;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who sees a field of the case.
 *
 * @param to the roles that see a restricted field; empty otherwise
 */
public record Visibility(Level level, Set<String> to) {

    /** From open to closed. */
    public enum Level {
        /** The parties and the staff who see the case. */
        PARTY,
        /** The staff who see the case. */
        HANDLERS,
        /** Only the roles that are named. */
        RESTRICTED
    }

    /** What holds for a field of which the manifest says nothing. */
    public static final Visibility DEFAULT = new Visibility(Level.HANDLERS, Set.of());

    public Visibility {
        to = Set.copyOf(to);
        if ((level == Level.RESTRICTED) == to.isEmpty()) {
            throw new IllegalArgumentException("restricted 后面要写出能看到它的角色");
        }
    }

    /** Whether the field is kept from somebody even among those who handle the case; {@code has} tells the roles that they have. */
    public boolean isRestrictedFor(Predicate<String> has) {
        return level == Level.RESTRICTED && to.stream().noneMatch(has);
    }

    /** Whether a person who sees the case at all sees the field; an enterprise's roles include {@code enterprise}. */
    public boolean isVisibleTo(Collection<String> roles) {
        return switch (level) {
            case PARTY -> true;
            case HANDLERS -> !roles.contains("enterprise");
            case RESTRICTED -> roles.stream().anyMatch(to::contains);
        };
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Visibility read(JsonNode written) {
        if (written.isTextual() && written.asText().equals("party")) {
            return new Visibility(Level.PARTY, Set.of());
        }
        if (written.isTextual() && written.asText().equals("handlers")) {
            return DEFAULT;
        }
        JsonNode roles = written.path("restricted");
        if (written.size() != 1 || !roles.isArray()) {
            throw new IllegalArgumentException("可见范围只能写 party、handlers 或 {restricted: [角色, …]}");
        }
        Set<String> to = new LinkedHashSet<>();
        roles.forEach(role -> to.add(role.asText()));
        return new Visibility(Level.RESTRICTED, to);
    }
}
