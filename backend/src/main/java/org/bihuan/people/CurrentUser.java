package org.bihuan.people;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who acts on this thread: set by the door (or by a loader) around a piece of work, nobody in jobs and timers. */
@Component
public final class CurrentUser {

    /** The actor that the ledger names when no person acts. */
    public static final String SYSTEM = "system";

    private final ThreadLocal<@Nullable Person> person = new ThreadLocal<>();

    /** @throws NotSignedInException if nobody is signed in */
    public Person get() {
        return find().orElseThrow(NotSignedInException::new);
    }

    public Optional<Person> find() {
        return Optional.ofNullable(person.get());
    }

    /** The user name, or {@link #SYSTEM} if nobody acts. */
    public String username() {
        Person current = person.get();
        return current == null ? SYSTEM : current.username();
    }

    /** Does the work as this person, and afterwards is whoever it was before. */
    public <T> T as(Person someone, Supplier<T> work) {
        Person before = person.get();
        person.set(someone);
        try {
            return work.get();
        } finally {
            if (before == null) {
                person.remove();
            } else {
                person.set(before);
            }
        }
    }
}
