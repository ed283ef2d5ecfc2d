package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.casetype.Node.Kind;
import org.bihuan.casetype.Node.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which tokens move through a model. Decisions go any way, events happen at any time, what does not interrupt
 * happens at most once, and a multi-instance counts as one.
 */
final class TokenGame {

    /**
     * @param node that has been passed or triggered; null if a token only arrived
     * @param isEscape whether something broke off a whole level, which must not be the only way out of it
     */
    record Move(Marking next, @Nullable Node node, boolean isEscape) {}

    private final Model model;
    private final Levels levels;
    private final Map<String, Set<String>> upstream = new HashMap<>();

    TokenGame(Model model, Levels levels) {
        this.model = model;
        this.levels = levels;
    }

    Marking initial() {
        return enter(Marking.NONE, Levels.PROCESS);
    }

    List<Move> moves(Marking now) {
        List<Move> moves = new ArrayList<>();
        for (Node node : model.all()) {
            switch (node.kind()) {
                case START -> leave(now, node, moves);
                case END -> end(now, node, moves);
                case EXCLUSIVE ->
                    arriving(now, node).forEach(flow -> node.outgoing()
                            .forEach(way -> moves.add(new Move(now.minus(flow).with(way), node, false))));
                case PARALLEL -> parallel(now, node, moves);
                case INCLUSIVE -> inclusive(now, node, moves);
                case EVENT_BASED -> eventBased(now, node, moves);
                case BOUNDARY -> boundary(now, node, moves);
                case EVENT_SUB_PROCESS -> eventSubProcess(now, node, moves);
                case SUB_PROCESS -> {
                    arriving(now, node)
                            .forEach(flow -> moves.add(
                                    new Move(enter(now.minus(flow).with(node.id()), node.id()), null, false)));
                    if (!now.hasAny(levels.inside(node.id()))) {
                        leave(now, node, moves);
                    }
                }
                default -> {
                    arriving(now, node)
                            .forEach(flow -> moves.add(new Move(now.minus(flow).with(node.id()), null, false)));
                    leave(now, node, moves);
                }
            }
        }
        return moves;
    }

    private static List<String> arriving(Marking now, Node node) {
        return node.incoming().stream().filter(now::has).toList();
    }

    private Marking enter(Marking now, String level) {
        return now.with(levels.starts(level).stream().map(Node::id).toList());
    }

    private void leave(Marking now, Node node, List<Move> moves) {
        if (now.has(node.id())) {
            moves.add(new Move(left(now, node).with(node.outgoing()), node, false));
        }
    }

    /** Without the node's own token, whatever was going on in it, and the memory of both. */
    private Marking left(Marking now, Node node) {
        return now.minus(node.id())
                .without(levels.boundaries(node.id()).stream()
                        .map(boundary -> Marking.once(boundary.id()))
                        .toList())
                .without(levels.inside(node.id()))
                .without(levels.memory(node.id()));
    }

    private static void parallel(Marking now, Node node, List<Move> moves) {
        if (!node.incoming().isEmpty()
                && arriving(now, node).size() == node.incoming().size()) {
            moves.add(new Move(taken(now, node).with(node.outgoing()), node, false));
        }
    }

    /** As the engine does it: an incomplete join waits while any other token could still come to it. */
    private void inclusive(Marking now, Node node, List<Move> moves) {
        List<String> arrived = arriving(now, node);
        boolean isComplete = arrived.size() == node.incoming().size() || !now.hasAny(upstream(node));
        if (arrived.isEmpty() || !isComplete) {
            return;
        }
        List<String> ways = node.outgoing();
        for (int chosen = 1; chosen < 1 << ways.size(); chosen++) {
            List<String> some = new ArrayList<>();
            for (int i = 0; i < ways.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    some.add(ways.get(i));
                }
            }
            moves.add(new Move(taken(now, node).with(some), node, false));
        }
    }

    private static Marking taken(Marking now, Node node) {
        Marking next = now;
        for (String flow : arriving(now, node)) {
            next = next.minus(flow);
        }
        return next;
    }

    /** Where a token may still be that could come to the join; not the flows at the join itself. */
    private Set<String> upstream(Node join) {
        return upstream.computeIfAbsent(join.id(), same -> {
            Set<String> places = new HashSet<>();
            List<String> open = new ArrayList<>(join.incoming());
            while (!open.isEmpty()) {
                Node source = model.node(
                        model.flows().get(open.remove(open.size() - 1)).source());
                if (source.kind() == Kind.BOUNDARY) {
                    source = model.node(source.attribute("attachedToRef"));
                }
                places.add(source.id());
                places.addAll(levels.inside(source.id()));
                source.incoming().stream().filter(places::add).forEach(open::add);
            }
            places.removeAll(join.incoming());
            return places;
        });
    }

    private void eventBased(Marking now, Node node, List<Move> moves) {
        arriving(now, node).forEach(flow -> moves.add(new Move(now.minus(flow).with(node.id()), node, false)));
        if (now.has(node.id())) {
            for (String way : node.outgoing()) {
                Node event = model.node(model.flows().get(way).target());
                moves.add(new Move(now.minus(node.id()).with(event.outgoing()), event, false));
            }
        }
    }

    private void boundary(Marking now, Node event, List<Move> moves) {
        Node host = model.node(event.attribute("attachedToRef"));
        if (!now.has(host.id())) {
            return;
        }
        if (event.isInterrupting()) {
            moves.add(new Move(
                    left(now, host).with(event.outgoing()), event, host.kind().isScope()));
        } else if (!now.has(Marking.once(event.id()))) {
            moves.add(new Move(now.with(event.outgoing()).with(Marking.once(event.id())), event, false));
        }
    }

    private void eventSubProcess(Marking now, Node aside, List<Move> moves) {
        if (now.has(aside.id()) && !now.hasAny(levels.inside(aside.id()))) {
            moves.add(new Move(now.minus(aside.id()), null, false));
        }
        String level = Levels.of(aside.parent());
        boolean isAlive = level.equals(Levels.PROCESS) ? !now.places().isEmpty() : now.has(level);
        boolean isInterrupted = levels.eventSubProcesses(level).stream()
                .anyMatch(other -> isInterrupting(other) && now.has(other.id()));
        if (!isAlive || isInterrupted) {
            return;
        }
        if (isInterrupting(aside)) {
            moves.add(new Move(interrupted(now, level, aside), aside, true));
        } else if (!now.has(Marking.once(aside.id()))) {
            Marking next = now.with(List.of(aside.id(), Marking.once(aside.id())));
            moves.add(new Move(enter(next, aside.id()), aside, false));
        }
    }

    private boolean isInterrupting(Node eventSubProcess) {
        return levels.starts(eventSubProcess.id()).stream().anyMatch(Node::isInterrupting);
    }

    private Marking interrupted(Marking now, String level, Node aside) {
        return enter(
                now.without(levels.inside(level)).without(levels.memory(level)).with(aside.id()), aside.id());
    }

    private void end(Marking now, Node end, List<Move> moves) {
        for (String flow : arriving(now, end)) {
            Marking next = now.minus(flow);
            if (end.trigger() == Trigger.TERMINATE) {
                next = next.without(levels.inside(Levels.of(end.parent())));
            } else if (end.trigger() == Trigger.ERROR) {
                next = thrown(next, end);
            }
            moves.add(new Move(next, end, false));
        }
    }

    /** The nearest level around that catches the error goes on; an error that nobody catches is a plain end. */
    private Marking thrown(Marking now, Node end) {
        for (String level = Levels.of(end.parent());
                ;
                level = Levels.of(model.node(level).parent())) {
            for (Node aside : levels.eventSubProcesses(level)) {
                if (levels.starts(aside.id()).stream().anyMatch(start -> catches(start, end))) {
                    return interrupted(now, level, aside);
                }
            }
            for (Node boundary : levels.boundaries(level)) {
                if (catches(boundary, end)) {
                    return left(now, model.node(level)).with(boundary.outgoing());
                }
            }
            if (level.equals(Levels.PROCESS)) {
                return now;
            }
        }
    }

    private static boolean catches(Node event, Node end) {
        return event.trigger() == Trigger.ERROR
                && (event.subject().isEmpty() || event.subject().equals(end.subject()));
    }
}
