package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.bihuan.casetype.DocumentKind.Seal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.DefaultResourceLoader;

class SealingTest {

    private static final PdfPrinter PRINTER =
            new PdfPrinter(new Fonts(new DefaultResourceLoader(), List.of("classpath:fonts/NotoSansSC-Regular.ttf")));

    private final List<Seals.Place> places = new ArrayList<>();
    private final List<Seal> kinds = new ArrayList<>();

    @Test
    void the_seal_comes_to_where_the_paper_has_a_place_for_it() throws IOException {
        byte[] sealed = sealing(this::stamp).seal(paper(), Seal.BUREAU);

        assertThat(kinds).containsExactly(Seal.BUREAU);
        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.page()).isEqualTo(2);
            // to the right, and at the top of its page
            assertThat(place.x()).isBetween(380f, 520f);
            assertThat(place.y()).isBetween(740f, 780f);
        });
        try (PDDocument document = Loader.loadPDF(sealed)) {
            var picture = new PDFRenderer(document).renderImageWithDPI(1, 72);
            int x = Math.round(places.get(0).x());
            int y = picture.getHeight() - Math.round(places.get(0).y());
            assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(0xFF0000);
        }
    }

    @Test
    void a_paper_without_seal_is_not_shown_to_it() throws IOException {
        byte[] paper = paper();

        assertThat(sealing(this::stamp).seal(paper, null)).isEqualTo(paper);
        assertThat(kinds).isEmpty();
    }

    @Test
    void where_there_is_no_electronic_seal_the_paper_stays_as_it_was_printed() throws IOException {
        byte[] paper = paper();

        assertThat(sealing(null).seal(paper, Seal.BUREAU)).isEqualTo(paper);
        assertThat(sealing((pdf, kind, place) -> Optional.empty()).seal(paper, Seal.ENFORCEMENT))
                .isEqualTo(paper);
    }

    @Test
    void an_answer_that_is_no_paper_is_never_kept() throws IOException {
        byte[] paper = paper();

        assertThatIllegalStateException().isThrownBy(() -> sealing((pdf, kind, place) -> Optional.of(new byte[] {1}))
                .seal(paper, Seal.BUREAU));
    }

    private Optional<byte[]> stamp(byte[] pdf, Seal kind, Seals.Place place) {
        places.add(place);
        kinds.add(kind);
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream sealed = new ByteArrayOutputStream()) {
            try (PDPageContentStream page = new PDPageContentStream(
                    document, document.getPage(place.page() - 1), AppendMode.APPEND, true, true)) {
                page.setNonStrokingColor(1f, 0f, 0f);
                page.addRect(place.x() - 10, place.y() - 10, 20, 20);
                page.fill();
            }
            document.save(sealed);
            return Optional.of(sealed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sealing sealing(@Nullable Seals seals) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (seals != null) {
            beans.addBean("seals", seals);
        }
        return new Sealing(beans.getBeanProvider(Seals.class));
    }

    /** Two pages, with the place at the right of the second. */
    private static byte[] paper() throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream docx = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("责令限期整改指令书");
            word.createParagraph().createRun().addBreak(BreakType.PAGE);
            XWPFParagraph last = word.createParagraph();
            last.setAlignment(ParagraphAlignment.RIGHT);
            last.createRun().setText("晋江市应急管理局（印章）");
            word.write(docx);
            return PRINTER.print(docx.toByteArray());
        }
    }
}
