package org.bihuan.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.Notices;
import org.bihuan.people.Access;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.bihuan.people.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tasks that go from one person's hands into another's: by a superior, or because an account is closed. */
@Service
public class Handovers {

    private static final int MOST_SUCCESSORS = 200;
    private static final int LONGEST_REASON = 200;
    private static final Set<String> LEADERS = Set.of("deputy-director", "director");

    private final InboxMapper mapper;
    private final Tasks tasks;
    private final Cases cases;
    private final Ledger ledger;
    private final Notices notices;
    private final People people;
    private final CurrentUser currentUser;

    Handovers(
            InboxMapper mapper,
            Tasks tasks,
            Cases cases,
            Ledger ledger,
            Notices notices,
            People people,
            CurrentUser currentUser) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.cases = cases;
        this.ledger = ledger;
        this.notices = notices;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * Gives a task to somebody else who may take it; giving it to who holds it already changes nothing.
     *
     * @throws RefusedException not found if the task is not theirs to see, forbidden if it is not theirs to give away, invalid
     *     if the other may not take it, conflict if it is over
     */
    public InboxTask reassign(String id, @Nullable String to, @Nullable String reason) {
        InboxTask seen = tasks.visible(id);
        if (!mayGiveAway(currentUser.get(), seen)) {
            throw RefusedException.forbidden("这项待办不由您改派。");
        }
        return move(seen, to, reason);
    }

    /**
     * The same for the administration, whose right is checked where the account is closed.
     *
     * @throws RefusedException invalid if the other may not take it, conflict if it is over or in other hands by now
     */
    public InboxTask handOver(String id, String from, String to, String reason) {
        InboxTask task = mapper.find(id);
        if (task == null || !task.isOpen()) {
            throw RefusedException.conflict("已经办结，不用移交。");
        }
        if (task.assignee() != null && !task.assignee().equals(from)) {
            throw RefusedException.conflict("已经到了别人手上，不用移交。");
        }
        return move(task, to, reason);
    }

    /** The open tasks that would have nobody without this person: those that they hold, and those that only they may take. */
    public List<InboxTask> dependingOn(Person person, int limit) {
        Map<String, InboxTask> all = new LinkedHashMap<>();
        mapper.heldBy(person.username(), limit).forEach(task -> all.put(task.id(), task));
        Set<String> lonely = Access.keys(person).stream()
                .filter(key -> people.ofKey(key, 2).stream().noneMatch(other -> isOther(other, person.username())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!lonely.isEmpty()) {
            mapper.team(InboxMapper.PageQuery.all(lonely, limit)).stream()
                    .filter(task -> lonely.containsAll(task.candidateKeys()))
                    .forEach(task -> all.putIfAbsent(task.id(), task));
        }
        return all.values().stream().limit(limit).toList();
    }

    /** To whom whoever is signed in may give the task; nobody if it is not theirs to give away. */
    public List<Person> offered(InboxTask task) {
        return mayGiveAway(currentUser.get(), task) ? successors(task) : List.of();
    }

    /** Who else may take the task, by user name; where it names a person, whoever holds a role of that person's. */
    public List<Person> successors(InboxTask task) {
        Map<String, Person> all = new TreeMap<>();
        for (String key : task.candidateKeys()) {
            people.ofKey(key, MOST_SUCCESSORS).forEach(person -> all.put(person.username(), person));
            named(key)
                    .flatMap(person -> person.roles().stream())
                    .filter(Predicate.not(Roles.ADMINISTRATORS::contains))
                    .flatMap(role -> people.withRole(role, MOST_SUCCESSORS).stream())
                    .forEach(person -> all.put(person.username(), person));
        }
        return all.values().stream()
                .filter(person -> isOther(person, task.assignee()))
                .sorted(Comparator.comparing(Person::username))
                .toList();
    }

    private Stream<Person> named(String key) {
        return key.startsWith(Scope.user(""))
                ? people.find(key.substring(Scope.user("").length())).stream()
                : Stream.empty();
    }

    private boolean mayGiveAway(Person person, InboxTask task) {
        return LEADERS.stream().anyMatch(person::has)
                || person.has("dispatcher") && isForAnExpert(task)
                || person.has("unit-head") && isOfTheUnit(person, task);
    }

    private boolean isForAnExpert(InboxTask task) {
        return task.candidateKeys().stream()
                .anyMatch(key -> key.equals("expert") || named(key).anyMatch(somebody -> somebody.has("expert")));
    }

    private boolean isOfTheUnit(Person head, InboxTask task) {
        return task.assignee() != null
                && people.find(task.assignee())
                        .filter(holder -> holder.organisation()
                                .code()
                                .equals(head.organisation().code()))
                        .isPresent();
    }

    private InboxTask move(InboxTask seen, @Nullable String to, @Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RefusedException.invalid("reason", "请写明改派的原因，最多 200 个字。");
        }
        return ledger.write(seen.caseNumber(), () -> {
            InboxTask task = mapper.find(seen.id());
            if (task == null || !task.isOpen()) {
                throw RefusedException.conflict("这项待办已经办结，请刷新页面。");
            }
            if (!Objects.equals(task.assignee(), seen.assignee())) {
                throw RefusedException.conflict("这项待办刚刚换了人，请刷新页面。");
            }
            if (task.assignee() != null && task.assignee().equals(to)) {
                return task;
            }
            Person successor = successors(task).stream()
                    .filter(person -> person.username().equals(to))
                    .findAny()
                    .orElseThrow(() -> RefusedException.invalid("to", "这个人不能办理这项待办，请另选一位。"));
            give(task, successor, reason);
            return task.heldBy(to);
        });
    }

    private void give(InboxTask task, Person successor, String reason) {
        CaseFile file = cases.require(task.caseNumber());
        List<String> fields =
                cases.typeOf(file).manifest().step(task.step()).candidates().named();
        List<String> keys = new ArrayList<>(task.candidateKeys());
        if (!fields.isEmpty() && !keys.contains(Scope.user(successor.username()))) {
            String former = keys.contains(Scope.user(String.valueOf(task.assignee())))
                    ? String.valueOf(task.assignee())
                    : keys.get(0).substring(Scope.user("").length());
            fields.forEach(field -> cases.replace(file, field, former, successor.username()));
            keys.replaceAll(key -> key.equals(Scope.user(former)) ? Scope.user(successor.username()) : key);
            mapper.setCandidates(task.id(), String.join(" ", keys));
        }
        mapper.assign(task.id(), successor.username(), task.assignee());
        mapper.deleteVisibility(task.id());
        cases.addHandlers(task.caseNumber(), List.of(successor.username()));
        ledger.append(Event.of(task.caseNumber(), "task-reassigned", currentUser.username())
                .at(task.step(), task.stepName())
                .with("from", task.assignee())
                .with("to", successor.username())
                .with("reason", reason));
        notices.send(
                List.of(successor.username()),
                task.caseNumber(),
                "task",
                "转给您的待办：" + task.stepName(),
                "%s（%s）的“%s”改由您办理。原因：%s".formatted(task.caseNumber(), task.title(), task.stepName(), reason));
    }

    private static boolean isOther(Person person, @Nullable String username) {
        return !person.username().equals(username);
    }
}
