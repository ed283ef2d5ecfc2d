package org.bihuan.moves;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Flow;
import org.bihuan.casetype.Manifest;
import org.bihuan.casetype.Node;
import org.bihuan.casetype.Positions;
import org.bihuan.form.Field;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskEngine.Standing;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.legality.PenaltiesAreDropped;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands around one of its tasks, with what it has been through.
 *
 * @param open its open tasks
 * @param all all its tasks
 */
record Case(
        CaseFile file,
        CaseType type,
        MovePlanner planner,
        InboxTask task,
        List<Standing> standing,
        List<InboxTask> open,
        List<InboxTask> all,
        List<RecordedEvent> events,
        CaseData data,
        Positions positions,
        CaseForms forms) {

    private static final String COMPLETED = "task-completed";

    /** Steps that have been done before, the latest first. */
    Set<String> earlier() {
        Set<String> steps = new LinkedHashSet<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            RecordedEvent event = events.get(i);
            if (event.type().equals(COMPLETED)
                    && event.step() != null
                    && !event.step().equals(task.step())) {
                steps.add(event.step());
            }
        }
        steps.retainAll(type.manifest().steps().keySet());
        return steps;
    }

    /** Steps that the way may come to from here within the same storey. */
    Set<String> later() {
        Set<String> steps = new LinkedHashSet<>();
        Set<String> reached = planner.reachedFrom(task.step());
        type.model().userTasks().stream()
                .map(Node::id)
                .filter(step -> reached.contains(step) && !step.equals(task.step()))
                .filter(step -> planner.isLater(step, task.step()))
                .forEach(steps::add);
        return steps;
    }

    MovePlan toReturn(String step) {
        if (!earlier().contains(step)) {
            return MovePlan.refused(step, "这一步还没有办过，不能退回到它。");
        }
        MovePlan plan = planner.plan(standing, step);
        if (!plan.isSafe()) {
            return plan;
        }
        String from = Objects.requireNonNull(plan.at()).own();
        String node = plan.holders().isEmpty()
                ? step
                : plan.holders().get(plan.holders().size() - 1);
        if (!planner.leads(node, from)) {
            return MovePlan.refused(step, "这一步不在现在这一步之前。");
        }
        List<String> acts = Repeatable.not(type, passedSince(step));
        return acts.isEmpty() ? plan : MovePlan.refused(step, "“" + String.join("”、“", acts) + "”已经办出，不能退回到它之前。");
    }

    /** Only plain steps may be left out, without rules of law, whose answers nothing later waits for. */
    MovePlan toJump(String step) {
        if (!later().contains(step)) {
            return MovePlan.refused(step, "从现在这一步走不到那里。");
        }
        if (PenaltiesAreDropped.isPenalty(type)) {
            return MovePlan.refused(step, "行政处罚的步骤都有法定的先后，不能跳过。");
        }
        Set<String> skipped = new LinkedHashSet<>(Set.of(task.step()));
        skipped.addAll(planner.between(task.step(), step));
        for (String id : skipped) {
            String why = whyNotSkipped(type.model().node(id), step);
            if (why != null) {
                return MovePlan.refused(step, why);
            }
        }
        return planner.plan(standing, step);
    }

    private @Nullable String whyNotSkipped(Node node, String target) {
        if (node.kind() == Node.Kind.USER_TASK) {
            Manifest.Step step = type.manifest().step(node.id());
            if (!step.rules().isEmpty() || step.gathers() != null) {
                return "“" + node.name() + "”有法定的要求，不能跳过。";
            }
            String waiting = waitingFor(node, target);
            return waiting == null ? null : "后面的“" + waiting + "”要看“" + node.name() + "”的结果，不能跳过。";
        }
        return node.kind().isGateway() ? null : "“" + node.name() + "”不能跳过。";
    }

    /** A gateway from the target on that reads what only the step would say. */
    private @Nullable String waitingFor(Node step, String target) {
        Set<String> written = written(step);
        Set<String> ahead = planner.reachedFrom(target);
        for (Flow flow : type.model().flows().values()) {
            if (ahead.contains(flow.source())) {
                for (String variable : type.model().variablesOf(flow)) {
                    if (written.contains(variable) && data.value(variable).isMissingNode()) {
                        return type.model().node(flow.source()).name();
                    }
                }
            }
        }
        return null;
    }

    private Set<String> written(Node step) {
        return forms.form(type, type.model().form(step.id())).fields().stream()
                .map(Field::key)
                .collect(Collectors.toSet());
    }

    /** What the case has passed since a step was last done. */
    List<String> passedSince(String step) {
        List<String> passed = new ArrayList<>();
        since(events, step).stream()
                .filter(event -> event.type().equals("flow-advanced"))
                .forEach(event -> event.content().path("passed").forEach(one -> passed.add(one.asText())));
        return passed;
    }

    /** The events from the last time that a step was done. */
    static List<RecordedEvent> since(List<RecordedEvent> events, String step) {
        for (int i = events.size() - 1; i >= 0; i--) {
            RecordedEvent event = events.get(i);
            if (event.type().equals(COMPLETED) && step.equals(event.step())) {
                return events.subList(i, events.size());
            }
        }
        return List.of();
    }

    /** Where those stand who were at work before a task was done. */
    Set<String> olderThan(InboxTask done) {
        Set<String> older = new LinkedHashSet<>();
        Set<String> newer = new LinkedHashSet<>();
        since(events, done.step()).stream()
                .filter(event -> event.type().equals("task-created"))
                .forEach(event -> newer.add(String.valueOf(event.step())));
        open.stream()
                .filter(task -> !newer.contains(task.step()))
                .forEach(task -> older.addAll(positions.chain(task.step())));
        return older;
    }

    Standing storeyOf(String step) {
        return standing.stream()
                .filter(one -> positions.home(one.own()).equals(positions.home(step)))
                .findFirst()
                .orElse(standing.get(standing.size() - 1));
    }

    /** The open tasks that a move takes away. */
    List<InboxTask> losing(MovePlan plan) {
        return open.stream()
                .filter(one -> positions.chain(one.step()).stream().anyMatch(plan.removed()::contains)
                        || one.calls().stream().anyMatch(plan.removed()::contains))
                .toList();
    }

    /** The names of those among them that are another step than the one that is moved. */
    List<String> alsoEnds(MovePlan plan) {
        return losing(plan).stream()
                .filter(one -> !one.step().equals(task.step()))
                .map(InboxTask::stepName)
                .distinct()
                .toList();
    }
}
