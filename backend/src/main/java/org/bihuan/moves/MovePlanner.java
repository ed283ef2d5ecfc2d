package org.bihuan.moves;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bihuan.casetype.Model;
import org.bihuan.casetype.Node;
import org.bihuan.casetype.Positions;
import org.bihuan.inbox.TaskEngine.Standing;

/**
 * Finds out whether a token may be set elsewhere: only where the model could have come by itself ({@link Positions}), so that what
 * follows goes on as drawn. First the one token moves; if that would leave others without the join that they are on their way to,
 * they are taken back with it.
 */
final class MovePlanner {

    private final Model model;
    private final Positions positions;

    MovePlanner(Model model, Positions positions) {
        this.model = model;
        this.positions = positions;
    }

    /** @param standing where the task is, the process first */
    MovePlan plan(List<Standing> standing, String target) {
        List<String> chain = positions.chain(target);
        for (int storey = standing.size() - 1; storey >= 0; storey--) {
            Standing at = standing.get(storey);
            String home = positions.home(at.own());
            for (int i = 0; i < chain.size(); i++) {
                if (positions.home(chain.get(i)).equals(home)) {
                    return plan(at, home, target, chain.subList(0, i + 1));
                }
            }
        }
        return MovePlan.refused(target, "这一步和现在的步骤不在一条线上。");
    }

    /** @param chain the target, and what holds it up to the node of the storey */
    private MovePlan plan(Standing at, String home, String target, List<String> chain) {
        String node = chain.get(chain.size() - 1);
        List<String> holders = chain.subList(1, chain.size());
        for (int i = 0; i < chain.size() - 1; i++) {
            boolean isInPart = positions.isCall(chain.get(i + 1));
            if (isInPart || !positions.isReachable(positions.home(chain.get(i)), Map.of(chain.get(i), 1))) {
                return MovePlan.refused(
                        target, "“" + model.node(chain.get(i + 1)).name() + "”已经办完，不能单独回到里面的一步。");
            }
        }
        for (Set<String> removed : List.of(Set.of(at.own()), behind(at, node))) {
            if (positions.isReachable(home, after(at, removed, node))) {
                return new MovePlan(target, at, removed, List.copyOf(holders), null);
            }
        }
        return MovePlan.refused(target, "到这一步以后，并行的分支就汇合不到一起了。");
    }

    /**
     * The same for what has been handed on and is taken back: of what stands behind the step everything but older tasks.
     *
     * @param older steps whose tasks were open before
     */
    MovePlan back(List<Standing> standing, String target, Set<String> older) {
        MovePlan plain = plan(standing, target);
        if (plain.at() == null) {
            return plain;
        }
        Standing at = plain.at();
        String node = plain.holders().isEmpty()
                ? target
                : plain.holders().get(plain.holders().size() - 1);
        Set<String> taken = new LinkedHashSet<>(behind(at, node));
        taken.removeAll(older);
        return positions.isReachable(positions.home(node), after(at, taken, node))
                ? new MovePlan(target, at, taken, plain.holders(), null)
                : MovePlan.refused(target, "别的分支已经往前走了，收不回来。");
    }

    private Set<String> behind(Standing at, String node) {
        Set<String> reached = reachedFrom(node);
        Set<String> behind = new LinkedHashSet<>(List.of(at.own()));
        at.tokens().keySet().stream().filter(reached::contains).forEach(behind::add);
        return behind;
    }

    private static Map<String, Integer> after(Standing at, Set<String> removed, String node) {
        Map<String, Integer> after = new TreeMap<>(at.tokens());
        after.keySet().removeAll(removed);
        after.merge(node, 1, Integer::sum);
        return after;
    }

    /** Whether the way of the model leads from one node to the other, within the storey that holds both. */
    boolean leads(String from, String to) {
        return reachedFrom(from).contains(to);
    }

    /** Every node on a way from one to the other that comes to neither of the two in between. */
    Set<String> between(String from, String to) {
        Set<String> between = new LinkedHashSet<>();
        for (String node : reached(from, to)) {
            if (!node.equals(from) && !node.equals(to) && reached(node, from).contains(to)) {
                between.add(node);
            }
        }
        return between;
    }

    /** Whether a node is farther from the start of its storey than another, as the model is drawn. */
    boolean isLater(String node, String than) {
        Map<String, Integer> steps = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (Node start : model.ofKind(Node.Kind.START)) {
            steps.put(start.id(), 0);
            open.add(start.id());
        }
        while (!open.isEmpty()) {
            String one = open.remove();
            for (String next : next(one)) {
                if (steps.putIfAbsent(next, steps.get(one) + 1) == null) {
                    open.add(next);
                }
            }
        }
        return steps.getOrDefault(node, 0) > steps.getOrDefault(than, 0);
    }

    /** What comes after a node by flows, what is attached to a node included. */
    Set<String> reachedFrom(String node) {
        return reached(node, "");
    }

    private Set<String> reached(String node, String border) {
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(node));
        while (!open.isEmpty()) {
            String one = open.pop();
            for (String next : next(one)) {
                if (reached.add(next) && !next.equals(border)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    private List<String> next(String id) {
        List<String> next = new ArrayList<>();
        for (String flow : model.node(id).outgoing()) {
            next.add(model.flows().get(flow).target());
        }
        for (Node event : model.ofKind(Node.Kind.BOUNDARY)) {
            if (event.attribute("attachedToRef").equals(id)) {
                next.add(event.id());
            }
        }
        return next;
    }
}
