package org.bihuan.violation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the list of violations; what is wrong with it stops the start with a sentence that names the line. */
final class ViolationFile {

    static final String FILE = "processes/violations.csv";

    private static final String HEADER =
            "code,domain,description,clause,penaltyClause,level,majorStandard,checkMethod,effectiveFrom,effectiveTo,source";
    private static final int COLUMNS = HEADER.split(",").length;
    private static final int MOST_LINES = 5000;
    private static final int LONGEST_CELL = 500;
    private static final Set<String> LEVELS = Set.of("general", Violation.MAJOR);
    private static final Set<String> SOURCES = Set.of("verified", "unverified");

    private final String where;
    private final List<String> cells;

    private ViolationFile(String where, String line) {
        this.where = where;
        this.cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    /** @throws IllegalStateException with the first line that is wrong, and why */
    static List<Violation> read(String csv) {
        // spreadsheets put a mark in front
        List<String> lines = csv.replaceFirst("^\uFEFF", "").lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw wrong("第1行", "应为表头“" + HEADER + "”");
        }
        if (lines.size() > MOST_LINES) {
            throw wrong("", "超过" + MOST_LINES + "行");
        }
        List<Violation> read = new ArrayList<>();
        for (int number = 2; number <= lines.size(); number++) {
            if (!lines.get(number - 1).isBlank()) {
                Violation violation = new ViolationFile("第" + number + "行", lines.get(number - 1)).violation();
                read.stream()
                        .filter(other -> overlap(other, violation))
                        .findAny()
                        .ifPresent(other -> {
                            throw wrong(violation.code(), "有两行在同一天有效，请给旧的一行写上 effectiveTo");
                        });
                read.add(violation);
            }
        }
        return List.copyOf(read);
    }

    private Violation violation() {
        if (cells.size() != COLUMNS) {
            throw wrong(where, "应有" + COLUMNS + "列，逗号请用中文逗号");
        }
        for (String cell : cells) {
            if (cell.length() > LONGEST_CELL
                    || cell.contains("\"")
                    || cell.chars().anyMatch(Character::isISOControl)) {
                throw wrong(where, "有一格超过" + LONGEST_CELL + "个字，或者有英文引号、控制字符");
            }
        }
        String level = among(5, LEVELS);
        String standard = optional(6);
        if (level.equals(Violation.MAJOR) != (standard != null)) {
            throw wrong(where, "level 为 major 时要写 majorStandard，为 general 时不能写");
        }
        LocalDate from = day(required(8));
        LocalDate to = optional(9) == null ? null : day(cells.get(9));
        if (to != null && to.isBefore(from)) {
            throw wrong(where, "effectiveTo 早于 effectiveFrom");
        }
        return new Violation(
                required(0),
                required(1),
                required(2),
                required(3),
                optional(4),
                level,
                standard,
                optional(7),
                from,
                to,
                among(10, SOURCES).equals("unverified"));
    }

    private String required(int column) {
        if (cells.get(column).isEmpty()) {
            throw wrong(where, HEADER.split(",")[column] + " 没有填写");
        }
        return cells.get(column);
    }

    private @Nullable String optional(int column) {
        return cells.get(column).isEmpty() ? null : cells.get(column);
    }

    private String among(int column, Set<String> possible) {
        if (!possible.contains(cells.get(column))) {
            throw wrong(
                    where,
                    HEADER.split(",")[column] + " 只能是 "
                            + String.join(" 或 ", possible.stream().sorted().toList()));
        }
        return cells.get(column);
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(where, "日期“" + text + "”请写成 2026-05-01 这样");
        }
    }

    private static boolean overlap(Violation one, Violation other) {
        LocalDate oneTo = one.effectiveTo();
        LocalDate otherTo = other.effectiveTo();
        return one.code().equals(other.code())
                && (oneTo == null || !oneTo.isBefore(other.effectiveFrom()))
                && (otherTo == null || !otherTo.isBefore(one.effectiveFrom()));
    }

    private static IllegalStateException wrong(String where, String what) {
        return new IllegalStateException(FILE + "：" + where + what + "。");
    }
}
