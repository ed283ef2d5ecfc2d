package org.bihuan.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the tables of a Word document as XHTML: widths, merged cells, lines, shades and a repeated head. */
final class TableWriter {

    private final Document page;
    private final ParagraphWriter paragraphs;

    TableWriter(Document page, ParagraphWriter paragraphs) {
        this.page = page;
        this.paragraphs = paragraphs;
    }

    private record Place(XWPFTableCell cell, int column, int span) {

        boolean continues() {
            CTTcPr properties = cell.getCTTc().getTcPr();
            return properties != null
                    && properties.isSetVMerge()
                    && !STMerge.RESTART.equals(properties.getVMerge().getVal());
        }
    }

    void write(Element parent, XWPFTable table) {
        List<List<Place>> grid =
                table.getRows().stream().map(TableWriter::places).toList();
        int columns = grid.stream()
                .flatMap(List::stream)
                .mapToInt(place -> place.column() + place.span())
                .max()
                .orElse(1);
        Element html = append(parent, "table");
        html.setAttribute("style", "width:100%;table-layout:fixed");
        writeWidths(html, table.getCTTbl().getTblGrid(), columns);
        boolean heads = !grid.isEmpty() && table.getRow(0).isRepeatHeader();
        Element head = heads ? append(html, "thead") : null;
        Element body = append(html, "tbody");
        boolean stillHead = heads;
        for (int row = 0; row < grid.size(); row++) {
            stillHead = stillHead && table.getRow(row).isRepeatHeader();
            Element tr = append(stillHead && head != null ? head : body, "tr");
            int height = table.getRow(row).getHeight();
            tr.setAttribute(
                    "style", "page-break-inside:avoid" + (height > 0 ? ";height:" + Formatting.points(height) : ""));
            for (Place place : grid.get(row)) {
                if (!place.continues()) {
                    writeCell(append(tr, "td"), table, grid, row, place, columns);
                }
            }
        }
    }

    private static List<Place> places(XWPFTableRow row) {
        List<Place> places = new ArrayList<>();
        int column = 0;
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr properties = cell.getCTTc().getTcPr();
            int span = properties == null || !properties.isSetGridSpan()
                    ? 1
                    : properties.getGridSpan().getVal().intValue();
            places.add(new Place(cell, column, span));
            column += span;
        }
        return places;
    }

    private void writeWidths(Element html, @Nullable CTTblGrid grid, int columns) {
        if (grid == null || grid.sizeOfGridColArray() != columns) {
            return;
        }
        double sum = grid.getGridColList().stream()
                .mapToDouble(column -> Double.parseDouble(column.getW().toString()))
                .sum();
        Element group = append(html, "colgroup");
        grid.getGridColList().forEach(column -> append(group, "col")
                .setAttribute(
                        "style",
                        "width:" + 100 * Double.parseDouble(column.getW().toString()) / sum + "%"));
    }

    private void writeCell(Element td, XWPFTable table, List<List<Place>> grid, int row, Place place, int columns) {
        if (place.span() > 1) {
            td.setAttribute("colspan", String.valueOf(place.span()));
        }
        int rows = 1;
        while (row + rows < grid.size()
                && grid.get(row + rows).stream()
                        .anyMatch(below -> below.column() == place.column() && below.continues())) {
            rows++;
        }
        if (rows > 1) {
            td.setAttribute("rowspan", String.valueOf(rows));
        }
        CTTblPr properties = table.getCTTbl().getTblPr();
        CTTblBorders lines = properties == null ? null : properties.getTblBorders();
        StringBuilder css = new StringBuilder();
        if (lines != null) {
            line(css, "top", row == 0 ? lines.getTop() : lines.getInsideH());
            line(css, "bottom", row + rows == grid.size() ? lines.getBottom() : lines.getInsideH());
            line(css, "left", place.column() == 0 ? lines.getLeft() : lines.getInsideV());
            line(css, "right", place.column() + place.span() == columns ? lines.getRight() : lines.getInsideV());
        }
        XWPFTableCell cell = place.cell();
        if (cell.getCTTc().isSetTcPr() && cell.getCTTc().getTcPr().isSetTcBorders()) {
            var own = cell.getCTTc().getTcPr().getTcBorders();
            line(css, "top", own.getTop());
            line(css, "bottom", own.getBottom());
            line(css, "left", own.getLeft());
            line(css, "right", own.getRight());
        }
        String shade = cell.getColor();
        if (shade != null && shade.matches("[0-9A-Fa-f]{6}")) {
            css.append("background-color:#").append(shade).append(';');
        }
        css.append("vertical-align:").append(verticalAlignment(cell));
        td.setAttribute("style", css.toString());
        for (IBodyElement element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs.write(td, paragraph);
            } else if (element instanceof XWPFTable inner) {
                write(td, inner);
            }
        }
    }

    private static String verticalAlignment(XWPFTableCell cell) {
        XWPFTableCell.XWPFVertAlign alignment = cell.getVerticalAlignment();
        if (alignment == null) {
            return "top";
        }
        return switch (alignment) {
            case CENTER, BOTH -> "middle";
            case BOTTOM -> "bottom";
            case TOP -> "top";
        };
    }

    private static void line(StringBuilder css, String side, @Nullable CTBorder border) {
        if (border == null) {
            return;
        }
        String style = String.valueOf(border.getVal());
        boolean none = style.equals("none") || style.equals("nil");
        // Word measures lines in eighths of a point
        double width = border.isSetSz() ? border.getSz().doubleValue() / 8 : 0.5;
        css.append("border-").append(side).append(':');
        css.append(none ? "none" : Math.max(width, 0.25) + "pt solid black").append(';');
    }

    private Element append(Element parent, String name) {
        Element element = page.createElement(name);
        parent.appendChild(element);
        return element;
    }
}
