package org.bihuan.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.attachment.UploadedWorkbook;
import org.bihuan.enterprise.Vocabulary;
import org.jspecify.annotations.Nullable;

/** A list of enterprises as an Excel or CSV file: one head line, then a line each. Everything is text; no formula is computed. */
final class EnterpriseSheet {

    static final int MOST_ROWS = 1000;
    static final int LARGEST = 2 * 1024 * 1024;

    static final List<String> HEAD = List.of(
            "统一社会信用代码",
            "企业名称",
            "属地",
            "行业",
            "地址",
            "联系人",
            "联系电话",
            "法定代表人",
            "主要负责人",
            "主要负责人电话",
            "安全负责人",
            "安全负责人电话",
            "行业代码",
            "监管类别",
            "企业规模",
            "从业人数",
            "标准化等级",
            "标准化有效期",
            "出租方",
            "高风险类型",
            "曾用名和简称",
            "村（社区）",
            "坐标",
            "实际控制人",
            "重大危险源",
            "产业链角色",
            "严重失信管理期",
            "证照",
            "风险等级",
            "定级理由");

    /** Longer than any cell may be, so that a check still sees that it is too long. */
    private static final int LONGEST = 3000;

    private static final String FORMULA_SIGNS = "=@\t";

    /**
     * @param number of the line in the file; the first enterprise is on line 2
     * @param cells in the order of the head, each stripped
     * @param formulas how the columns are called that hold one
     */
    record Line(int number, List<String> cells, List<String> formulas) {

        String cell(String column) {
            return cells.get(HEAD.indexOf(column));
        }
    }

    private EnterpriseSheet() {}

    /** @throws RefusedException too large, unsupported if it is no such file, invalid if it does not begin with the head line */
    static List<Line> read(byte[] file) {
        if (file.length > LARGEST) {
            throw new RefusedException(Kind.TOO_LARGE, "文件不能超过 2 MB，请分成几个文件。");
        }
        List<Line> lines = file.length > 1 && file[0] == 'P' && file[1] == 'K'
                ? UploadedWorkbook.read(file, EnterpriseSheet::lines)
                : text(file);
        if (lines.isEmpty() || !lines.get(0).cells().equals(HEAD)) {
            throw RefusedException.wrong("file", "第一行应是模板的表头，请用模板填写。");
        }
        List<Line> rows = lines.subList(1, lines.size()).stream()
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        if (rows.size() > MOST_ROWS) {
            throw new RefusedException(Kind.TOO_LARGE, "一次最多导入 1000 家企业，请分成几个文件。");
        }
        if (rows.isEmpty()) {
            throw RefusedException.wrong("file", "文件里没有企业。");
        }
        return rows;
    }

    private static List<Line> text(byte[] file) {
        List<Line> lines = new ArrayList<>();
        for (CommaText.Line line : CommaText.read(file, MOST_ROWS * 2)) {
            List<String> cells = new ArrayList<>();
            List<String> formulas = new ArrayList<>();
            for (int column = 0; column < HEAD.size(); column++) {
                String cell = column < line.cells().size() ? line.cells().get(column) : "";
                if (!cell.isEmpty() && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0) {
                    formulas.add(HEAD.get(column));
                }
                cells.add(cut(cell));
            }
            lines.add(new Line(line.number(), cells, formulas));
        }
        return lines;
    }

    private static List<Line> lines(Sheet sheet) {
        DataFormatter formatter = new DataFormatter();
        List<Line> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            List<String> formulas = new ArrayList<>();
            for (int column = 0; column < HEAD.size(); column++) {
                Cell cell = row.getCell(column);
                if (cell != null && cell.getCellType() == CellType.FORMULA) {
                    formulas.add(HEAD.get(column));
                    cells.add("（公式）");
                } else {
                    cells.add(cut(text(cell, formatter)));
                }
            }
            lines.add(new Line(row.getRowNum() + 1, cells, formulas));
        }
        return lines;
    }

    private static String text(@Nullable Cell cell, DataFormatter formatter) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return cell.getLocalDateTimeCellValue().toLocalDate().toString();
        }
        return formatter.formatCellValue(cell);
    }

    private static String cut(String text) {
        String one = text.strip();
        return one.length() > LONGEST ? one.substring(0, LONGEST) : one;
    }

    /** The file to fill in: the head line, and a sheet that says what may stand where. */
    static byte[] template(List<String> towns) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = book.createSheet("企业");
            CellStyle plain = book.createCellStyle();
            plain.setDataFormat(book.createDataFormat().getFormat("@"));
            Row head = sheet.createRow(0);
            for (int column = 0; column < HEAD.size(); column++) {
                head.createCell(column).setCellValue(HEAD.get(column));
                sheet.setColumnWidth(column, 20 * 256);
                // codes and phone numbers stay what was typed
                sheet.setDefaultColumnStyle(column, plain);
            }
            sheet.createFreezePane(0, 1);
            Sheet notes = book.createSheet("填写说明");
            int line = 0;
            for (Map.Entry<String, String> note : notes(towns).entrySet()) {
                Row row = notes.createRow(line++);
                row.createCell(0).setCellValue(note.getKey());
                row.createCell(1).setCellValue(note.getValue());
            }
            notes.setColumnWidth(0, 20 * 256);
            notes.setColumnWidth(1, 100 * 256);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> notes(List<String> towns) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("必填", "统一社会信用代码、企业名称、属地、行业、地址。其余可以不填：新企业留空，已有企业保持原样。");
        notes.put("属地", String.join("、", towns));
        notes.put("行业代码", "GB/T 4754 的代码，如 C1951");
        notes.put("监管类别", String.join("、", Vocabulary.CATEGORIES.values()));
        notes.put("企业规模", String.join("、", Vocabulary.SCALES.values()));
        notes.put("标准化等级", String.join("、", Vocabulary.STANDARDIZATION.values()));
        notes.put("标准化有效期", "日期，如 2027-05-01");
        notes.put("高风险类型", "可以写几种，用顿号隔开：" + String.join("、", Vocabulary.HIGH_RISKS.values()));
        notes.put("坐标", "经度、纬度，中间用英文逗号隔开，如 118.551234,24.781234");
        notes.put("重大危险源", String.join("、", Vocabulary.HAZARD_SOURCES.values()));
        notes.put("产业链角色", String.join("、", Vocabulary.CHAIN_ROLES.values()));
        notes.put("严重失信管理期", "最后一天，如 2029-05-01");
        notes.put("证照", "类型|编号|有效期|持有人，后两样可以不写，几张用分号隔开，如 安全生产责任保险|PZ2026-1|2027-05-01|某某保险公司；" + "写到的登记或更新，没写到的保持原样");
        notes.put("风险等级", String.join("、", Vocabulary.GRADES.values()) + "；与现在不同时须写定级理由");
        return notes;
    }
}
