package org.bihuan.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account as its administrators see it.
 *
 * @param version counts the changes: who changes an account says which version they have seen
 * @param createdAt {@code null} for accounts from before this was kept
 * @param lastSignInAt {@code null} for who has never signed in
 */
public record UserAccount(Person person, int version, @Nullable Instant createdAt, @Nullable Instant lastSignInAt) {

    public String username() {
        return person.username();
    }
}
