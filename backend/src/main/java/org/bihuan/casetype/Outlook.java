package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bihuan.casetype.Node.Kind;

/**
 * What may come after a step, read from the model before anybody decides: a pure function of the model and of what the case
 * says already.
 */
public final class Outlook {

    /** More ways than that help nobody to see what comes. */
    private static final int MOST_WAYS = 12;

    /** A bound for models with many gateways; what is found until then is the answer. */
    private static final int MOST_LOOKS = 2000;

    /**
     * One way on.
     *
     * @param answers what is decided on it, in the words of the flows; empty where nothing is
     * @param next the user task that it leads to, in a part that is called as well, or the end of the case
     */
    public record Way(List<String> answers, Node next) {
        public Way {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Somewhere on the search.
     *
     * @param calls the activities by which the search has come into the part that it is in, the outermost first
     */
    private record Place(Way way, Knowledge known, List<String> calls) {

        /** A step of a part is another one for each activity that calls it. */
        String key() {
            return at(calls, way.next());
        }
    }

    private static String at(List<String> calls, Node node) {
        return String.join("/", calls) + "/" + node.id();
    }

    /** A whole way to an end, without the step that it began at. */
    private record Route(List<Node> nodes, int rank) {}

    private final Model model;
    private final List<String> outcomes;
    private final Function<String, Map<String, Set<String>>> choices;

    /**
     * @param choices by id of the user task, the fields that its form writes, each with the values to choose from (none if
     *     they are not given)
     */
    public Outlook(Model model, Manifest manifest, Function<String, Map<String, Set<String>>> choices) {
        this.model = model;
        this.outcomes = List.copyOf(manifest.outcomes().keySet());
        this.choices = choices;
    }

    /**
     * The ways on from a step, at most twelve; a timer that takes the case away from it comes last.
     *
     * @param calls the activities by which the case has come into the part where the step is, the outermost first; none
     *     if it is in no part
     * @param values what the case says about variables
     */
    public List<Way> after(String step, List<String> calls, Map<String, String> values) {
        Knowledge known = Knowledge.of(values);
        List<Way> ways = new ArrayList<>();
        leave(step, known, calls).forEach(place -> ways.add(place.way()));
        model.ofKind(Kind.BOUNDARY).stream()
                .filter(event -> event.attribute("attachedToRef").equals(step)
                        && event.trigger() == Node.Trigger.TIMER
                        && event.isInterrupting())
                .forEach(event -> follow(event, known, List.of(event.name()), Set.of(), calls)
                        .forEach(place -> ways.add(place.way())));
        return List.copyOf(ways.subList(0, Math.min(ways.size(), MOST_WAYS)));
    }

    /**
     * The shortest way from a step to the best end that can still be reached, which is the first in the order of the
     * manifest's {@code outcomes}; empty if there is none. The end comes last.
     */
    public List<Node> route(String step, List<String> calls, Map<String, String> values) {
        int[] looks = {0};
        Set<String> passed = new LinkedHashSet<>(Set.of(at(calls, model.node(step))));
        return routes(step, calls, Knowledge.of(values), passed, looks)
                .map(Route::nodes)
                .orElse(List.of());
    }

    private Optional<Route> routes(String step, List<String> calls, Knowledge known, Set<String> passed, int[] looks) {
        List<Route> found = new ArrayList<>();
        for (Place place : leave(step, known, calls)) {
            Node next = place.way().next();
            if (++looks[0] > MOST_LOOKS) {
                break;
            }
            if (next.kind() == Kind.END) {
                int rank = outcomes.indexOf(model.outcome(next.id()));
                found.add(new Route(List.of(next), rank < 0 ? outcomes.size() : rank));
            } else if (passed.add(place.key())) {
                routes(next.id(), place.calls(), place.known(), passed, looks)
                        .ifPresent(rest -> found.add(new Route(joined(next, rest.nodes()), rest.rank())));
                passed.remove(place.key());
            }
        }
        return found.stream().min(Comparator.comparingInt(Route::rank).thenComparingInt(route -> route.nodes()
                .size()));
    }

    private static List<Node> joined(Node first, List<Node> rest) {
        List<Node> nodes = new ArrayList<>(List.of(first));
        nodes.addAll(rest);
        return nodes;
    }

    private List<Place> leave(String step, Knowledge known, List<String> calls) {
        return follow(model.node(step), known.asked(choices.apply(step)), List.of(), Set.of(), calls);
    }

    private List<Place> follow(Node node, Knowledge known, List<String> answers, Set<String> seen, List<String> calls) {
        List<Place> places = new ArrayList<>();
        List<Flow> flows = node.outgoing().stream().map(model.flows()::get).toList();
        if (!node.isDeciding()) {
            flows.forEach(flow -> places.addAll(arrive(flow, known, answers, seen, calls)));
            return places;
        }
        Knowledge rest = known;
        Map<Flow, Knowledge> open = new LinkedHashMap<>();
        for (Flow flow : byCondition(flows)) {
            Condition condition = condition(flow);
            Optional<Boolean> holds = condition.holds(rest);
            if (holds.orElse(true)) {
                open.put(flow, condition.assume(rest, true));
            }
            if (holds.orElse(false)) {
                break;
            }
            rest = condition.assume(rest, false);
        }
        open.forEach((flow, then) -> {
            // where only one way is left nothing is decided any more
            List<String> more = open.size() == 1 || flow.name().isEmpty() ? answers : added(answers, flow.name());
            // what goes without a condition is the usual way: it comes first
            places.addAll(flow.condition() == null ? 0 : places.size(), arrive(flow, then, more, seen, calls));
        });
        return places;
    }

    private List<Place> arrive(Flow flow, Knowledge known, List<String> answers, Set<String> seen, List<String> calls) {
        Node node = model.node(flow.target());
        Set<String> now = new HashSet<>(seen);
        if (!now.add(at(calls, node))) {
            return List.of();
        }
        return switch (node.kind()) {
            case USER_TASK -> List.of(new Place(new Way(answers, node), known, calls));
            case CALL_ACTIVITY -> inside(model.home(node), known, answers, now, added(calls, node.id()));
            case SUB_PROCESS -> inside(node, known, answers, now, calls);
            case END -> end(node, known, answers, now, calls);
            case DECISION_TASK ->
                follow(
                        node,
                        known.asked(Map.of(node.attribute("camunda:resultVariable"), Set.of())),
                        answers,
                        now,
                        calls);
            default -> follow(node, known, answers, now, calls);
        };
    }

    private List<Place> inside(
            Node scope, Knowledge known, List<String> answers, Set<String> seen, List<String> calls) {
        return model.ofKind(Kind.START).stream()
                .filter(start -> scope.id().equals(start.parent()))
                .flatMap(start -> follow(start, known, answers, seen, calls).stream())
                .toList();
    }

    private List<Place> end(Node end, Knowledge known, List<String> answers, Set<String> seen, List<String> calls) {
        if (model.closesCase(end)) {
            return List.of(new Place(new Way(answers, end), known, calls));
        }
        String parent = end.parent();
        if (parent == null || model.node(parent).kind() == Kind.EVENT_SUB_PROCESS) {
            return List.of();
        }
        Node level = model.node(parent);
        if (level.kind() != Kind.CALL_ACTIVITY) {
            return follow(level, known, answers, seen, calls);
        }
        if (!calls.isEmpty()) {
            int last = calls.size() - 1;
            return follow(model.node(calls.get(last)), known, answers, seen, calls.subList(0, last));
        }
        return model.calls(level.attribute("calledElement")).stream()
                .flatMap(call -> follow(call, known, answers, seen, calls).stream())
                .toList();
    }

    /** As the engine asks: those with a condition in their order, then the default. */
    private static List<Flow> byCondition(List<Flow> flows) {
        return flows.stream()
                .sorted(Comparator.comparing(flow -> flow.condition() == null))
                .toList();
    }

    private static Condition condition(Flow flow) {
        String condition = flow.condition();
        return condition == null ? Condition.ALWAYS : Condition.parse(condition);
    }

    private static List<String> added(List<String> answers, String answer) {
        List<String> more = new ArrayList<>(answers);
        more.add(answer);
        return more;
    }
}
