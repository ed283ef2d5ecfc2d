package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;

/**
 * A hide condition of form-js: a FEEL unary test of which a small, documented part is understood, with the very results
 * that form-js's engine gives. The one to remember: a result of {@code null} (a comparison with a missing value, say)
 * hides the field too, because form-js tests the result against an input of {@code null}.
 */
public final class Condition {

    /** A sub-expression; {@link Undecidable} where FEEL has no answer. */
    interface Expression {
        JsonNode value(Scope scope);
    }

    /** The engine of form-js throws here, and form-js then shows the field. */
    static final class Undecidable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undecidable() {
            super("FEEL cannot compare these", null, false, false);
        }
    }

    private final String source;
    private final Expression expression;
    private final boolean negated;
    private final List<List<String>> references;

    Condition(String source, Expression expression, boolean negated, List<List<String>> references) {
        this.source = source;
        this.expression = expression;
        this.negated = negated;
        this.references = List.copyOf(references);
    }

    /**
     * Reads a condition as it stands in a form, with the leading equals sign.
     *
     * @throws IllegalArgumentException with a sentence if it is no FEEL or beyond the part that is understood
     */
    static Condition parse(String source) {
        return new ConditionReader(source).read();
    }

    /** Whether the field is to be hidden. */
    boolean holds(Scope scope) {
        try {
            JsonNode value = expression.value(scope);
            return negated != matchesNothing(value);
        } catch (Undecidable e) {
            return false;
        }
    }

    /** The paths that the condition reads, each as its segments. */
    List<List<String>> references() {
        return references;
    }

    @Override
    public String toString() {
        return source;
    }

    /** A unary test is put against an input, and for form-js that input is always null. */
    private static boolean matchesNothing(JsonNode value) {
        if (value.isArray()) {
            for (JsonNode element : value) {
                if (element.isNull()) {
                    return true;
                }
            }
            return false;
        }
        return value.isNull() || value.equals(BooleanNode.TRUE);
    }
}
