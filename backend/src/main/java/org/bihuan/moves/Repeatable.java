package org.bihuan.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.DocumentKind;
import org.bihuan.casetype.Node;

/** What the model does by itself and may do once more: what has left the bureau cannot be taken back by moving a token. */
final class Repeatable {

    private static final String ISSUING = "${issueDocument}";

    private static final Set<String> HARMLESS = Set.of(
            "${sendNotice}",
            "${recordEvent}",
            "${startClock}",
            "${stopClock}",
            "${pauseClock}",
            "${resumeClock}",
            "${postponeClock}",
            "${countHazards}",
            "${countPenalties}",
            "${countUnpaid}",
            "${countUnserved}",
            "${countUntold}",
            "${collectValues}",
            "${proposeDay}",
            "${keepResult}");

    private Repeatable() {}

    /** The names of those acts among the nodes that cannot be done twice, or left out. */
    static List<String> not(CaseType type, Iterable<String> nodes) {
        List<String> acts = new ArrayList<>();
        for (String id : nodes) {
            Node node = type.model().nodes().get(id);
            if (node != null && node.kind() == Node.Kind.SERVICE_TASK && !isHarmless(type, node)) {
                acts.add(node.name());
            }
        }
        return acts.stream().distinct().toList();
    }

    /** A paper without number and seal is printed again; anything else that goes out is not. */
    private static boolean isHarmless(CaseType type, Node node) {
        String delegate = node.attribute("camunda:delegateExpression");
        if (!delegate.equals(ISSUING)) {
            return HARMLESS.contains(delegate);
        }
        DocumentKind kind = type.manifest().documents().get(node.inputs().getOrDefault("kind", ""));
        return kind != null && kind.word() == null && kind.seal() == null;
    }
}
