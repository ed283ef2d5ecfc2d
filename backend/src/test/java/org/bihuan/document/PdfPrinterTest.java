package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.bihuan.test.Race;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.springframework.core.io.DefaultResourceLoader;

class PdfPrinterTest {

    private final PdfPrinter printer =
            new PdfPrinter(new Fonts(new DefaultResourceLoader(), List.of("classpath:fonts/NotoSansSC-Regular.ttf")));

    @Test
    void a_page_break_of_the_template_breaks_the_page() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("第一页");
            word.createParagraph().createRun().addBreak(BreakType.PAGE);
            word.createParagraph().createRun().setText("第二页");

            try (PDDocument pdf = print(word)) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(2);
                assertThat(text(pdf)).contains("第一页", "第二页");
            }
        }
    }

    @Test
    void cells_that_are_merged_downwards_are_printed_once() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFTable table = word.createTable(2, 2);
            table.getRow(0).getCell(0).setText("合并");
            table.getRow(1).getCell(0).setText("盖住");
            table.getRow(0).getCell(1).setText("上");
            table.getRow(1).getCell(1).setText("下");
            table.getRow(0).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge();

            try (PDDocument pdf = print(word)) {
                assertThat(text(pdf)).contains("合并", "上", "下").doesNotContain("盖住");
            }
        }
    }

    @Test
    void a_sheet_without_a_size_is_a4_and_a_landscape_one_stays_landscape() throws IOException {
        try (XWPFDocument plain = new XWPFDocument();
                XWPFDocument wide = new XWPFDocument()) {
            var size = wide.getDocument().getBody().addNewSectPr().addNewPgSz();
            size.setW(BigInteger.valueOf(16838));
            size.setH(BigInteger.valueOf(11906));

            try (PDDocument portrait = print(plain);
                    PDDocument landscape = print(wide)) {
                assertThat(portrait.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
                assertThat(landscape.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
            }
        }
    }

    @Test
    void papers_that_are_printed_at_the_same_moment_say_each_its_own() throws Exception {
        List<Callable<String>> printing = new ArrayList<>();
        for (String says : List.of("安全生产", "危险化学品", "粉尘防爆", "有限空间作业")) {
            printing.add(() -> {
                try (XWPFDocument word = new XWPFDocument()) {
                    word.createParagraph().createRun().setText(says);
                    try (PDDocument pdf = print(word)) {
                        return text(pdf).strip();
                    }
                }
            });
        }

        Race.Result<String> printed = Race.between(printing);

        assertThat(printed.won()).containsExactly("安全生产", "危险化学品", "粉尘防爆", "有限空间作业");
    }

    private PDDocument print(XWPFDocument word) throws IOException {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        word.write(docx);
        return Loader.loadPDF(printer.print(docx.toByteArray()));
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }
}
