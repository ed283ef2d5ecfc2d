package org.bihuan.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is about to be written down.
 *
 * @param type past tense in kebab-case, such as {@code task-completed}
 * @param actor user name of who did it, {@code system} for the engine
 * @param onBehalfOf for whom the actor did it, if for somebody else
 * @param step id of the BPMN element that it belongs to, if any
 * @param data what was written; decimals and large integers become strings in the ledger
 */
public record Event(
        String caseNumber,
        String type,
        String actor,
        @Nullable String onBehalfOf,
        @Nullable String step,
        @Nullable String stepName,
        ObjectNode data) {

    public static Event of(String caseNumber, String type, String actor) {
        return new Event(caseNumber, type, actor, null, null, null, JsonNodeFactory.instance.objectNode());
    }

    public Event onBehalfOf(@Nullable String somebody) {
        return new Event(caseNumber, type, actor, somebody, step, stepName, data);
    }

    public Event at(@Nullable String element, @Nullable String elementName) {
        return new Event(caseNumber, type, actor, onBehalfOf, element, elementName, data);
    }

    public Event with(ObjectNode content) {
        return new Event(caseNumber, type, actor, onBehalfOf, step, stepName, content);
    }

    public Event with(String field, @Nullable String value) {
        ObjectNode content = data.deepCopy();
        content.put(field, value);
        return with(content);
    }
}
