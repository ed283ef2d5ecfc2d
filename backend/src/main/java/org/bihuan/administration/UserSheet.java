package org.bihuan.administration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.attachment.UploadedWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A list of users as an Excel file: one head line, then a line each. Everything is read as text; a formula is never computed,
 * and makes its line one that is refused.
 */
final class UserSheet {

    static final int MOST_ROWS = 2000;
    static final long LARGEST = 2L * 1024 * 1024;

    static final List<String> HEAD = List.of("用户名", "姓名", "单位", "专家领域", "执法证有效期至");

    private static final int LONGEST = 400;
    private static final String FORMULA = "（公式）";

    /** One line of the file, as it is written there; the first line of users is number 2. */
    record Line(int number, String username, String name, String unit, String fields, String certificate) {

        /** Whether a cell holds a formula. */
        boolean hasFormula() {
            return List.of(username, name, unit, fields, certificate).contains(FORMULA);
        }
    }

    private UserSheet() {}

    /** @throws RefusedException too large, also once it is unpacked, unsupported if it is no such file, invalid if it does not begin with the head line */
    static List<Line> read(byte[] file) {
        if (file.length > LARGEST) {
            throw new RefusedException(Kind.TOO_LARGE, "文件不能超过 2 MB。");
        }
        return UploadedWorkbook.read(file, UserSheet::lines);
    }

    /** The file to fill in, with the head line alone. */
    static byte[] template() {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("用户");
            Row head = sheet.createRow(0);
            for (int column = 0; column < HEAD.size(); column++) {
                head.createCell(column).setCellValue(HEAD.get(column));
                sheet.setColumnWidth(column, 20 * 256);
            }
            sheet.createFreezePane(0, 1);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Line> lines(Sheet sheet) {
        Row head = sheet.getRow(sheet.getFirstRowNum());
        for (int column = 0; column < HEAD.size(); column++) {
            if (head == null || !text(head.getCell(column)).equals(HEAD.get(column))) {
                throw Refusals.invalid("file", "第一行须是：" + String.join("、", HEAD) + "。请用模板填写。");
            }
        }
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet) {
            Line line = new Line(
                    row.getRowNum() + 1,
                    text(row.getCell(0)),
                    text(row.getCell(1)),
                    text(row.getCell(2)),
                    text(row.getCell(3)),
                    text(row.getCell(4)));
            boolean empty = (line.username() + line.name() + line.unit()).isEmpty();
            if (row.getRowNum() == sheet.getFirstRowNum() || empty) {
                continue;
            }
            if (lines.size() == MOST_ROWS) {
                throw new RefusedException(Kind.TOO_LARGE, "一次最多导入 2000 行，请分成几个文件。");
            }
            lines.add(line);
        }
        if (lines.isEmpty()) {
            throw Refusals.invalid("file", "文件里没有用户。");
        }
        return lines;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.FORMULA) {
            return FORMULA;
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            LocalDate date = cell.getLocalDateTimeCellValue().toLocalDate();
            return date.toString();
        }
        String text = new DataFormatter().formatCellValue(cell).strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
