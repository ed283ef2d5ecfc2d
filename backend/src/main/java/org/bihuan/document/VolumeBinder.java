package org.bihuan.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.Attachments;

/** Binds papers and files into one PDF with running page numbers, held on the disk while it is made. */
final class VolumeBinder implements AutoCloseable {

    private static final float MARGIN = 50;
    private static final float NUMBER_FROM_EDGE = 40;
    private static final float NUMBER_SIZE = 11;

    private final PDDocument bound = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDFMergerUtility merger = new PDFMergerUtility();
    private final Attachments attachments;
    /** The first and the last page of each item that has pages. */
    private final Map<String, String> pages = new LinkedHashMap<>();

    VolumeBinder(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * @param printed the PDF of a paper, by its id
     * @throws IOException if what was made here cannot be read or written; a file of somebody else that cannot be, has no pages
     */
    void bind(VolumeItem item, Function<String, byte[]> printed) throws IOException {
        int before = bound.getNumberOfPages();
        if (item.files().isEmpty()) {
            append(printed.apply(item.id()));
        } else {
            for (Attachment file : item.files()) {
                append(file);
            }
        }
        int after = bound.getNumberOfPages();
        if (after > before) {
            pages.put(item.id(), after == before + 1 ? String.valueOf(after) : (before + 1) + "-" + after);
        }
    }

    /** Where an item lies, as 3 or 3-5; — for what cannot be printed. */
    String pages(VolumeItem item) {
        return pages.getOrDefault(item.id(), DocumentTemplates.NOTHING);
    }

    int pages() {
        return bound.getNumberOfPages();
    }

    /** The whole: what stands before, numbered pages, what stands behind. */
    byte[] whole(byte[] front, byte[] back) throws IOException {
        number();
        try (PDDocument whole = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
                PDDocument before = Loader.loadPDF(front);
                PDDocument behind = Loader.loadPDF(back);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            merger.appendDocument(whole, before);
            merger.appendDocument(whole, bound);
            merger.appendDocument(whole, behind);
            whole.getDocumentInformation().setProducer("Bihuan");
            whole.save(out);
            return out.toByteArray();
        }
    }

    private void append(Attachment file) throws IOException {
        byte[] content;
        try (InputStream in = attachments.open(file.id()).getInputStream()) {
            content = in.readAllBytes();
        }
        switch (file.type()) {
            case "application/pdf" -> tryTo(() -> append(content));
            case "image/jpeg", "image/png", "image/gif" -> tryTo(() -> picture(content, file.name()));
            default -> {
                // videos and Word files stay what they are; the list of contents names them by their digest
            }
        }
    }

    private void append(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            merger.appendDocument(bound, document);
        }
    }

    private void picture(byte[] content, String name) throws IOException {
        PDImageXObject picture = PDImageXObject.createFromByteArray(bound, content, name);
        boolean isWide = picture.getWidth() > picture.getHeight();
        PDRectangle size =
                isWide ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        float scale = Math.min(
                (size.getWidth() - 2 * MARGIN) / picture.getWidth(),
                (size.getHeight() - 2 * MARGIN) / picture.getHeight());
        float width = picture.getWidth() * scale;
        float height = picture.getHeight() * scale;
        PDPage page = new PDPage(size);
        bound.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(bound, page)) {
            stream.drawImage(picture, (size.getWidth() - width) / 2, (size.getHeight() - height) / 2, width, height);
        }
    }

    private void number() throws IOException {
        PDType1Font font = new PDType1Font(FontName.HELVETICA);
        for (int i = 0; i < bound.getNumberOfPages(); i++) {
            PDPage page = bound.getPage(i);
            PDRectangle box = page.getCropBox();
            String number = String.valueOf(i + 1);
            float width = font.getStringWidth(number) / 1000 * NUMBER_SIZE;
            try (PDPageContentStream stream = new PDPageContentStream(bound, page, AppendMode.APPEND, true, true)) {
                stream.beginText();
                stream.setFont(font, NUMBER_SIZE);
                stream.newLineAtOffset(
                        box.getUpperRightX() - NUMBER_FROM_EDGE - width, box.getUpperRightY() - NUMBER_FROM_EDGE);
                stream.showText(number);
                stream.endText();
            }
        }
    }

    private interface Attempt {
        void make() throws IOException;
    }

    /** What people upload may be broken or locked: it has no pages then, and the list of contents says so. */
    private void tryTo(Attempt attempt) {
        int before = bound.getNumberOfPages();
        try {
            attempt.make();
        } catch (IOException | RuntimeException unreadable) {
            List<PDPage> half = new ArrayList<>();
            for (int i = before; i < bound.getNumberOfPages(); i++) {
                half.add(bound.getPage(i));
            }
            half.forEach(bound::removePage);
        }
    }

    @Override
    public void close() {
        try {
            bound.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
