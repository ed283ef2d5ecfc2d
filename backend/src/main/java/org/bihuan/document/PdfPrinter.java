package org.bihuan.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Prints a Word document as PDF, with nothing installed: the Word file is the only source, so that both forms say the same.
 * Text becomes nodes, never markup, and nothing is fetched from anywhere.
 */
@Component
final class PdfPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(PdfPrinter.class);

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Fonts fonts;

    PdfPrinter(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] print(byte[] docx) {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx));
                PDDocument document = new PDDocument();
                ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            Document page = page(word);
            String missing = fonts.missing(page.getDocumentElement().getTextContent());
            if (!missing.isEmpty()) {
                LOG.warn("no font of bihuan.document.fonts has the characters {}: the PDF has holes there", missing);
            }
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            fonts.register(builder, document);
            builder.useExternalResourceAccessControl(
                    (uri, type) -> uri.startsWith("data:"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.withProducer("Bihuan");
            builder.withW3cDocument(page, "about:blank");
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document page(XWPFDocument word) {
        Document page = emptyPage();
        Element html = append(page, page, "html");
        html.setAttribute("lang", "zh-CN");
        Element head = append(page, html, "head");
        String title = word.getProperties().getCoreProperties().getTitle();
        append(page, head, "title").setTextContent(title == null ? "" : title);
        append(page, head, "style")
                .setTextContent(Page.css(word) + "body { margin: 0; font-family: " + fonts.families() + "; }");
        Element body = append(page, html, "body");
        ParagraphWriter paragraphs = new ParagraphWriter(page, new Formatting(word), fonts.families());
        TableWriter tables = new TableWriter(page, paragraphs);
        for (XWPFHeader header : word.getHeaderList()) {
            paragraphs.write(running(page, body, "header"), header.getParagraphs());
        }
        for (XWPFFooter footer : word.getFooterList()) {
            paragraphs.write(running(page, body, "footer"), footer.getParagraphs());
        }
        for (IBodyElement element : word.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs.write(body, paragraph);
            } else if (element instanceof XWPFTable table) {
                tables.write(body, table);
            }
        }
        return page;
    }

    private static Element running(Document page, Element body, String name) {
        Element element = append(page, body, "div");
        element.setAttribute("class", name);
        return element;
    }

    private static Element append(Document page, org.w3c.dom.Node parent, String name) {
        Element element = page.createElement(name);
        parent.appendChild(element);
        return element;
    }

    private static Document emptyPage() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
