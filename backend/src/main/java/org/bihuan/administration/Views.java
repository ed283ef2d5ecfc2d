package org.bihuan.administration;

import java.util.List;
import org.bihuan.ledger.Verification;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;

/** What the administration's templates read: everything is text for people, already formatted. */
final class Views {

    private Views() {}

    /** @param level {@code ok}, {@code warn} or empty for grey */
    record Badge(String text, String level) {}

    record Choice(String value, String label, boolean chosen) {}

    record UserRow(String username, String name, String unit, String roles, @Nullable String lastSignIn, Badge state) {}

    record UsersView(
            @Nullable String q,
            List<Choice> units,
            List<Choice> roles,
            List<Choice> states,
            List<Choice> kinds,
            List<UserRow> rows,
            @Nullable String first,
            @Nullable String next,
            boolean mayCreate) {}

    /**
     * One account.
     *
     * @param form what the system administrator may write of it
     * @param mayEdit whether the reader is a system administrator and this is not their own account
     * @param maySecure whether the reader is a security administrator and this is not their own account
     * @param waiting what a second security administrator must agree to, as keys of the messages
     * @param password the temporary one, on the page that follows its making and never again
     */
    record UserView(
            String username,
            String name,
            String unit,
            UserForm form,
            List<Choice> units,
            List<Choice> fields,
            List<String> roleNames,
            int version,
            boolean active,
            boolean staff,
            String created,
            String lastSignIn,
            boolean mayEdit,
            boolean maySecure,
            List<Choice> roles,
            List<String> waiting,
            @Nullable String password) {}

    record HandoverRow(String id, String caseNumber, String typeName, String stepName, List<Choice> successors) {}

    /**
     * @param everywhere who could take all of them
     * @param more whether there are more tasks than one page lists
     */
    record HandoverView(
            String username,
            String name,
            int version,
            boolean active,
            List<HandoverRow> rows,
            List<Choice> everywhere,
            boolean more,
            String reason,
            List<Handover.Row> report) {}

    /** What a fact says: a key of the messages, and what it was before and is after. */
    record Line(String key, @Nullable String before, @Nullable String after) {}

    record FactRow(long seq, String at, String actor, String type, @Nullable String about, List<Line> lines) {}

    /** @param verified {@code null} until somebody asks */
    record LedgerView(
            List<FactRow> rows, @Nullable String first, @Nullable String next, @Nullable Verification verified) {}

    static String named(Person person) {
        return person.name() + "（" + person.username() + "，"
                + person.organisation().name() + "）";
    }
}
