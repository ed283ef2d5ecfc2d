package org.bihuan.casetype;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may take a step: everybody of a role within a scope, the people whose user names fields of the case hold, or the staff of
 * the bodies whose codes fields hold. A role and bodies may stand together: then either may take it.
 *
 * @param role code of a role, or {@code enterprise}; null if there is none
 * @param scope how far the role reaches; null exactly if the role is
 * @param named keys of fields with one user name or a list of them each; empty if there is a role
 * @param organisations keys of fields with one code of an organisation or a list of them each; or the element variable of a
 *     step that each of several bodies does for itself
 */
public record Candidates(
        @Nullable String role,
        @Nullable Scope scope,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> named,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> organisations) {

    public Candidates {
        named = named == null ? List.of() : List.copyOf(named);
        organisations = organisations == null ? List.of() : List.copyOf(organisations);
        boolean isNobody = role == null && named.isEmpty() && organisations.isEmpty();
        boolean isBoth = !named.isEmpty() && (role != null || !organisations.isEmpty());
        if (isNobody || isBoth || (role != null) != (scope != null)) {
            throw new IllegalArgumentException(
                    "candidates 写 {role: 角色, scope: 范围}、{named: 字段} 或者 {organisations: 字段}，只有 role 和 organisations 可以同时写");
        }
    }

    public boolean isNamed() {
        return !named.isEmpty();
    }
}
