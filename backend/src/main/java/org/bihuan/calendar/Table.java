package org.bihuan.calendar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file without its header. Lines without any content are passed over, as spreadsheets leave them at the end.
 *
 * @param name as people call the file (节假日表)
 */
record Table(String name, List<Row> rows) {

    private static final int MOST_ROWS = 5000;
    private static final int LONGEST_CELL = 60;

    /** @param where the file and the line, for sentences */
    record Row(String where, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }
    }

    /** @param mayBeBlank the column that need not be filled in, -1 if there is none */
    static Table read(String name, String header, int mayBeBlank, String text, Problems problems) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !cells(lines.get(0)).equals(cells(header))) {
            problems.add(name + "第1行", "应为表头“" + header + "”。");
            return new Table(name, List.of());
        }
        if (lines.size() > MOST_ROWS) {
            problems.add(name, "超过" + MOST_ROWS + "行，请核对文件。");
            return new Table(name, List.of());
        }
        List<Row> rows = new ArrayList<>();
        boolean isEmpty = true;
        for (int number = 2; number <= lines.size(); number++) {
            Row row = new Row(name + "第" + number + "行", cells(lines.get(number - 1)));
            if (row.cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            isEmpty = false;
            String wrong = wrong(row, cells(header).size(), mayBeBlank);
            if (wrong == null) {
                rows.add(row);
            } else {
                problems.add(row.where, wrong);
            }
        }
        if (isEmpty) {
            problems.add(name, "没有一行内容。");
        }
        return new Table(name, rows);
    }

    private static @Nullable String wrong(Row row, int columns, int mayBeBlank) {
        if (row.cells.size() != columns) {
            return "应有" + columns + "列，每列都须填写。";
        }
        for (int column = 0; column < columns; column++) {
            String cell = row.cell(column);
            if (cell.isEmpty() && column != mayBeBlank) {
                return "应有" + columns + "列，每列都须填写。";
            }
            if (cell.length() > LONGEST_CELL) {
                return "第" + (column + 1) + "列超过" + LONGEST_CELL + "个字。";
            }
            // a spreadsheet takes the first for a formula; the others break the file
            if (!cell.isEmpty() && "=+-@\"".indexOf(cell.charAt(0)) >= 0
                    || cell.chars().anyMatch(Character::isISOControl)) {
                return "第" + (column + 1) + "列不能以等号、加减号、@或引号开头，也不能有控制字符。";
            }
        }
        return null;
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
