package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.casetype.Node.Kind;
import org.bihuan.casetype.Node.Trigger;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Reads a BPMN file into a {@link Model}: what is there, not whether it is right. */
final class ModelReader {

    /** Elements beside the nodes that say nothing to the engine. */
    private static final Set<String> SILENT = Set.of(
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "textAnnotation",
            "association",
            "group",
            "laneSet",
            "multiInstanceLoopCharacteristics",
            "timerEventDefinition",
            "messageEventDefinition",
            "errorEventDefinition",
            "terminateEventDefinition");

    /** The attribute that holds what a call hands over to a part and takes back, a line each. */
    static final String HANDED_OVER = "handedOver";

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> ids = new TreeSet<>();
    private final String file;

    private ModelReader(String file) {
        this.file = file;
    }

    /** @param decisions of the DMN files beside it */
    static Model read(String file, byte[] bpmn, List<Decision> decisions) throws UnreadableException {
        return new ModelReader(file).model(Xml.parse(file, bpmn), decisions);
    }

    private Model model(Document document, List<Decision> decisions) throws UnreadableException {
        List<Element> processes =
                Xml.children(document.getDocumentElement(), "process").toList();
        if (processes.size() != 1
                || !processes.get(0).getAttribute("isExecutable").equals("true")) {
            throw new UnreadableException(
                    file + "：文件里应当恰好有一个可执行的流程（isExecutable），现在有 " + processes.size() + " 个流程，请在设计器中只留一个并勾选“可执行”。");
        }
        Element process = processes.get(0);
        for (Element element : Xml.children(document.getDocumentElement())) {
            String subject = element.getAttribute("error".equals(element.getLocalName()) ? "errorCode" : "name");
            names.put(element.getAttribute("id"), subject);
        }
        level(process, null);
        connect();
        return new Model(
                process.getAttribute("id"),
                process.getAttribute("name"),
                process.hasAttributeNS(Xml.CAMUNDA, "historyTimeToLive")
                        ? process.getAttributeNS(Xml.CAMUNDA, "historyTimeToLive")
                        : null,
                Collections.unmodifiableMap(nodes),
                Collections.unmodifiableMap(flows),
                Marks.of(document),
                drawn(document),
                List.copyOf(decisions));
    }

    private void level(Element level, @Nullable String parent) throws UnreadableException {
        for (Element element : Xml.children(level)) {
            String name = element.getLocalName();
            if (!Xml.BPMN.equals(element.getNamespaceURI()) || SILENT.contains(name)) {
                continue;
            }
            String id = element.getAttribute("id");
            if (!ids.add(id)) {
                throw new UnreadableException(file + "：有两个元素的编号都是“" + id + "”，请改掉其中一个。");
            }
            if ("sequenceFlow".equals(name)) {
                flows.put(id, flow(element, parent));
                continue;
            }
            Node node = node(element, parent);
            nodes.put(id, node);
            if (node.kind().isScope()) {
                level(element, id);
            }
        }
    }

    private static Flow flow(Element element, @Nullable String parent) {
        return new Flow(
                element.getAttribute("id"),
                element.getAttribute("name").strip(),
                parent,
                element.getAttribute("sourceRef"),
                element.getAttribute("targetRef"),
                Xml.children(element, "conditionExpression")
                        .findFirst()
                        .map(condition -> condition.getTextContent().strip())
                        .orElse(null));
    }

    private Node node(Element element, @Nullable String parent) {
        Kind kind = Kind.of(element.getLocalName());
        if (kind == Kind.SUB_PROCESS && element.getAttribute("triggeredByEvent").equals("true")) {
            kind = Kind.EVENT_SUB_PROCESS;
        }
        Map<String, String> attributes = attributes(element);
        attributes.put("element", element.getLocalName());
        if (kind == Kind.CALL_ACTIVITY) {
            attributes.put(HANDED_OVER, String.join("\n", handedOver(element)));
        }
        Trigger trigger = Trigger.NONE;
        String subject = "";
        for (Element child : Xml.children(element)) {
            String name = child.getLocalName();
            if ("multiInstanceLoopCharacteristics".equals(name)) {
                attributes.putAll(attributes(child));
                attributes.put("multiInstance", "true");
            } else if (name.endsWith("EventDefinition")) {
                trigger = trigger == Trigger.NONE ? trigger(name) : Trigger.OTHER;
                subject = subject(child, attributes);
            }
        }
        return new Node(
                element.getAttribute("id"),
                kind,
                element.getAttribute("name").strip(),
                parent,
                trigger,
                subject,
                attributes,
                inputs(element),
                List.of(),
                List.of());
    }

    private static Trigger trigger(String definition) {
        return switch (definition) {
            case "timerEventDefinition" -> Trigger.TIMER;
            case "messageEventDefinition" -> Trigger.MESSAGE;
            case "errorEventDefinition" -> Trigger.ERROR;
            case "terminateEventDefinition" -> Trigger.TERMINATE;
            default -> Trigger.OTHER;
        };
    }

    private String subject(Element definition, Map<String, String> attributes) {
        for (Element time : Xml.children(definition)) {
            if (time.getLocalName().startsWith("time")) {
                attributes.put("timer", time.getLocalName());
                return time.getTextContent().strip();
            }
        }
        String reference = definition.getAttribute(definition.hasAttribute("errorRef") ? "errorRef" : "messageRef");
        return names.getOrDefault(reference.substring(reference.indexOf(':') + 1), "");
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        NamedNodeMap written = element.getAttributes();
        for (int i = 0; i < written.getLength(); i++) {
            Attr attribute = (Attr) written.item(i);
            String prefix = Xml.CAMUNDA.equals(attribute.getNamespaceURI()) ? "camunda:" : "";
            attributes.put(prefix + attribute.getLocalName(), attribute.getValue());
        }
        return attributes;
    }

    private static Map<String, String> inputs(Element element) {
        Map<String, String> inputs = new LinkedHashMap<>();
        Xml.children(element, "extensionElements")
                .flatMap(extensions -> Xml.children(extensions, "inputOutput"))
                .flatMap(inputOutput -> Xml.children(inputOutput, "inputParameter"))
                .forEach(input -> inputs.put(
                        input.getAttribute("name"), input.getTextContent().strip()));
        return inputs;
    }

    /** As {@code in businessKey=…}, {@code in variables=all} or {@code in source=target}. */
    private static List<String> handedOver(Element call) {
        List<String> lines = new ArrayList<>();
        Xml.children(call, "extensionElements")
                .flatMap(extensions -> Xml.children(extensions).stream())
                .filter(one -> Xml.CAMUNDA.equals(one.getNamespaceURI()))
                .forEach(one -> {
                    Map<String, String> written = attributes(one);
                    String source = written.remove("source");
                    String target = written.remove("target");
                    if (source != null || target != null) {
                        lines.add(one.getLocalName() + " " + source + "=" + target);
                    }
                    written.forEach((name, value) -> lines.add(one.getLocalName() + " " + name + "=" + value));
                });
        return lines;
    }

    /** Tells every node its flows; the flows are believed, not the node's own list of them. */
    private void connect() throws UnreadableException {
        Map<String, List<String>> incoming = new HashMap<>();
        Map<String, List<String>> outgoing = new HashMap<>();
        for (Flow flow : flows.values()) {
            if (!nodes.containsKey(flow.source()) || !nodes.containsKey(flow.target())) {
                throw new UnreadableException(file + "：" + flow.label() + "有一端没有接到元素上，请重新连接或删去。");
            }
            outgoing.computeIfAbsent(flow.source(), source -> new ArrayList<>()).add(flow.id());
            incoming.computeIfAbsent(flow.target(), target -> new ArrayList<>()).add(flow.id());
        }
        nodes.replaceAll((id, node) -> new Node(
                id,
                node.kind(),
                node.name(),
                node.parent(),
                node.trigger(),
                node.subject(),
                Collections.unmodifiableMap(node.attributes()),
                Collections.unmodifiableMap(node.inputs()),
                List.copyOf(incoming.getOrDefault(id, List.of())),
                List.copyOf(outgoing.getOrDefault(id, List.of()))));
    }

    private static Set<String> drawn(Document document) {
        Set<String> drawn = new LinkedHashSet<>();
        for (String element : List.of("BPMNShape", "BPMNEdge")) {
            Xml.descendants(document, element).forEach(shape -> drawn.add(shape.getAttribute("bpmnElement")));
        }
        return Collections.unmodifiableSet(drawn);
    }
}
