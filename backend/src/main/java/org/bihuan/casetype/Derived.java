package org.bihuan.casetype;

import org.jspecify.annotations.Nullable;

/**
 * A value worked out from the case: whether any row of a list has a field with this value, or with an amount that reaches a
 * parameter; the running number modulo something, which spreads cases evenly; or whether a parameter is on when the case opens.
 *
 * @param anyRow key of the list; null for the other kinds
 * @param field of the row
 * @param equals the value looked for
 * @param atLeast code of the parameter that the amount is compared with on the day
 * @param caseNumberModulo the divisor
 * @param parameter its code
 */
public record Derived(
        @Nullable String anyRow,
        @Nullable String field,
        @Nullable String equals,
        @Nullable String atLeast,
        @Nullable Integer caseNumberModulo,
        @Nullable String parameter) {
    public Derived {
        boolean isRow = anyRow != null && field != null && (equals == null) != (atLeast == null);
        boolean isNothingOfRows = anyRow == null && field == null && equals == null && atLeast == null;
        boolean isNumber = caseNumberModulo != null && caseNumberModulo > 0;
        boolean isOneKind = isRow
                ? caseNumberModulo == null && parameter == null
                : isNothingOfRows && (isNumber ? parameter == null : caseNumberModulo == null && parameter != null);
        if (!isOneKind) {
            throw new IllegalArgumentException("derived 写 {anyRow: 列表, field: 字段, equals: 值}、"
                    + "{anyRow: 列表, field: 字段, atLeast: 参数}、{caseNumberModulo: 正整数} 或者 {parameter: 参数}，只选一种");
        }
    }
}
