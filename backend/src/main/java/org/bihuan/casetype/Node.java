package org.bihuan.casetype;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task, event, gateway or sub-process of a model.
 *
 * @param parent id of the sub-process around it; null at process level
 * @param subject of the trigger: the message's name, the error's code or the timer's expression; empty if it has none
 * @param attributes by name as it is written, those of the engine as {@code camunda:…}
 * @param inputs text of the input parameters by name
 */
public record Node(
        String id,
        Kind kind,
        String name,
        @Nullable String parent,
        Trigger trigger,
        String subject,
        Map<String, String> attributes,
        Map<String, String> inputs,
        List<String> incoming,
        List<String> outgoing) {

    /** What a node is, by its BPMN element. */
    public enum Kind {
        START("startEvent", "开始事件"),
        END("endEvent", "结束事件"),
        CATCH("intermediateCatchEvent", "中间事件"),
        THROW("intermediateThrowEvent", "中间事件"),
        BOUNDARY("boundaryEvent", "边界事件"),
        USER_TASK("userTask", "用户任务"),
        SERVICE_TASK("serviceTask", "服务任务"),
        DECISION_TASK("businessRuleTask", "决策任务"),
        EXCLUSIVE("exclusiveGateway", "网关"),
        INCLUSIVE("inclusiveGateway", "网关"),
        PARALLEL("parallelGateway", "网关"),
        EVENT_BASED("eventBasedGateway", "网关"),
        SUB_PROCESS("subProcess", "子流程"),
        EVENT_SUB_PROCESS("", "事件子流程"),
        CALL_ACTIVITY("callActivity", "调用活动"),
        /** An element that the house does not use; the contract refuses it. */
        OTHER("", "元素");

        private final String element;
        private final String word;

        Kind(String element, String word) {
            this.element = element;
            this.word = word;
        }

        static Kind of(String element) {
            for (Kind kind : values()) {
                if (kind.element.equals(element)) {
                    return kind;
                }
            }
            return OTHER;
        }

        public boolean isGateway() {
            return this == EXCLUSIVE || this == INCLUSIVE || this == PARALLEL || this == EVENT_BASED;
        }

        /** Whether it contains a level of its own. */
        public boolean isScope() {
            return this == SUB_PROCESS || this == EVENT_SUB_PROCESS;
        }
    }

    /** What an event waits for or does. */
    public enum Trigger {
        NONE,
        TIMER,
        MESSAGE,
        ERROR,
        TERMINATE,
        OTHER
    }

    /** The same node where its level stands in another. */
    Node within(String home) {
        return parent != null
                ? this
                : new Node(id, kind, name, home, trigger, subject, attributes, inputs, incoming, outgoing);
    }

    /** The same node where its level stands by itself. */
    Node withoutHome() {
        return new Node(id, kind, name, null, trigger, subject, attributes, inputs, incoming, outgoing);
    }

    /** The attribute's value, empty if it is not written. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Whether the event ends what it interrupts: true unless the model says otherwise, as in BPMN. */
    public boolean isInterrupting() {
        return !attribute(kind == Kind.BOUNDARY ? "cancelActivity" : "isInterrupting")
                .equals("false");
    }

    /** A gateway that decides by conditions between several ways. */
    public boolean isDeciding() {
        return (kind == Kind.EXCLUSIVE || kind == Kind.INCLUSIVE) && outgoing.size() > 1;
    }

    /** How a sentence names it to the person who drew it. */
    String label() {
        String word = kind == Kind.OTHER ? attribute("element") : kind.word;
        return word + (name.isEmpty() ? "" : "“" + name + "”") + "(" + id + ")";
    }
}
