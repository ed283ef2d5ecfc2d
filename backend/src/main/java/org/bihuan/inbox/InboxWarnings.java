package org.bihuan.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Manifest;
import org.bihuan.casetype.Scope;
import org.bihuan.clock.ClockWarning;
import org.bihuan.clock.ClockWarnings;
import org.bihuan.clock.Level;
import org.bihuan.notification.Notices;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** Tells handlers that time runs out, and their superiors that it has run out. */
@Component
class InboxWarnings implements ClockWarnings {

    /** 升级到分管领导和督查. */
    private static final Set<String> SUPERIORS = Set.of("deputy-director", "supervisor");

    private static final int MOST_RECIPIENTS = 50;
    private static final int PAGE = 500;

    private final InboxMapper mapper;
    private final Cases cases;
    private final CaseAccess access;
    private final People people;
    private final Notices notices;

    InboxWarnings(InboxMapper mapper, Cases cases, CaseAccess access, People people, Notices notices) {
        this.mapper = mapper;
        this.cases = cases;
        this.access = access;
        this.people = people;
        this.notices = notices;
    }

    @Override
    public void warn(ClockWarning warning) {
        CaseFile file = cases.require(warning.caseNumber());
        CaseType type = cases.typeOf(file);
        List<InboxTask> tasks = concerned(warning, type);
        Set<String> handlers = new LinkedHashSet<>();
        Map<String, List<String>> known = new HashMap<>();
        tasks.forEach(task -> handlers.addAll(handlers(task, known)));
        String about =
                type.manifest().partyName() + " " + file.number() + "（" + file.title() + "）的“" + warning.name() + "”";
        notices.send(handlers, file.number(), kind(warning), title(warning), about + sentence(warning));
        Manifest.CaseClock clock = type.manifest().clocks().get(warning.code());
        if (clock != null && clock.conflictTo() != null && !isOpen(warning, type, tasks)) {
            notices.send(
                    among(Set.of(clock.conflictTo()), file, Set.of()),
                    file.number(),
                    kind(warning),
                    "期限冲突：" + warning.name(),
                    about + "到" + warning.dueInWords() + "为止，但前面的环节还没有办完，现在还不能办。两个期限有冲突，请研究提出意见。");
        }
        if (warning.level() == Level.OVERDUE && isOurs(type, tasks)) {
            notices.send(
                    among(SUPERIORS, file, handlers),
                    file.number(),
                    kind(warning),
                    title(warning),
                    about + "已于" + warning.dueInWords() + "超期，请督促办理。");
        }
    }

    @Override
    public void recounted(List<String> caseNumbers) {
        Map<String, Set<String>> casesOf = new HashMap<>();
        Map<String, List<String>> known = new HashMap<>();
        for (int from = 0; from < caseNumbers.size(); from += PAGE) {
            for (InboxTask task :
                    mapper.openOfAll(caseNumbers.subList(from, Math.min(from + PAGE, caseNumbers.size())))) {
                handlers(task, known).forEach(one -> casesOf.computeIfAbsent(one, name -> new HashSet<>())
                        .add(task.caseNumber()));
            }
        }
        Map<Integer, List<String>> byNumber = new TreeMap<>();
        casesOf.forEach((username, numbers) -> byNumber.computeIfAbsent(numbers.size(), number -> new ArrayList<>())
                .add(username));
        byNumber.forEach((number, usernames) -> notices.send(
                usernames,
                null,
                "calendar",
                "日历变更，您办理的" + number + "件案件期限有变",
                "放假调休安排或者办公时间有调整，这些案件的期限已重新计算，在待办里显示为未读，请核对后安排办理。"));
    }

    private List<String> among(Set<String> roles, CaseFile file, Set<String> known) {
        return people.withAnyRole(roles, MOST_RECIPIENTS).stream()
                .filter(person -> !known.contains(person.username()) && access.maySee(person, file))
                .map(Person::username)
                .toList();
    }

    /** Whether the step that is due by the clock can be done now. */
    private static boolean isOpen(ClockWarning warning, CaseType type, List<InboxTask> tasks) {
        return tasks.stream().anyMatch(task -> isDueBy(warning.code(), task, type));
    }

    private static boolean isDueBy(String code, InboxTask task, CaseType type) {
        return code.equals(type.manifest().step(task.step()).deadline());
    }

    /** The clock's own task; without one, those that are due by it; without any, whatever is open. */
    private List<InboxTask> concerned(ClockWarning warning, CaseType type) {
        List<InboxTask> open = mapper.openOf(warning.caseNumber());
        List<InboxTask> own = open.stream()
                .filter(task -> warning.taskId() == null
                        ? isDueBy(warning.code(), task, type)
                        : warning.taskId().equals(task.id()))
                .toList();
        return own.isEmpty() ? open : own;
    }

    /** What an enterprise is late with is no matter for its watchers' superiors. */
    private static boolean isOurs(CaseType type, List<InboxTask> tasks) {
        return tasks.isEmpty()
                || tasks.stream()
                        .anyMatch(task ->
                                type.manifest().step(task.step()).candidates().scope() != Scope.PARTY);
    }

    /** Whoever holds the task, or everybody who may take it. */
    private List<String> handlers(InboxTask task, Map<String, List<String>> known) {
        if (task.assignee() != null) {
            return List.of(task.assignee());
        }
        List<String> handlers = new ArrayList<>();
        for (String key : task.candidateKeys()) {
            handlers.addAll(known.computeIfAbsent(key, some -> people.ofKey(some, MOST_RECIPIENTS).stream()
                    .map(Person::username)
                    .toList()));
        }
        return handlers;
    }

    private static String kind(ClockWarning warning) {
        return switch (warning.level()) {
            case YELLOW -> "deadline-yellow";
            case RED -> "deadline-red";
            case OVERDUE -> "deadline-overdue";
        };
    }

    private static String title(ClockWarning warning) {
        return switch (warning.level()) {
                    case YELLOW -> "期限将到：";
                    case RED -> "期限紧急：";
                    case OVERDUE -> "已经超期：";
                }
                + warning.name();
    }

    private static String sentence(ClockWarning warning) {
        return switch (warning.level()) {
            case YELLOW -> "到" + warning.dueInWords() + "为止，请抓紧办理。";
            case RED -> "到" + warning.dueInWords() + "为止，剩余时间不多，请立即办理。";
            case OVERDUE -> "已于" + warning.dueInWords() + "超期，请立即办理。";
        };
    }
}
