package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small language of conditions: variables and literals, compared and joined by and, or, not. Whatever it does not
 * understand it refuses, so no property, method or function gets through.
 *
 * @param variables the names it reads
 * @param isUnderstood false if it is not in the small language
 */
record Condition(Set<String> variables, boolean isUnderstood) {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<literal>'[^'\\\\]*'|\"[^\"\\\\]*\"|-?\\d+(?:\\.\\d+)?)"
                    + "|(?<operator>==|!=|<=|>=|&&|\\|\\||[<>!()]))\\s*");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> VALUES = Set.of("true", "false", "null");
    private static final Set<String> RESERVED =
            Set.of("eq", "ne", "lt", "gt", "le", "ge", "and", "or", "not", "empty", "div", "mod", "instanceof");

    static Condition parse(String expression) {
        Parser parser = new Parser(tokens(inner(expression)));
        boolean understood = parser.or() && parser.position == parser.tokens.size();
        return new Condition(understood ? parser.variables : Set.of(), understood);
    }

    /** The name inside {@code ${name}}, or the text itself if it is no expression. */
    static String unwrap(String text) {
        String inner = inner(text);
        return inner.isEmpty() ? text.strip() : inner.strip();
    }

    private static String inner(String expression) {
        String text = expression.strip();
        return text.startsWith("${") && text.endsWith("}") ? text.substring(2, text.length() - 1) : "";
    }

    /** Empty if there is anything in the text that is no token. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.start() == end) {
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        return end == text.length() ? tokens : List.of();
    }

    /** Recursive descent: or, and, not, comparison, value. Each step answers whether it understood. */
    private static final class Parser {

        private final List<String> tokens;
        private final Set<String> variables = new TreeSet<>();
        private int position;

        Parser(List<String> tokens) {
            this.tokens = tokens;
        }

        boolean or() {
            boolean understood = and();
            while (understood && take(Set.of("||", "or"))) {
                understood = and();
            }
            return understood;
        }

        private boolean and() {
            boolean understood = comparison();
            while (understood && take(Set.of("&&", "and"))) {
                understood = comparison();
            }
            return understood;
        }

        private boolean comparison() {
            return operand() && (!take(COMPARISONS) || operand());
        }

        private boolean operand() {
            if (take(Set.of("!", "not", "empty"))) {
                return operand();
            }
            if (take(Set.of("("))) {
                return or() && take(Set.of(")"));
            }
            if (position == tokens.size()) {
                return false;
            }
            String token = tokens.get(position++);
            boolean isWord = Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
            if (isWord && !VALUES.contains(token)) {
                variables.add(token);
                return !RESERVED.contains(token);
            }
            return isWord || "'\"-0123456789".indexOf(token.charAt(0)) >= 0;
        }

        private boolean take(Set<String> wanted) {
            boolean taken = position < tokens.size() && wanted.contains(tokens.get(position));
            if (taken) {
                position++;
            }
            return taken;
        }
    }
}
