package org.bihuan.violation;

import java.util.List;
import java.util.Set;

/** Reads the list of violations. */
final class ViolationFile {

    static final ListFile FILE = new ListFile(
            "processes/violations.csv",
            "code,domain,description,clause,penaltyClause,level,majorStandard,checkMethod,effectiveFrom,effectiveTo,source");

    static final Set<String> SOURCES = Set.of("verified", "unverified");
    private static final Set<String> LEVELS = Set.of("general", Violation.MAJOR);

    private ViolationFile() {}

    /** @throws IllegalStateException with the first line that is wrong, and why */
    static List<Violation> read(String csv) {
        return FILE.read(
                csv,
                ViolationFile::violation,
                (one, other) -> one.code().equals(other.code()) && one.inForce().overlaps(other.inForce()));
    }

    private static Violation violation(ListFile.Line line) {
        String level = line.among("level", LEVELS);
        String standard = line.optional("majorStandard");
        if (level.equals(Violation.MAJOR) != (standard != null)) {
            throw line.wrong("level 为 major 时要写 majorStandard，为 general 时不能写");
        }
        return new Violation(
                line.required("code"),
                line.required("domain"),
                line.required("description"),
                line.required("clause"),
                line.optional("penaltyClause"),
                level,
                standard,
                line.optional("checkMethod"),
                line.inForce(),
                line.among("source", SOURCES).equals("unverified"));
    }
}
