package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bihuan.casetype.Node.Kind;
import org.bihuan.casetype.Node.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Draws a model in lines like {@code start_a > task_b > end_done}. The id tells the kind: {@code xor_}, {@code and_},
 * {@code or_}, {@code wait_} are gateways, {@code sub_} and {@code aside_} are (event) sub-processes.
 */
final class ModelSketch {

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("start", Kind.START),
            Map.entry("end", Kind.END),
            Map.entry("task", Kind.USER_TASK),
            Map.entry("xor", Kind.EXCLUSIVE),
            Map.entry("and", Kind.PARALLEL),
            Map.entry("or", Kind.INCLUSIVE),
            Map.entry("wait", Kind.EVENT_BASED),
            Map.entry("timer", Kind.CATCH),
            Map.entry("sub", Kind.SUB_PROCESS),
            Map.entry("aside", Kind.EVENT_SUB_PROCESS));

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();

    static Model of(String... lines) {
        ModelSketch sketch = new ModelSketch();
        for (String line : lines) {
            sketch.line(line, null);
        }
        return sketch.model();
    }

    /** A path at process level. */
    ModelSketch line(String line) {
        return line(line, null);
    }

    /** A path inside a sub-process, which appears with it. */
    ModelSketch line(String line, @Nullable String parent) {
        String[] path = line.split(Pattern.quote(" > "));
        for (int i = 0; i < path.length; i++) {
            node(path[i], parent);
            if (i > 0) {
                Flow flow = new Flow("flow_" + flows.size(), "", parent, path[i - 1], path[i], null);
                flows.put(flow.id(), flow);
            }
        }
        return this;
    }

    ModelSketch boundary(String id, String host, boolean isInterrupting, Trigger trigger) {
        Map<String, String> attributes = Map.of("attachedToRef", host, "cancelActivity", "" + isInterrupting);
        return put(id, Kind.BOUNDARY, nodes.get(host).parent(), trigger, attributes);
    }

    ModelSketch start(String id, String parent, boolean isInterrupting, Trigger trigger) {
        return put(id, Kind.START, parent, trigger, Map.of("isInterrupting", "" + isInterrupting));
    }

    ModelSketch end(String id, @Nullable String parent, Trigger trigger) {
        return put(id, Kind.END, parent, trigger, Map.of());
    }

    Model model() {
        Map<String, Node> connected = new LinkedHashMap<>();
        nodes.forEach((id, node) -> connected.put(
                id,
                new Node(
                        id,
                        node.kind(),
                        "",
                        node.parent(),
                        node.trigger(),
                        "",
                        node.attributes(),
                        Map.of(),
                        flows.values().stream()
                                .filter(flow -> flow.target().equals(id))
                                .map(Flow::id)
                                .toList(),
                        flows.values().stream()
                                .filter(flow -> flow.source().equals(id))
                                .map(Flow::id)
                                .toList())));
        Set<String> drawn = new LinkedHashSet<>();
        return new Model("sketch", "草图", null, connected, flows, List.of(), drawn, new ArrayList<>());
    }

    private void node(String id, @Nullable String parent) {
        if (!nodes.containsKey(id)) {
            put(id, KINDS.get(id.substring(0, id.indexOf('_'))), parent, Trigger.NONE, Map.of());
        }
    }

    private ModelSketch put(
            String id, Kind kind, @Nullable String parent, Trigger trigger, Map<String, String> attributes) {
        nodes.put(id, new Node(id, kind, "", parent, trigger, "", attributes, Map.of(), List.of(), List.of()));
        return this;
    }
}
