package org.bihuan.casetype;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bihuan.casetype.Node.Kind;
import org.bihuan.casetype.TokenGame.Move;

/** Plays every game of tokens that a model allows, and tells where it can go wrong. */
final class Soundness {

    private static final int MOST_STATES = 10_000;
    private static final int MOST_TOKENS = 2;
    private static final int MOST_SENTENCES = 3;

    private final Model model;
    private final Levels levels;
    private final TokenGame game;
    private final Map<Marking, List<Move>> states = new LinkedHashMap<>();
    private final Set<String> passed = new HashSet<>();
    private final Set<String> problems = new LinkedHashSet<>();

    private Soundness(Model model) {
        this.model = model;
        this.levels = new Levels(model);
        this.game = new TokenGame(model, levels);
    }

    /** Sentences about what makes the model unsound; empty if it is sound. */
    static List<String> problems(Model model) {
        Soundness whole = new Soundness(model);
        whole.shape();
        if (whole.problems.isEmpty()) {
            Storeys.of(model).forEach(storey -> whole.problems.addAll(new Soundness(storey).played()));
        }
        return List.copyOf(whole.problems);
    }

    /** Every marking that a storey of a sound model can come to by itself. */
    static Set<Marking> markings(Model storey) {
        Soundness all = new Soundness(storey);
        if (!all.explore()) {
            throw new IllegalStateException(storey.processId() + " is not sound: " + all.problems);
        }
        return all.states.keySet();
    }

    private Set<String> played() {
        if (explore()) {
            stuck();
            dead();
        }
        return problems;
    }

    /** What must hold for a game to begin at all. */
    private void shape() {
        for (String level : Levels.levels(model)) {
            if (levels.starts(level).size() != 1) {
                String where =
                        level.equals(Levels.PROCESS) ? "主流程" : model.node(level).label();
                problems.add(where + "应当恰好有一个开始事件，现在有 " + levels.starts(level).size() + " 个，请改正。");
            }
        }
        for (Node node : model.all()) {
            boolean isLast = node.kind() == Kind.END || node.kind() == Kind.EVENT_SUB_PROCESS;
            if (!isLast && node.outgoing().isEmpty()) {
                problems.add(node.label() + "没有出去的连线，请接到下一步或结束事件。");
            }
            if (node.kind() == Kind.BOUNDARY && !model.nodes().containsKey(node.attribute("attachedToRef"))) {
                problems.add(node.label() + "没有贴在任何任务上，请重新放置。");
            }
        }
    }

    private boolean explore() {
        Deque<Marking> open = new ArrayDeque<>(List.of(game.initial()));
        states.put(game.initial(), List.of());
        while (!open.isEmpty()) {
            Marking now = open.removeFirst();
            List<Move> moves = new ArrayList<>();
            for (Move move : game.moves(now)) {
                Marking next = move.next().settled();
                moves.add(new Move(next, move.node(), move.isEscape()));
                note(move);
                if (!isBounded(next)) {
                    return false;
                }
                if (states.putIfAbsent(next, List.of()) == null) {
                    open.add(next);
                }
            }
            states.put(now, moves);
            if (states.size() > MOST_STATES) {
                problems.add("流程的并行组合超过 " + MOST_STATES + " 种，无法检查，请把并行的部分画简单些。");
                return false;
            }
        }
        return true;
    }

    private void note(Move move) {
        Node node = move.node();
        if (node == null) {
            return;
        }
        passed.add(node.id());
        if (model.closesCase(node)) {
            String waiting = places(move.next(), levels.mustBeEmpty(Levels.of(node.parent())));
            if (!waiting.isEmpty()) {
                problems.add("到达" + node.label() + "时，" + waiting + "还没有办完，请先把分支汇合起来再结束。");
            }
        }
    }

    private boolean isBounded(Marking marking) {
        for (Map.Entry<String, Integer> place : marking.places().entrySet()) {
            Node node = model.nodes().get(place.getKey());
            if (node != null && node.kind().isScope() && place.getValue() > 1) {
                problems.add(node.label() + "会在没有办完时又进入一次，请先把分支汇合起来。");
                return false;
            }
            if (place.getValue() > MOST_TOKENS) {
                problems.add(label(place.getKey()) + "会越积越多，请检查前面的分支有没有汇合、循环里有没有再分支。");
                return false;
            }
        }
        return true;
    }

    /** From every state the end must be reachable without an interruption coming to the rescue. */
    private void stuck() {
        Set<Marking> lost = new LinkedHashSet<>(states.keySet());
        lost.removeAll(ending());
        List<Marking> halted = lost.stream()
                .filter(state -> states.getOrDefault(state, List.of()).stream().allMatch(Move::isEscape))
                .toList();
        halted.stream()
                .map(state -> places(state.places().keySet()))
                .distinct()
                .limit(MOST_SENTENCES)
                .forEach(where -> problems.add("流程会卡在" + where + "，再也走不到结束，请检查前面的分支和汇合是否成对。"));
        if (halted.isEmpty() && !lost.isEmpty()) {
            Set<String> circling = lost.stream()
                    .flatMap(state -> state.places().keySet().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            problems.add("流程会在" + places(circling) + "之间一直转，再也走不到结束，请画一条出口。");
        }
    }

    private Set<Marking> ending() {
        Map<Marking, List<Marking>> before = new LinkedHashMap<>();
        states.forEach((state, moves) -> moves.stream()
                .filter(move -> !move.isEscape())
                .forEach(move -> before.computeIfAbsent(move.next(), next -> new ArrayList<>())
                        .add(state)));
        Set<Marking> ending = new HashSet<>(Set.of(Marking.NONE));
        Deque<Marking> open = new ArrayDeque<>(ending);
        while (!open.isEmpty()) {
            for (Marking state : before.getOrDefault(open.removeFirst(), List.of())) {
                if (ending.add(state)) {
                    open.add(state);
                }
            }
        }
        return ending;
    }

    private void dead() {
        for (Node node : model.all()) {
            if (!passed.contains(node.id())) {
                problems.add(node.label() + "永远走不到，请接上连线或删去。");
            }
        }
    }

    private String places(Marking marking, Set<String> among) {
        Set<String> held = new TreeSet<>(marking.places().keySet());
        held.retainAll(among);
        return places(held);
    }

    private String places(Set<String> held) {
        return held.stream()
                .filter(place -> !place.startsWith("!"))
                .map(this::label)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** The node where the token is, or the one that it stands before. */
    private String label(String place) {
        Flow flow = model.flows().get(place);
        return model.node(flow == null ? place : flow.target()).label();
    }
}
