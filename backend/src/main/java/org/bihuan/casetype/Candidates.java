package org.bihuan.casetype;

import org.jspecify.annotations.Nullable;

/**
 * Who may take a step: either everybody of a role within a scope, or the people whose user names a field of the case holds.
 *
 * @param role code of a role, or {@code enterprise}; null if the people are named
 * @param scope how far the role reaches; null exactly if the role is
 * @param named key of the field with one user name or a list of them; null if a role is given
 */
public record Candidates(@Nullable String role, @Nullable Scope scope, @Nullable String named) {

    public Candidates {
        if ((role == null) == (named == null) || (role == null) != (scope == null)) {
            throw new IllegalArgumentException("candidates 要么写 {role: 角色, scope: 范围}，要么写 {named: 字段}，两者选一");
        }
    }

    public boolean isNamed() {
        return named != null;
    }
}
