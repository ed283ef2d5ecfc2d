package org.bihuan.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a field demands of its value, as far as its form says so.
 *
 * @param minLength in Unicode code points, as is {@code maxLength}
 * @param decimalDigits most digits behind the point; 0 means a whole number
 * @param increment the value must be a multiple of this
 * @param asText whether a number is kept as text ({@code serializeToString})
 * @param minCount fewest rows, files or choices, from {@code properties.min}
 * @param maxCount most rows, files or choices, from {@code properties.max}
 * @param removable whether people may add and remove rows of a list
 */
public record Rules(
        boolean required,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Pattern pattern,
        @Nullable String patternMessage,
        boolean email,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimalDigits,
        @Nullable BigDecimal increment,
        boolean asText,
        Moment moment,
        Offset offset,
        boolean notPast,
        @Nullable Integer minCount,
        @Nullable Integer maxCount,
        boolean removable) {

    /** What a date and time field asks for. */
    public enum Moment {
        DATE,
        TIME,
        DATETIME
    }

    /** How a time names its zone ({@code timeSerializingFormat}). */
    public enum Offset {
        NO_TIMEZONE,
        UTC_OFFSET,
        UTC_NORMALIZED
    }
}
