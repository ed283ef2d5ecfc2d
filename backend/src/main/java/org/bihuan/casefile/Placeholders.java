package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bihuan.casetype.FieldMapping;

/** Fills {@code {field}} in texts of a manifest or model; what is filled in is never read as a placeholder again. */
public final class Placeholders {

    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private Placeholders() {}

    public static String fill(String template, Function<String, String> values) {
        return FIELD.matcher(template).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    /** The field that the template is nothing but the place for; empty if it says more. */
    static String only(String template) {
        Matcher field = FIELD.matcher(template);
        return field.matches() ? field.group(1) : "";
    }

    /** The cell of a row that the template is nothing but the place for; empty if it says more. */
    static String onlyCell(String template) {
        Matcher cell = FieldMapping.CELL.matcher(template);
        return cell.matches() ? cell.group(1) : "";
    }

    /**
     * The template with what the row holds in each place for a cell.
     *
     * @param between fills what stands between the cells; what somebody wrote into a cell is no template
     */
    static String cells(String template, JsonNode row, UnaryOperator<String> between) {
        StringBuilder filled = new StringBuilder();
        Matcher cell = FieldMapping.CELL.matcher(template);
        int end = 0;
        while (cell.find()) {
            filled.append(between.apply(template.substring(end, cell.start())))
                    .append(row.path(cell.group(1)).asText(""));
            end = cell.end();
        }
        return filled.append(between.apply(template.substring(end))).toString();
    }

    /** The fields that a template names. */
    static Set<String> names(String template) {
        return FIELD.matcher(template).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }
}
