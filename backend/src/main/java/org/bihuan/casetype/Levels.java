package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bihuan.casetype.Node.Kind;
import org.jspecify.annotations.Nullable;

/** The levels of a model: what lies inside which sub-process. The process itself is the level {@link #PROCESS}. */
final class Levels {

    static final String PROCESS = "";

    private final Map<String, Set<String>> inside = new HashMap<>();
    private final Map<String, Set<String>> memory = new HashMap<>();
    private final Map<String, List<Node>> starts = new HashMap<>();
    private final Map<String, List<Node>> eventSubProcesses = new HashMap<>();
    private final Map<String, List<Node>> boundaries = new HashMap<>();
    private final Set<String> main;

    Levels(Model model) {
        levels(model).forEach(level -> {
            inside.put(level, new HashSet<>());
            memory.put(level, new HashSet<>());
        });
        for (Node node : model.all()) {
            around(model, node.parent()).forEach(level -> {
                inside(level).add(node.id());
                memory(level).add(Marking.once(node.id()));
            });
            if (node.kind() == Kind.START) {
                put(starts, of(node.parent()), node);
            } else if (node.kind() == Kind.EVENT_SUB_PROCESS) {
                put(eventSubProcesses, of(node.parent()), node);
            } else if (node.kind() == Kind.BOUNDARY) {
                put(boundaries, node.attribute("attachedToRef"), node);
            }
        }
        for (Flow flow : model.flows().values()) {
            around(model, flow.parent()).forEach(level -> inside(level).add(flow.id()));
        }
        main = new HashSet<>(inside(PROCESS));
        for (Node aside : eventSubProcesses(PROCESS)) {
            main.remove(aside.id());
            main.removeAll(inside(aside.id()));
        }
    }

    static String of(@Nullable String parent) {
        return Objects.requireNonNullElse(parent, PROCESS);
    }

    static List<String> levels(Model model) {
        List<String> levels = new ArrayList<>(List.of(PROCESS));
        model.all().stream().filter(node -> node.kind().isScope()).forEach(node -> levels.add(node.id()));
        return levels;
    }

    /** Every place in the level, deeper ones included. */
    Set<String> inside(String level) {
        return inside.getOrDefault(level, Set.of());
    }

    /** What the level remembers, and forgets when it is left. */
    Set<String> memory(String level) {
        return memory.getOrDefault(level, Set.of());
    }

    /** What must be empty when an end event of this level closes the case. */
    Set<String> mustBeEmpty(String level) {
        return level.equals(PROCESS) ? main : inside(level);
    }

    List<Node> starts(String level) {
        return starts.getOrDefault(level, List.of());
    }

    List<Node> eventSubProcesses(String level) {
        return eventSubProcesses.getOrDefault(level, List.of());
    }

    List<Node> boundaries(String host) {
        return boundaries.getOrDefault(host, List.of());
    }

    private static List<String> around(Model model, @Nullable String parent) {
        List<String> levels = new ArrayList<>();
        for (String level = parent; level != null; level = model.node(level).parent()) {
            levels.add(level);
        }
        levels.add(PROCESS);
        return levels;
    }

    private static void put(Map<String, List<Node>> map, String key, Node node) {
        map.computeIfAbsent(key, same -> new ArrayList<>()).add(node);
    }
}
