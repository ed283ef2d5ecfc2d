package org.bihuan.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a room adds to the page on which people see to their own account; the page shows them in the order of their beans. */
public interface AccountSection {

    /**
     * @param title such as 微信
     * @param text how it stands
     * @param href a page where it is changed, {@code null} if there is nothing to change
     * @param action what the link to it says
     */
    record Entry(String title, String text, @Nullable String href, @Nullable String action) {}

    /** What there is for this person, if anything. */
    Optional<Entry> of(Person person);
}
