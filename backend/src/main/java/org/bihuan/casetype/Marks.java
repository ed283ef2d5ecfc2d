package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import org.bihuan.casetype.Model.Mark;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Gathers what a BPMN file says beyond plain BPMN, and the plain BPMN that would run code or assign people. */
final class Marks {

    private static final Set<String> SUSPECT = Set.of(
            "script",
            "humanPerformer",
            "potentialOwner",
            "performer",
            "resourceRole",
            "ioSpecification",
            "dataInputAssociation",
            "dataOutputAssociation",
            "loopCardinality",
            "completionCondition",
            "standardLoopCharacteristics");

    private final List<Mark> marks = new ArrayList<>();

    private Marks() {}

    static List<Mark> of(Document document) {
        Marks marks = new Marks();
        for (Element element : Xml.children(document.getDocumentElement())) {
            if (!Xml.DIAGRAM.equals(element.getNamespaceURI())) {
                marks.scan(element, "");
            }
        }
        return List.copyOf(marks.marks);
    }

    private void scan(Element element, String around) {
        String namespace = element.getNamespaceURI();
        boolean isBpmn = Xml.BPMN.equals(namespace);
        String owner = isBpmn && element.hasAttribute("id") ? element.getAttribute("id") : around;
        if (!isBpmn || SUSPECT.contains(element.getLocalName())) {
            marks.add(new Mark(
                    owner,
                    word(namespace, element.getLocalName()),
                    element.getTextContent().strip()));
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(owner, element, (Attr) attributes.item(i));
        }
        Xml.children(element).forEach(child -> scan(child, owner));
    }

    private void attribute(String owner, Element element, Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        boolean isPlain = namespace == null
                || namespace.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI)
                || namespace.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI);
        boolean isLanguage = namespace == null
                && "conditionExpression".equals(element.getLocalName())
                && "language".equals(attribute.getName());
        if (!isPlain || isLanguage) {
            marks.add(new Mark(owner, word(namespace, attribute.getLocalName()), attribute.getValue()));
        }
    }

    private static String word(@Nullable String namespace, String name) {
        if (namespace == null || namespace.equals(Xml.BPMN)) {
            return name;
        }
        return namespace.equals(Xml.CAMUNDA) ? "camunda:" + name : "{" + namespace + "}" + name;
    }
}
