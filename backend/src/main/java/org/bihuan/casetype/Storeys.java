package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bihuan.casetype.Node.Kind;
import org.bihuan.casetype.Node.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * A model taken apart at its sub-processes, because soundness composes: what holds a sound sub-process is sound if it is so with
 * the sub-process as one step. Without that, two sub-processes side by side are played in every combination of their steps.
 */
final class Storeys {

    private final Model model;
    private final Set<String> closed = new LinkedHashSet<>();

    private Storeys(Model model) {
        this.model = model;
        model.ofKind(Kind.SUB_PROCESS).stream()
                .filter(this::keepsItsErrors)
                .map(Node::id)
                .forEach(closed::add);
        // what a part holds stands in the activity that calls it
        model.ofKind(Kind.CALL_ACTIVITY).stream()
                .map(Node::id)
                .filter(call -> model.all().stream().anyMatch(node -> call.equals(node.parent())))
                .forEach(closed::add);
    }

    /** The same storeys by what holds them: {@code ""} for the process, ids of sub-processes, and of activities that call a part. */
    static Map<String, Model> byHome(Model model) {
        Storeys storeys = new Storeys(model);
        Map<String, Model> all = new LinkedHashMap<>();
        all.put("", storeys.view(null));
        storeys.closed.forEach(own -> all.put(own, storeys.view(own)));
        return all;
    }

    /** In which storey each node is, by its id. */
    static Map<String, String> homes(Model model) {
        Storeys storeys = new Storeys(model);
        Map<String, String> homes = new LinkedHashMap<>();
        model.all().forEach(node -> homes.put(node.id(), Objects.requireNonNullElse(storeys.home(node.parent()), "")));
        return homes;
    }

    /** The process with its sub-processes closed, then each of them by itself. */
    static List<Model> of(Model model) {
        Storeys storeys = new Storeys(model);
        List<Model> all = new ArrayList<>(List.of(storeys.view(null)));
        storeys.closed.forEach(own -> all.add(storeys.view(own)));
        return all;
    }

    /** What ends by an error that is caught outside cannot be understood by itself. */
    private boolean keepsItsErrors(Node subProcess) {
        boolean throwsOne = model.endEvents().stream()
                .anyMatch(end -> end.trigger() == Trigger.ERROR && isWithin(end.parent(), subProcess.id()));
        boolean catchesOne = model.ofKind(Kind.BOUNDARY).stream()
                .anyMatch(event -> event.trigger() == Trigger.ERROR
                        && event.attribute("attachedToRef").equals(subProcess.id()));
        return !throwsOne && !catchesOne;
    }

    private boolean isWithin(@Nullable String level, String subProcess) {
        for (String around = level; around != null; around = model.node(around).parent()) {
            if (around.equals(subProcess)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable String home(@Nullable String level) {
        String around = level;
        while (around != null && !closed.contains(around)) {
            around = model.node(around).parent();
        }
        return around;
    }

    private Model view(@Nullable String own) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, Flow> flows = new LinkedHashMap<>();
        boolean isPart = own != null && model.node(own).kind() == Kind.CALL_ACTIVITY;
        if (own != null && !isPart) {
            Node whole = model.node(own);
            pass(nodes, flows, null, own + "_whole", own, own);
            nodes.put(own, copy(whole, null, List.of(own + "_wholeBegun"), List.of(own + "_wholeDone")));
        }
        for (Node node : model.all()) {
            if (Objects.equals(home(node.parent()), own)) {
                nodes.put(node.id(), isPart && own.equals(node.parent()) ? node.withoutHome() : node);
                if (closed.contains(node.id()) && node.kind() == Kind.SUB_PROCESS) {
                    pass(
                            nodes,
                            flows,
                            node.id(),
                            node.id() + "_inside",
                            node.id() + "_insideDone",
                            node.id() + "_inside");
                }
            }
        }
        for (Flow flow : model.flows().values()) {
            if (Objects.equals(home(flow.parent()), own)) {
                flows.put(flow.id(), isPart && own.equals(flow.parent()) ? flow.withoutHome() : flow);
            }
        }
        return new Model(
                model.processId(),
                model.name(),
                model.historyTimeToLive(),
                nodes,
                flows,
                model.marks(),
                model.drawn(),
                model.decisions());
    }

    /** A start and an end: with a flow between them, or with one to a node that stands there and one from it. */
    private static void pass(
            Map<String, Node> nodes,
            Map<String, Flow> flows,
            @Nullable String level,
            String id,
            String to,
            String from) {
        String begun = id + "Begun";
        String done = id + "Done";
        boolean isEmpty = to.equals(done);
        nodes.put(id, made(id, Kind.START, level, List.of(), List.of(begun)));
        nodes.put(done, made(done, Kind.END, level, List.of(isEmpty ? begun : done), List.of()));
        flows.put(begun, new Flow(begun, "", level, id, to, null));
        if (!isEmpty) {
            flows.put(done, new Flow(done, "", level, from, done, null));
        }
    }

    private static Node made(
            String id, Kind kind, @Nullable String level, List<String> incoming, List<String> outgoing) {
        return new Node(id, kind, "", level, Trigger.NONE, "", Map.of(), Map.of(), incoming, outgoing);
    }

    private static Node copy(Node node, @Nullable String level, List<String> incoming, List<String> outgoing) {
        return new Node(
                node.id(),
                node.kind(),
                node.name(),
                level,
                node.trigger(),
                node.subject(),
                node.attributes(),
                node.inputs(),
                incoming,
                outgoing);
    }
}
