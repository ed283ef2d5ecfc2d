package org.bihuan.casetype;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may take a step: either everybody of a role within a scope, or the people whose user names fields of the case hold.
 *
 * @param role code of a role, or {@code enterprise}; null if the people are named
 * @param scope how far the role reaches; null exactly if the role is
 * @param named keys of fields with one user name or a list of them each; empty if a role is given
 */
public record Candidates(
        @Nullable String role,
        @Nullable Scope scope,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> named) {

    public Candidates {
        named = named == null ? List.of() : List.copyOf(named);
        if ((role == null) == named.isEmpty() || (role == null) != (scope == null)) {
            throw new IllegalArgumentException("candidates 要么写 {role: 角色, scope: 范围}，要么写 {named: 字段}，两者选一");
        }
    }

    public boolean isNamed() {
        return !named.isEmpty();
    }
}
