package org.bihuan.document;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Node;

/** Small reading of raw Word XML, for what the library has no words for. */
final class NodeChildren {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private NodeChildren() {}

    static List<Node> of(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    /** The text inside; these nodes know no {@code getTextContent}. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        of(node).forEach(child -> text.append(child.getNodeValue() == null ? "" : child.getNodeValue()));
        return text.toString();
    }

    /** A Word attribute, or an empty text. */
    static String attribute(Node node, String name) {
        Node attribute =
                node.getAttributes() == null ? null : node.getAttributes().getNamedItemNS(WORD, name);
        return attribute == null ? "" : attribute.getNodeValue();
    }
}
