package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a BPMN file says, with the decisions beside it.
 *
 * @param nodes by id, in the order of the file, those in sub-processes included
 * @param flows by id
 * @param marks every word that is not plain BPMN, for the contract to allow or refuse
 * @param drawn ids that have a shape or an edge in the diagram
 */
public record Model(
        String processId,
        String name,
        @Nullable String historyTimeToLive,
        Map<String, Node> nodes,
        Map<String, Flow> flows,
        List<Mark> marks,
        Set<String> drawn,
        List<Decision> decisions) {

    private static final Pattern DUE = Pattern.compile("\\$\\{clock\\.due\\(caseNumber, ?'([A-Z0-9-]+)'\\)}");

    /** A word of the engine: an attribute or element with its value, and the BPMN element that carries it. */
    public record Mark(String owner, String word, String value) {}

    /** @throws IllegalArgumentException if there is no such element */
    public Node node(String id) {
        Node node = nodes.get(id);
        if (node == null) {
            throw new IllegalArgumentException(processId + " has no element " + id);
        }
        return node;
    }

    public Collection<Node> all() {
        return nodes.values();
    }

    public List<Node> ofKind(Node.Kind kind) {
        return nodes.values().stream().filter(node -> node.kind() == kind).toList();
    }

    public List<Node> userTasks() {
        return ofKind(Node.Kind.USER_TASK);
    }

    public List<Node> endEvents() {
        return ofKind(Node.Kind.END);
    }

    /** The name that people read, which is the element's; the id for an element that is not there. */
    public String stepName(String id) {
        Node node = nodes.get(id);
        return node == null || node.name().isEmpty() ? id : node.name();
    }

    /** How the case begins, as its drawing says it. */
    public String startName() {
        return ofKind(Node.Kind.START).stream()
                .filter(start -> start.parent() == null)
                .map(Node::name)
                .findFirst()
                .orElse("");
    }

    /** The short name of the form of a user task ({@code accept} of {@code service-request-accept}). */
    public String form(String taskId) {
        return formName(processId, node(taskId).attribute("camunda:formRef"));
    }

    /** A form of the type itself goes by its short name, one of a part by its whole id. */
    static String formName(String key, String id) {
        String prefix = key + "-";
        return id.startsWith(prefix) ? id.substring(prefix.length()) : id;
    }

    /**
     * This model with all that a part is made of, as if it stood in the first activity that calls it; {@link #home} tells where
     * that is.
     */
    Model with(Model part) {
        String home = ofKind(Node.Kind.CALL_ACTIVITY).stream()
                .filter(call -> call.attribute("calledElement").equals(part.processId))
                .findFirst()
                .map(Node::id)
                .orElseThrow();
        Map<String, Node> allNodes = new LinkedHashMap<>(nodes);
        part.nodes.forEach((id, node) -> allNodes.put(id, node.within(home)));
        Map<String, Flow> allFlows = new LinkedHashMap<>(flows);
        allFlows.putAll(part.flows);
        List<Decision> allDecisions = new ArrayList<>(decisions);
        allDecisions.addAll(part.decisions);
        return new Model(
                processId,
                name,
                historyTimeToLive,
                Collections.unmodifiableMap(allNodes),
                Collections.unmodifiableMap(allFlows),
                marks,
                drawn,
                List.copyOf(allDecisions));
    }

    /** Where the elements of the part that the activity calls are kept: the activity that calls it first. */
    Node home(Node call) {
        return calls(call.attribute("calledElement")).get(0);
    }

    /** The activities that call a part. */
    List<Node> calls(String part) {
        return ofKind(Node.Kind.CALL_ACTIVITY).stream()
                .filter(call -> call.attribute("calledElement").equals(part))
                .toList();
    }

    /** The outcome that an end event gives to the case; empty for an end that closes only a side path. */
    public String outcome(String endEventId) {
        Node end = nodes.get(endEventId);
        return end != null && closesCase(end) && end.id().startsWith("end_")
                ? end.id().substring("end_".length())
                : "";
    }

    /** Whether the case is over at this end event: at process level, and where an event interrupted the whole process. */
    boolean closesCase(Node end) {
        return end.kind() == Node.Kind.END && (end.parent() == null || interruptsProcess(node(end.parent())));
    }

    /** Deadline codes by id of the timer event. */
    public Map<String, String> timers() {
        Map<String, String> timers = new LinkedHashMap<>();
        for (Node node : nodes.values()) {
            Matcher due = DUE.matcher(node.subject());
            if (node.trigger() == Node.Trigger.TIMER && due.matches()) {
                timers.put(node.id(), due.group(1));
            }
        }
        return timers;
    }

    /** Names of the messages that the process waits for. */
    public Set<String> messages() {
        Set<String> names = new TreeSet<>();
        nodes.values().stream()
                .filter(node -> node.trigger() == Node.Trigger.MESSAGE)
                .forEach(node -> names.add(node.subject()));
        return names;
    }

    /** The variables that the condition of a flow reads; none if it has no condition. */
    public Set<String> variablesOf(Flow flow) {
        return flow.condition() == null
                ? Set.of()
                : Condition.parse(flow.condition()).variables();
    }

    /** What the engine must know as variables: the names that a condition, a decision or a multi-instance reads. */
    public Set<String> variables() {
        Set<String> names = new TreeSet<>();
        flows.values().stream()
                .flatMap(flow -> Stream.ofNullable(flow.condition()))
                .forEach(condition -> names.addAll(Condition.parse(condition).variables()));
        nodes.values().stream()
                .map(node -> Condition.unwrap(node.attribute("camunda:collection")))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        decisions.forEach(decision -> names.addAll(decision.inputs()));
        return names;
    }

    private boolean interruptsProcess(Node scope) {
        return scope.kind() == Node.Kind.EVENT_SUB_PROCESS
                && scope.parent() == null
                && nodes.values().stream()
                        .anyMatch(node -> node.kind() == Node.Kind.START
                                && scope.id().equals(node.parent())
                                && node.isInterrupting());
    }
}
