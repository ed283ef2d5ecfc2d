package org.bihuan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class WorkbookTest {

    private static final String MARK = "李晓梅（intake1） 2026-11-23 09:00 导出 · A&B";
    private static final byte[] PICTURE = new Watermark(new ClassPathResource("fonts/NotoSansSC-Regular.ttf"))
            .png("李晓梅（intake1）", "2026-11-23 09:00 导出", "内部资料 不得外传");

    @Test
    void what_looks_like_a_formula_stays_a_text() throws IOException {
        List<String> dangerous = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\",\"y\")");

        XSSFSheet sheet = written(dangerous);

        for (int i = 0; i < dangerous.size(); i++) {
            Cell cell = sheet.getRow(1).getCell(i);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(dangerous.get(i));
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void who_and_when_stand_behind_the_cells_and_on_each_printed_page() throws IOException {
        XSSFSheet sheet = written(List.of("TB2026-000001"));

        String relation = sheet.getCTWorksheet().getPicture().getId();
        assertThat(sheet.getRelationById(relation).getPackagePart().getContentType())
                .isEqualTo("image/png");
        assertThat(sheet.getHeader().getCenter()).isEqualTo(MARK.replace("&", "&&"));
        assertThat(sheet.getFooter().getLeft()).isEqualTo(MARK.replace("&", "&&"));
    }

    @Test
    void the_watermark_shows_something_and_lets_the_cells_through() throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(PICTURE));

        long drawn = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                int opacity = image.getRGB(x, y) >>> 24;
                assertThat(opacity).isLessThan(90);
                drawn += opacity > 40 ? 1 : 0;
            }
        }
        assertThat(drawn).isBetween(2000L, 40_000L);
    }

    private static XSSFSheet written(List<String> texts) throws IOException {
        try (Workbook workbook = new Workbook("样本", texts, MARK, PICTURE)) {
            workbook.add(Arrays.asList(texts.toArray(String[]::new)));
            byte[] content = workbook.content();
            Files.write(Path.of("target/sample-export.xlsx"), content);
            try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(content))) {
                return read.getSheetAt(0);
            }
        }
    }
}
