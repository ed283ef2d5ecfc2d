package org.bihuan.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.inbox.Handovers;
import org.bihuan.inbox.InboxTask;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Accounts;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.bihuan.people.UserAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Closes an account, once nothing is left that only this person could do. Each task is handed over in the transaction of its own
 * case and the account is closed last: whatever happens in between, the same act again goes on where it stood.
 */
@Service
class Handover {

    static final int MOST = 500;

    /** A task that needs another pair of hands: number, step and type of it, and nothing of the case. */
    record OpenTask(String id, String caseNumber, String typeName, String stepName, List<Person> successors) {}

    /** What became of one task. */
    record Row(String caseNumber, String stepName, boolean done, String sentence) {}

    /** @param closed whether the account is closed now */
    record Report(boolean closed, List<Row> rows) {}

    /**
     * Who takes what.
     *
     * @param forAll user name of who takes whatever is not said for itself
     * @param each user names by task
     */
    record Choice(@Nullable String forAll, Map<String, String> each, String reason) {

        @Nullable
        String of(String task) {
            String chosen = each.get(task);
            return chosen == null || chosen.isBlank() ? forAll : chosen;
        }
    }

    private final Handovers handovers;
    private final CaseTypes types;
    private final Accounts accounts;
    private final Users users;
    private final Credentials credentials;
    private final People people;
    private final AdministrationLedger ledger;
    private final CurrentUser currentUser;
    private final Words words;

    Handover(
            Handovers handovers,
            CaseTypes types,
            Accounts accounts,
            Users users,
            Credentials credentials,
            People people,
            AdministrationLedger ledger,
            CurrentUser currentUser,
            Words words) {
        this.handovers = handovers;
        this.types = types;
        this.accounts = accounts;
        this.users = users;
        this.credentials = credentials;
        this.people = people;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** What must be handed over before the account can be closed, at most {@value MOST} at a time. */
    List<OpenTask> openTasks(String username) {
        Map<String, List<Person>> successors = new HashMap<>();
        return handovers.dependingOn(accounts.require(username).person(), MOST).stream()
                .map(task -> new OpenTask(
                        task.id(),
                        task.caseNumber(),
                        types.at(task.typeKey(), task.typeVersion()).manifest().name(),
                        task.stepName(),
                        successors.computeIfAbsent(
                                task.candidates() + " " + task.assignee(), same -> handovers.successors(task))))
                .toList();
    }

    /**
     * Hands over what is open, task by task, and then closes the account unless something is left.
     *
     * @throws RefusedException forbidden for one's own account, conflict if it is the last of an administrator's role or
     *     somebody has changed it meanwhile
     */
    Report close(String username, int version, Choice choice) {
        users.refuseOwn(username);
        UserAccount account = accounts.require(username);
        refuseLast(account.person());
        accounts.requireVersion(username, version);
        if (choice.reason().isBlank() || choice.reason().length() > 200) {
            throw Refusals.invalid("reason", "请写明停用的原因，最多 200 个字。");
        }
        List<Row> rows = new ArrayList<>();
        for (InboxTask task : handovers.dependingOn(account.person(), MOST)) {
            rows.add(handOver(task, username, choice));
        }
        boolean closed = ledger.write(() -> close(account, version, choice, rows.size()));
        return new Report(closed, rows);
    }

    /** Who could take over what comes later: colleagues with one of the same roles. */
    List<Person> colleagues(String username) {
        Map<String, Person> colleagues = new TreeMap<>();
        Person leaving = accounts.require(username).person();
        leaving.roles().stream()
                .filter(role -> !Roles.ADMINISTRATORS.contains(role))
                .flatMap(role -> people.withRole(role, MOST).stream())
                .filter(person -> !person.username().equals(username))
                .filter(person ->
                        !leaving.isEnterprise() || person.organisation().equals(leaving.organisation()))
                .forEach(person -> colleagues.put(person.username(), person));
        return List.copyOf(colleagues.values());
    }

    private Row handOver(InboxTask task, String from, Choice choice) {
        String to = choice.of(task.id());
        if (to == null || to.isBlank()) {
            return new Row(task.caseNumber(), task.stepName(), false, words.of("administration.nobodyChosen"));
        }
        try {
            handovers.handOver(task.id(), from, to, choice.reason());
            return new Row(task.caseNumber(), task.stepName(), true, words.of("administration.handedTo", to));
        } catch (RefusedException refused) {
            // completed by its holder meanwhile, or taken by somebody else: nothing to hand over, and no reason to stop
            String why = refused.errors().isEmpty()
                    ? String.valueOf(refused.getMessage())
                    : refused.errors().get(0).message();
            return new Row(task.caseNumber(), task.stepName(), refused.kind() == RefusedException.Kind.CONFLICT, why);
        }
    }

    private boolean close(UserAccount account, int version, Choice choice, int handedOver) {
        // again, as another may have been closed while the tasks were handed over
        refuseLast(account.person());
        String username = account.username();
        String successor = colleagues(username).stream()
                .map(Person::username)
                .filter(name -> name.equals(choice.forAll()))
                .findAny()
                .orElse(null);
        if (!handovers.dependingOn(account.person(), 1).isEmpty()) {
            return false;
        }
        accounts.setActive(username, version, false);
        accounts.succeed(username, successor);
        credentials.signOut(username);
        ledger.append(
                "user-disabled",
                currentUser.username(),
                Facts.about(username)
                        .put("reason", choice.reason())
                        .put("successor", successor)
                        .put("tasks", handedOver));
        return true;
    }

    private void refuseLast(Person person) {
        person.roles().stream()
                .filter(Roles.ADMINISTRATORS::contains)
                .filter(role -> accounts.holders(role) < 2)
                .findAny()
                .ifPresent(role -> {
                    throw RefusedException.conflict("这是最后一位" + Roles.NAMES.get(role) + "，停用前请先有另一位。");
                });
    }
}
