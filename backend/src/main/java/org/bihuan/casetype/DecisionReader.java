package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads the decisions of a DMN file, of whichever version of the standard. */
final class DecisionReader {

    private DecisionReader() {}

    static List<Decision> read(String file, byte[] dmn) throws UnreadableException {
        Document document = Xml.parse(file, dmn);
        List<String> languages = languages(document);
        List<Decision> decisions = new ArrayList<>();
        for (Element decision : Xml.descendants(document, "decision")) {
            List<Element> tables = Xml.children(decision, "decisionTable").toList();
            if (tables.size() != 1) {
                throw new UnreadableException(file + "：决策(" + decision.getAttribute("id") + ")不是决策表，只能使用决策表，请在设计器中改画。");
            }
            Attr kept = decision.getAttributeNodeNS(Xml.CAMUNDA_DMN, "historyTimeToLive");
            decisions.add(new Decision(
                    decision.getAttribute("id"),
                    file,
                    kept == null ? null : kept.getValue(),
                    Xml.children(tables.get(0), "input")
                            .flatMap(input -> Xml.children(input, "inputExpression"))
                            .map(input -> Xml.text(input, "text"))
                            .toList(),
                    Xml.children(tables.get(0), "output")
                            .map(output -> output.getAttribute("name"))
                            .toList(),
                    languages));
        }
        return decisions;
    }

    private static List<String> languages(Document document) {
        return Xml.descendants(document, "*").stream()
                .map(element -> element.getAttribute("expressionLanguage"))
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
    }
}
