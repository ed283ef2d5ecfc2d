package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;

/** The papers of an inspection, printed with few findings and with many. */
class InspectionPapersTest {

    private final DocumentTemplates templates = new DocumentTemplates();
    private final PdfPrinter printer =
            new PdfPrinter(new Fonts(new DefaultResourceLoader(), List.of("classpath:fonts/NotoSansSC-Regular.ttf")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approval",
                "notice",
                "record",
                "order",
                "measures",
                "extension",
                "recheck",
                "supervision",
                "closure",
                "receipt",
                "transfer",
                "result"
            })
    void a_paper_asks_only_for_what_there_is_and_leaves_no_placeholder(String kind) throws IOException {
        assertThat(templates.problems(Inspection.template(kind), Inspection.variables()))
                .isEmpty();
        try (PDDocument paper = print(kind, 12)) {
            assertThat(text(paper, 1, paper.getNumberOfPages()))
                    .contains("晋江市应急管理局")
                    .doesNotContain("{{", "}}")
                    .doesNotContainPattern("\\[[A-Za-z]+]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "order,1,2",
        "order,12,3",
        "order,40,6",
        "recheck,1,2",
        "recheck,40,5",
        "record,1,2",
        "record,40,8",
        "result,40,6"
    })
    void findings_run_on_over_few_pages_and_the_seal_never_stands_alone(String kind, int findings, int mostPages)
            throws IOException {
        try (PDDocument paper = print(kind, findings)) {
            int last = paper.getNumberOfPages();
            assertThat(last).isLessThanOrEqualTo(mostPages);
            for (int page = 1; page <= last; page++) {
                assertThat(text(paper, page, page)).contains("第" + page + "页共" + last + "页");
            }
            assertThat(text(paper, last, last)).contains("签名").hasSizeGreaterThan(150);
        }
    }

    @Test
    void an_order_says_every_deadline_where_to_turn_to_and_who_signs() throws IOException {
        try (PDDocument paper = print("order", 12)) {
            assertThat(text(paper, 1, paper.getNumberOfPages()))
                    .contains(
                            "晋应急责改〔2026〕12号",
                            "2026年3月20日",
                            "六十日内",
                            "行政复议法》第二十条",
                            "六个月内",
                            "行政诉讼法》第四十六条",
                            "被检查单位负责人（签名）",
                            "13058200017",
                            "13058200034",
                            "晋江市应急管理局（印章）",
                            "本文书一式两份");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "approval, 承办人 审批人",
        "notice, 被检查单位收件人 （印章）",
        "record, 被检查单位现场负责人 检查人员",
        "order, 被检查单位负责人 执法人员 （印章）",
        "measures, 被检查单位负责人 执法人员 （印章）",
        "extension, 被检查单位收件人 （印章）",
        "recheck, 被复查单位负责人 执法人员 （印章）",
        "supervision, 责任单位负责人 （印章）",
        "closure, 责任单位负责人 （印章）",
        "receipt, 受送达人 送达人 见证人",
        "transfer, （印章）",
        "result, 被检查单位收件人 （印章）"
    })
    void a_paper_has_a_place_for_whoever_signs_and_for_the_seal(String kind, String places) {
        assertThat(templates.withoutPlace(Inspection.template(kind), List.of(places.split(" "))))
                .isEmpty();
    }

    @Test
    void a_recheck_names_the_order_that_it_goes_back_to() throws IOException {
        Map<String, Object> model = new HashMap<>(Inspection.model(1));
        model.put("number", "晋应急复查〔2026〕3号");
        try (PDDocument paper = print("recheck", model)) {
            assertThat(text(paper, 1, paper.getNumberOfPages())).contains("晋应急复查〔2026〕3号", "晋应急责改〔2026〕12号");
        }
    }

    private PDDocument print(String kind, int findings) throws IOException {
        Map<String, Object> model = new HashMap<>(Inspection.model(findings));
        model.put("number", "晋应急责改〔2026〕12号");
        return print(kind, model);
    }

    private PDDocument print(String kind, Map<String, Object> model) throws IOException {
        model.put("caseNumber", "ZG2026-000128");
        model.put("issuedOn", "2026年3月5日");
        return Loader.loadPDF(printer.print(templates.fill(Inspection.template(kind), model)));
    }

    /** Without the spaces and line ends that only layout made. */
    private static String text(PDDocument paper, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(paper).replaceAll("[\\s\u00A0　]+", "");
    }
}
