package org.bihuan.violation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a list that lies beside the case types; what is wrong with it stops the start with a sentence that names the line. */
final class ListFile {

    private static final int MOST_LINES = 5000;
    private static final int LONGEST_CELL = 500;

    private final String name;
    private final List<String> columns;

    /** @param header names of the columns, with commas between */
    ListFile(String name, String header) {
        this.name = name;
        this.columns = List.of(header.split(","));
    }

    /** @return what stands in the file of that name on the classpath */
    String text() {
        try (InputStream file = ListFile.class.getResourceAsStream("/" + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the classpath");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param clash whether two lines cannot both stand there
     * @throws IllegalStateException with the first line that is wrong, and why
     */
    <T> List<T> read(String csv, Function<Line, T> reader, BiPredicate<T, T> clash) {
        // spreadsheets put a mark in front
        List<String> lines = csv.replaceFirst("^\uFEFF", "").lines().toList();
        String header = String.join(",", columns);
        if (lines.isEmpty() || !lines.get(0).strip().equals(header)) {
            throw wrong("第1行", "应为表头“" + header + "”");
        }
        if (lines.size() > MOST_LINES) {
            throw wrong("", "超过" + MOST_LINES + "行");
        }
        List<T> read = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            if (!lines.get(number - 1).isBlank()) {
                Line line = new Line("第" + number + "行", lines.get(number - 1));
                T entry = reader.apply(line);
                if (read.stream().anyMatch(other -> clash.test(other, entry))) {
                    throw line.wrong("和前面的一行在同一天有效，请给旧的一行写上 effectiveTo");
                }
                read.add(entry);
            }
        }
        return List.copyOf(read);
    }

    private IllegalStateException wrong(String where, String what) {
        return new IllegalStateException(name + "：" + where + what + "。");
    }

    /** The cells of one line, by the names of their columns. */
    final class Line {

        private final String where;
        private final List<String> cells;

        private Line(String where, String line) {
            this.where = where;
            this.cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            if (cells.size() != columns.size()) {
                throw wrong("应有" + columns.size() + "列，逗号请用中文逗号");
            }
            for (String cell : cells) {
                if (cell.length() > LONGEST_CELL
                        || cell.contains("\"")
                        || cell.chars().anyMatch(Character::isISOControl)) {
                    throw wrong("有一格超过" + LONGEST_CELL + "个字，或者有英文引号、控制字符");
                }
            }
        }

        IllegalStateException wrong(String what) {
            return ListFile.this.wrong(where, what);
        }

        String required(String column) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                throw wrong(column + " 没有填写");
            }
            return cell;
        }

        @Nullable
        String optional(String column) {
            String cell = cell(column);
            return cell.isEmpty() ? null : cell;
        }

        String among(String column, Set<String> possible) {
            String cell = cell(column);
            if (!possible.contains(cell)) {
                throw wrong(column + " 只能是 "
                        + String.join(" 或 ", possible.stream().sorted().toList()));
            }
            return cell;
        }

        /** From {@code effectiveFrom} to {@code effectiveTo}. */
        InForce inForce() {
            LocalDate from = day(required("effectiveFrom"));
            String last = optional("effectiveTo");
            LocalDate to = last == null ? null : day(last);
            if (to != null && to.isBefore(from)) {
                throw wrong("effectiveTo 早于 effectiveFrom");
            }
            return new InForce(from, to);
        }

        private String cell(String column) {
            return cells.get(columns.indexOf(column));
        }

        private LocalDate day(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw wrong("日期“" + text + "”请写成 2026-05-01 这样");
            }
        }
    }
}
