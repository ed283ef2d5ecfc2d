package org.bihuan.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFPictureData;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** One sheet with a watermark behind its cells and above and below its print; texts only, so that no cell is ever a formula. */
final class Workbook implements AutoCloseable {

    private static final int KEPT_IN_MEMORY = 200;
    private static final int LONGEST = 2000;
    private static final int CHARACTER = 256;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(KEPT_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle text;
    private int rows;

    /**
     * @param mark who exports and when, on every printed page
     * @param picture the watermark as PNG
     */
    Workbook(String title, List<String> columns, String mark, byte[] picture) {
        sheet = workbook.createSheet(title);
        text = style(false);
        background(picture);
        // & begins a command of headers
        String printed = mark.replace("&", "&&");
        sheet.getHeader().setCenter(printed);
        sheet.getFooter().setLeft(printed);
        sheet.getFooter().setRight("&P / &N");
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.createFreezePane(0, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        CellStyle head = style(true);
        Row first = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            cell(first, i, columns.get(i), head);
            sheet.setColumnWidth(i, 20 * CHARACTER);
        }
    }

    void add(List<@Nullable String> texts) {
        Row row = sheet.createRow(++rows);
        for (int i = 0; i < texts.size(); i++) {
            String one = texts.get(i);
            if (one != null && !one.isEmpty()) {
                cell(row, i, one, text);
            }
        }
    }

    int rows() {
        return rows;
    }

    byte[] content() {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            workbook.write(content);
            return content.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook cannot be written", e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook cannot be closed", e);
        }
    }

    private static void cell(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
        cell.setCellStyle(style);
    }

    /** Text for good: the quote keeps a cell a text even when somebody edits it, or saves it in another format. */
    private CellStyle style(boolean head) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        style.setQuotePrefixed(true);
        if (head) {
            Font bold = workbook.createFont();
            bold.setBold(true);
            style.setFont(bold);
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private void background(byte[] picture) {
        int index = workbook.addPicture(picture, org.apache.poi.ss.usermodel.Workbook.PICTURE_TYPE_PNG);
        XSSFSheet written = workbook.getXSSFWorkbook().getSheetAt(0);
        XSSFPictureData data = workbook.getXSSFWorkbook().getAllPictures().get(index);
        PackageRelationship relation =
                written.addRelation(null, XSSFRelation.IMAGES, data).getRelationship();
        written.getCTWorksheet().addNewPicture().setId(relation.getId());
    }
}
