package org.bihuan.casetype;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a data-driven select offers: people, bodies, open cases of a type, rows of the case, or what another room knows about it.
 *
 * @param role of the people; null for other kinds
 * @param matchField field of the case whose value their own fields should contain; such people come first
 * @param certified whether they need a valid law-enforcement certificate; whoever has none is refused with the reason
 * @param from name of where another room finds what to choose from
 * @param staffOf {@code bodies} for every body that has somebody who can act for it; the value is its code
 * @param cases key of the type whose open cases are offered; the value is the number
 * @param rowsOf list of the case whose rows are offered
 * @param cell of the row that is value and label
 */
public record Options(
        @Nullable String role,
        @Nullable String matchField,
        boolean certified,
        @Nullable String from,
        @Nullable String staffOf,
        @Nullable String cases,
        @Nullable String rowsOf,
        @Nullable String cell) {
    public Options {
        boolean isOneKind = Stream.of(role, from, staffOf, cases, rowsOf)
                        .filter(one -> one != null)
                        .count()
                == 1;
        boolean isMixed = role == null && (matchField != null || certified) || (rowsOf == null) != (cell == null);
        if (!isOneKind || isMixed || staffOf != null && !staffOf.equals("bodies")) {
            throw new IllegalArgumentException(
                    "options 写 {role: 角色}（可加 matchField、certified）、{from: 来源}、{staffOf: bodies}、"
                            + "{cases: 案件类型} 或者 {rowsOf: 列表, cell: 列}，只选一种");
        }
    }
}
