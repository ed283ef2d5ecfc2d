package org.bihuan.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.form.Condition.Expression;

/**
 * Reads the part of FEEL that hide conditions may use, by recursive descent:
 *
 * <pre>
 * condition  = "=" , ( "not(" , or , ")" | or )
 * or         = and , { "or" , and }
 * and        = comparison , { "and" , comparison }
 * comparison = operand , [ ( "=" | "!=" | "&lt;" | "&lt;=" | "&gt;" | "&gt;=" ) , operand | "in" , members ]
 * operand    = text | number | "true" | "false" | "null" | "(" or ")" | list | path | function
 * function   = ( "not" | "count" ) , "(" , or , ")" | ( "list contains" | "contains" ) , "(" , or , "," , or , ")"
 * </pre>
 */
final class ConditionReader {

    private static final int DEPTH = 20;

    /** Words that mean something else to FEEL when no data has that name. */
    private static final Set<String> RESERVED = Set.of(
            ("if then else for some every return satisfies between instance of function external in and or not null true"
                            + " false number string date time duration now today substring replace contains matches"
                            + " split count min max sum mean all any sublist append concatenate remove reverse union"
                            + " flatten product median stddev mode decimal floor ceiling abs modulo sqrt log exp odd even"
                            + " is before after meets overlaps finishes includes during starts coincides sort context"
                            + " list range")
                    .split(" "));

    private final ConditionTokens tokens;
    private final List<List<String>> references = new ArrayList<>();
    private int depth;

    ConditionReader(String source) {
        tokens = new ConditionTokens(source);
    }

    Condition read() {
        boolean negated = tokens.isNegation();
        if (negated) {
            tokens.next();
        }
        Expression expression = or();
        if (!tokens.atEnd()) {
            throw tokens.refused("\"" + tokens.peek() + "\" is not expected there");
        }
        return new Condition(tokens.source(), expression, negated, references);
    }

    private Expression or() {
        if (++depth > DEPTH) {
            throw tokens.refused("it is nested too deeply");
        }
        Expression left = and();
        while (tokens.take("or")) {
            Expression first = left;
            Expression second = and();
            left = scope -> Feel.or(first.value(scope), second.value(scope));
        }
        depth--;
        return left;
    }

    private Expression and() {
        Expression left = comparison();
        while (tokens.take("and")) {
            Expression first = left;
            Expression second = comparison();
            left = scope -> Feel.and(first.value(scope), second.value(scope));
        }
        return left;
    }

    private Expression comparison() {
        Expression left = operand();
        if (tokens.take("in")) {
            Expression members = members();
            return scope -> Feel.in(left.value(scope), members.value(scope));
        }
        String operator = tokens.peek();
        if (!Set.of("=", "!=", "<", "<=", ">", ">=").contains(operator)) {
            return left;
        }
        tokens.next();
        Expression right = operand();
        return switch (operator) {
            case "=" -> scope -> Feel.equal(left.value(scope), right.value(scope));
            case "!=" -> scope -> Feel.unequal(left.value(scope), right.value(scope));
            case "<" -> scope -> Feel.compare(left.value(scope), right.value(scope), sign -> sign < 0, false);
            case "<=" -> scope -> Feel.compare(left.value(scope), right.value(scope), sign -> sign <= 0, true);
            case ">" -> scope -> Feel.compare(left.value(scope), right.value(scope), sign -> sign > 0, false);
            default -> scope -> Feel.compare(left.value(scope), right.value(scope), sign -> sign >= 0, true);
        };
    }

    private Expression members() {
        List<Expression> members = tokens.take("(") ? elements(")") : List.of(operand());
        if (members.isEmpty()) {
            throw tokens.refused("\"in\" needs something in its parentheses");
        }
        if (members.size() > 1) {
            return scope -> list(members, scope);
        }
        if (Set.of("and", "or").contains(tokens.peek())) {
            // form-js reads "a in b and c" as "a in (b and c)"
            throw tokens.refused("put parentheses around the comparison with \"in\"");
        }
        return members.get(0);
    }

    private Expression operand() {
        if (tokens.isText()) {
            return constant(JsonNodeFactory.instance.textNode(tokens.text()));
        }
        if (tokens.isNumber()) {
            return constant(JsonNodeFactory.instance.numberNode(tokens.number()));
        }
        if (tokens.take("(")) {
            Expression inner = or();
            tokens.expect(")");
            return inner;
        }
        if (tokens.take("[")) {
            List<Expression> elements = elements("]");
            return scope -> list(elements, scope);
        }
        if (tokens.isName()) {
            return named(tokens.next());
        }
        throw tokens.refused("a value is expected at \"" + tokens.peek() + "\"");
    }

    private Expression named(String name) {
        if (name.equals("null")) {
            return constant(NullNode.instance);
        }
        if (name.equals("true") || name.equals("false")) {
            return constant(BooleanNode.valueOf(name.equals("true")));
        }
        if (name.equals("list") && tokens.take("contains")) {
            return function("list contains");
        }
        return tokens.peek().equals("(") ? function(name) : path(name);
    }

    private Expression function(String name) {
        tokens.expect("(");
        List<Expression> arguments = elements(")");
        int arity = name.equals("not") || name.equals("count") ? 1 : 2;
        if (!Set.of("not", "count", "list contains", "contains").contains(name)) {
            throw tokens.refused("the function \"" + name + "\" is not among not, count, list contains, contains");
        }
        if (arguments.size() != arity) {
            throw tokens.refused("the function \"" + name + "\" takes " + arity + " argument(s)");
        }
        Expression first = arguments.get(0);
        Expression last = arguments.get(arity - 1);
        return switch (name) {
            case "not" -> scope -> Feel.not(first.value(scope));
            case "count" -> scope -> Feel.count(first.value(scope));
            case "contains" -> scope -> Feel.contains(first.value(scope), last.value(scope));
            default -> scope -> Feel.listContains(first.value(scope), last.value(scope));
        };
    }

    private Expression path(String name) {
        if (RESERVED.contains(name)) {
            throw tokens.refused(
                    "\"" + name + "\" is a word of FEEL, so write \"this." + name + "\" or give the field another key");
        }
        List<String> segments = new ArrayList<>(List.of(name));
        while (tokens.take(".")) {
            if (!tokens.isName()) {
                throw tokens.refused("a name is expected behind the dot");
            }
            segments.add(tokens.next());
        }
        references.add(List.copyOf(segments));
        return scope -> {
            JsonNode value = scope.value(name);
            for (String segment : segments.subList(1, segments.size())) {
                value = Feel.property(value, segment);
            }
            return value;
        };
    }

    private List<Expression> elements(String end) {
        List<Expression> elements = new ArrayList<>();
        while (!tokens.take(end)) {
            if (!elements.isEmpty()) {
                tokens.expect(",");
            }
            elements.add(or());
        }
        return elements;
    }

    private static JsonNode list(List<Expression> elements, Scope scope) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        elements.forEach(element -> list.add(element.value(scope)));
        return list;
    }

    private static Expression constant(JsonNode value) {
        return scope -> value;
    }
}
