package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bihuan.casetype.Node.Kind;

/**
 * Where the tokens of a case may stand together. A case that is moved by hand to where its model could have come by itself goes on as
 * the model would: every join can be reached, nothing is lost and nothing doubled. That is the whole proof, and it is asked of one
 * storey at a time: a sub-process that is under way, and a part that is called, are one place of the storey around them.
 */
public final class Positions {

    /** The storey of the process itself. */
    public static final String PROCESS = "";

    private final Model model;
    private final Map<String, Model> storeys;
    private final Map<String, String> homes;
    private final Map<String, Set<SortedMap<String, Integer>>> reachable = new ConcurrentHashMap<>();

    /** @param model of a case type that keeps the contract, with the parts that it calls */
    public Positions(Model model) {
        this.model = model;
        this.storeys = Storeys.byHome(model);
        this.homes = Storeys.homes(model);
    }

    /** The storey in which a node is: {@link #PROCESS}, or the sub-process or calling activity that holds it. */
    public String home(String node) {
        return homes.getOrDefault(node, PROCESS);
    }

    /** Whether a sub-process is one place of the storey around it; the content of others counts there node by node. */
    public boolean isClosed(String node) {
        return storeys.containsKey(node);
    }

    /** Whether a part is called there, which runs as an instance of its own. */
    public boolean isCall(String node) {
        return model.nodes().containsKey(node) && model.node(node).kind() == Kind.CALL_ACTIVITY;
    }

    /** The node, then what holds it, storey by storey up to the process. */
    public List<String> chain(String node) {
        List<String> chain = new ArrayList<>(List.of(node));
        for (String home = home(node); !home.equals(PROCESS); home = home(home)) {
            chain.add(home);
        }
        return chain;
    }

    /**
     * Whether the model could come there by itself.
     *
     * @param tokens how many stand at each node of the storey; at a join stand those that wait there
     */
    public boolean isReachable(String storey, Map<String, Integer> tokens) {
        return reachable.computeIfAbsent(storey, this::standing).contains(new TreeMap<>(tokens));
    }

    private Set<SortedMap<String, Integer>> standing(String storey) {
        Model view = storeys.get(storey);
        if (view == null) {
            throw new IllegalArgumentException(model.processId() + " has no storey " + storey);
        }
        Set<SortedMap<String, Integer>> all = new HashSet<>();
        for (Marking marking : Soundness.markings(view)) {
            SortedMap<String, Integer> standing = new TreeMap<>();
            if (stands(storey, marking, standing)) {
                all.add(standing);
            }
        }
        return all;
    }

    /** Whether nothing is on its way: then the places where something waits are filled in. */
    private boolean stands(String storey, Marking marking, SortedMap<String, Integer> standing) {
        for (Map.Entry<String, Integer> place : marking.places().entrySet()) {
            String id = place.getKey();
            Flow flow = model.flows().get(id);
            boolean isOfTheModel = flow != null || model.nodes().containsKey(id);
            Node node = model.nodes().get(flow == null ? id : flow.target());
            if (!isOfTheModel || flow == null && holds(node, storey)) {
                continue;
            }
            boolean isStanding = flow == null ? waits(node) : isJoin(node);
            if (!isStanding) {
                return false;
            }
            standing.merge(node.id(), place.getValue(), Integer::sum);
        }
        return !standing.isEmpty();
    }

    /** What only holds others: the storey itself, event sub-processes, and sub-processes that are not closed. */
    private boolean holds(Node node, String storey) {
        return node.kind().isScope() && (node.id().equals(storey) || !isClosed(node.id()));
    }

    private static boolean isJoin(Node node) {
        return (node.kind() == Kind.PARALLEL || node.kind() == Kind.INCLUSIVE)
                && node.incoming().size() > 1;
    }

    private static boolean waits(Node node) {
        return switch (node.kind()) {
            case USER_TASK, CATCH, EVENT_BASED, CALL_ACTIVITY, SUB_PROCESS -> true;
            case SERVICE_TASK -> node.attribute("camunda:asyncBefore").equals("true");
            default -> false;
        };
    }
}
