package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.DatabaseSlice;
import org.bihuan.RefusedException;
import org.bihuan.casetype.DocumentKind.Seal;
import org.bihuan.document.Documents.Format;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@DatabaseSlice
@Import({Documents.class, DocumentTemplates.class, PdfPrinter.class, Sealing.class, Fonts.class})
@TestPropertySource(properties = "bihuan.base-url=https://yjj.example.cn/")
class DocumentsTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class ASeal {

        @Bean
        Seals seals() {
            return (pdf, kind, place) -> {
                byte[] mark = ("%sealed " + kind).getBytes(StandardCharsets.ISO_8859_1);
                byte[] sealed = Arrays.copyOf(pdf, pdf.length + mark.length);
                System.arraycopy(mark, 0, sealed, pdf.length, mark.length);
                return Optional.of(sealed);
            };
        }
    }

    @Autowired
    Documents documents;

    @Test
    void advice_is_kept_as_word_and_as_pdf_that_say_the_same() throws Exception {
        Document issued = documents.issue(
                "TB2026-000101", "advice", "建议书", null, null, Advice.template(), Advice.model(Advice.findings()));

        assertThat(documents.of("TB2026-000101")).containsExactly(issued);
        assertThat(issued.sha256()).hasSize(64);
        String word = wordText(documents.content(issued.id(), Format.DOCX).bytes());
        String pdf = pdfText(documents.content(issued.id(), Format.PDF).bytes());
        for (String text : List.of(word, pdf)) {
            assertThat(squeezed(text))
                    .contains(
                            "企业安全生产服务建议书",
                            "TB2026-000101",
                            "晋江市安海锦程纺织印染有限公司",
                            "91350582MA31ABCD2X",
                            "保险粉与双氧水同室堆放，间距不足1米，无隔离设施。",
                            "GB50016—2014，2018年版",
                            "3.在仓库门口设置洗眼器和应急喷淋",
                            "预计投入约36,000元",
                            "不是行政检查文书",
                            "陈志强",
                            "日期：2026年3月2日",
                            "扫码查看服务进度")
                    .doesNotContain("{{", "}}", "[index]", "[description]");
        }
    }

    @Test
    void the_code_on_the_paper_leads_to_the_case() throws Exception {
        Document issued = documents.issue(
                "TB2026-000102", "advice", "建议书", null, null, Advice.template(), Advice.model(Advice.findings()));

        try (PDDocument pdf =
                Loader.loadPDF(documents.content(issued.id(), Format.PDF).bytes())) {
            BufferedImage last = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 200);
            String text = new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(last))))
                    .getText();
            assertThat(text).isEqualTo("https://yjj.example.cn/cases/TB2026-000102");
        }
    }

    @Test
    void many_findings_run_over_pages_and_every_page_has_head_and_number() throws Exception {
        List<Map<String, String>> many =
                Collections.nCopies(30, Advice.findings().get(0));

        Document issued =
                documents.issue("TB2026-000103", "advice", "建议书", null, null, Advice.template(), Advice.model(many));

        try (PDDocument pdf =
                Loader.loadPDF(documents.content(issued.id(), Format.PDF).bytes())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(squeezed(second.getText(pdf))).contains("序号问题依据条款等级建议", "—2—");
        }
    }

    @Test
    void no_findings_leave_a_line_and_no_hole() throws Exception {
        Document issued = documents.issue(
                "TB2026-000104", "advice", "建议书", null, null, Advice.template(), Advice.model(List.of()));

        assertThat(squeezed(pdfText(documents.content(issued.id(), Format.PDF).bytes())))
                .contains("序号问题依据条款等级建议—————");
    }

    @Test
    void what_people_write_is_text_and_nothing_else() throws Exception {
        Map<String, Object> model = new HashMap<>(Advice.model(List.of(Advice.finding(
                "{{leadExpert}} [suggestion]",
                "<script>alert(1)</script>",
                "${T(java.lang.Runtime)}",
                "a\u0000&amp;b"))));
        model.put("advice", "{{?measures}}\n<img src=\"file:///etc/passwd\"/>");
        model.put("enterprise", "{{@qr}}");

        Document issued = documents.issue("TB2026-000105", "advice", "建议书", null, null, Advice.template(), model);

        String pdf = squeezed(pdfText(documents.content(issued.id(), Format.PDF).bytes()));
        assertThat(pdf)
                .contains(
                        "{{leadExpert}}",
                        "[suggestion]",
                        "<script>alert(1)</script>",
                        "${T(java.lang.Runtime)}",
                        "a&amp;b",
                        "{{?measures}}",
                        "<imgsrc=\"file:///etc/passwd\"/>",
                        "{{@qr}}");
    }

    @Test
    void a_template_is_never_filled_with_less_than_it_asks_for() {
        Map<String, Object> model = new HashMap<>(Advice.model(List.of()));
        model.remove("uscc");

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> documents.issue("TB2026-000106", "advice", "建议书", null, null, Advice.template(), model))
                .withMessageContaining("uscc");
        assertThat(documents.of("TB2026-000106")).isEmpty();
    }

    @Test
    void what_is_kept_and_hashed_is_the_paper_under_seal() throws Exception {
        Document issued = documents.issue(
                "ZG2026-000108", "order", "指令书", null, Seal.ENFORCEMENT, Advice.word("晋江市应急管理局（印章）"), Map.of());

        byte[] kept = documents.content(issued.id(), Format.PDF).bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).endsWith("%sealed ENFORCEMENT");
        assertThat(issued.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(kept)));
    }

    @Test
    void content_knows_its_case_and_file_name_and_a_stranger_finds_nothing() {
        Document issued = documents.issue(
                "TB2026-000107", "advice", "建议书", null, null, Advice.template(), Advice.model(List.of()));

        DocumentContent content = documents.content(issued.id(), Format.DOCX);
        assertThat(content.caseNumber()).isEqualTo("TB2026-000107");
        assertThat(content.fileName()).isEqualTo("建议书.docx");
        assertThatThrownBy(() -> documents.content("forged", Format.PDF))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.NOT_FOUND));
    }

    private static String wordText(byte[] docx) throws Exception {
        try (XWPFWordExtractor word = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return word.getText();
        }
    }

    private static String pdfText(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return stripper.getText(document);
        }
    }

    /** Without the spaces and line ends that only layout made. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }
}
