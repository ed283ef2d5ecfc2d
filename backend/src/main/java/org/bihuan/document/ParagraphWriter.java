package org.bihuan.document;

import java.util.Base64;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFFieldRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes the paragraphs of a Word document as XHTML: text, breaks, pictures, page numbers and list numbers. */
final class ParagraphWriter {

    private static final int EMU_PER_POINT = 12700;

    private final Document page;
    private final Formatting formatting;
    private final Numbering numbering = new Numbering();
    private final String families;

    ParagraphWriter(Document page, Formatting formatting, String families) {
        this.page = page;
        this.formatting = formatting;
        this.families = families;
    }

    void write(Element parent, List<XWPFParagraph> paragraphs) {
        paragraphs.forEach(paragraph -> write(parent, paragraph));
    }

    void write(Element parent, XWPFParagraph paragraph) {
        Element p = append(parent, "p");
        p.setAttribute("style", formatting.css(paragraph) + "font-family:" + families);
        String label = numbering.label(paragraph);
        if (!label.isEmpty()) {
            p.appendChild(page.createTextNode(label + " "));
        }
        Field field = new Field();
        for (XWPFRun run : paragraph.getRuns()) {
            Element span = append(p, "span");
            span.setAttribute("style", formatting.css(paragraph, run, families));
            if (run instanceof XWPFFieldRun simple && writePageNumber(span, simple.getFieldInstruction())) {
                continue;
            }
            NodeChildren.of(run.getCTR().getDomNode()).forEach(child -> write(span, child, field));
            for (XWPFPicture picture : run.getEmbeddedPictures()) {
                write(span, picture);
            }
        }
        if (p.getTextContent().isEmpty() && p.getElementsByTagName("img").getLength() == 0 && !field.wasThere) {
            // an empty paragraph keeps its height
            p.appendChild(page.createTextNode("\u00A0"));
        }
    }

    /** Between the marks of a field stands what Word last computed; the page number is computed anew instead. */
    private static final class Field {
        boolean inside;
        boolean wasThere;
    }

    private void write(Element span, Node child, Field field) {
        switch (String.valueOf(child.getLocalName())) {
            case "t" -> {
                if (!field.inside) {
                    span.appendChild(page.createTextNode(NodeChildren.text(child)));
                }
            }
            case "tab" -> span.appendChild(page.createTextNode("\u2003\u2003"));
            case "noBreakHyphen" -> span.appendChild(page.createTextNode("\u2011"));
            case "cr" -> append(span, "br");
            case "br" -> {
                if ("page".equals(NodeChildren.attribute(child, "type"))) {
                    breakPage((Element) span.getParentNode());
                } else {
                    append(span, "br");
                }
            }
            case "fldChar" -> {
                String type = NodeChildren.attribute(child, "fldCharType");
                field.inside = field.inside && !type.equals("end");
            }
            case "instrText" -> {
                if (writePageNumber(span, NodeChildren.text(child))) {
                    field.inside = true;
                    field.wasThere = true;
                }
            }
            default -> {}
        }
    }

    /** A break at the start of a paragraph takes all of it to the next page, a later one what follows it. */
    private static void breakPage(Element paragraph) {
        String where = paragraph.getTextContent().isEmpty() ? "before" : "after";
        paragraph.setAttribute("style", paragraph.getAttribute("style") + ";page-break-" + where + ":always");
    }

    private boolean writePageNumber(Element span, String instruction) {
        String code = instruction.strip().split("\\s+")[0];
        if (!code.equals("PAGE") && !code.equals("NUMPAGES")) {
            return false;
        }
        append(span, "span").setAttribute("class", code.equals("PAGE") ? "page" : "pages");
        return true;
    }

    private void write(Element span, XWPFPicture picture) {
        Element image = append(span, "img");
        String data =
                Base64.getEncoder().encodeToString(picture.getPictureData().getData());
        String type = picture.getPictureData().getPictureTypeEnum().getContentType();
        image.setAttribute("src", "data:" + type + ";base64," + data);
        var size = picture.getCTPicture().getSpPr().getXfrm().getExt();
        image.setAttribute(
                "style", "width:" + size.getCx() / EMU_PER_POINT + "pt;height:" + size.getCy() / EMU_PER_POINT + "pt");
    }

    private Element append(Element parent, String name) {
        Element element = page.createElement(name);
        parent.appendChild(element);
        return element;
    }
}
