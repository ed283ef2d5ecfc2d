package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The small language of conditions: variables and literals, compared and joined by and, or, not. Whatever it does not
 * understand it refuses, so no property, method or function gets through.
 *
 * @param variables the names it reads
 * @param isUnderstood false if it is not in the small language
 * @param term its parts; {@link Term.Open} where it is not understood
 */
record Condition(Set<String> variables, boolean isUnderstood, Term term) {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<word>[A-Za-z_][A-Za-z0-9_]*)|(?<literal>'[^'\\\\]*'|\"[^\"\\\\]*\"|-?\\d+(?:\\.\\d+)?)"
                    + "|(?<operator>==|!=|<=|>=|&&|\\|\\||[<>!()]))\\s*");
    private static final Set<String> COMPARISONS =
            Set.of("==", "!=", "<", ">", "<=", ">=", "eq", "ne", "lt", "gt", "le", "ge");
    private static final Set<String> VALUES = Set.of("true", "false", "null");
    private static final Set<String> RESERVED =
            Set.of("eq", "ne", "lt", "gt", "le", "ge", "and", "or", "not", "empty", "div", "mod", "instanceof");

    /** Of a flow that has none. */
    static final Condition ALWAYS = new Condition(Set.of(), true, new Term.Joined(true, List.of()));

    static Condition parse(String expression) {
        Parser parser = new Parser(tokens(inner(expression)));
        Optional<Term> term = parser.or().filter(whole -> parser.position == parser.tokens.size());
        return new Condition(
                term.isPresent() ? parser.variables : Set.of(), term.isPresent(), term.orElseGet(Term.Open::new));
    }

    /** Whether it holds; empty if what is known does not tell. */
    Optional<Boolean> holds(Knowledge known) {
        Optional<Boolean> holds = term.holds(known);
        if (holds.isPresent()) {
            return holds;
        }
        for (String variable : variables) {
            List<Optional<Boolean>> cases = known.possible().getOrDefault(variable, Set.of()).stream()
                    .map(value -> term.holds(known.with(variable, value, true)))
                    .distinct()
                    .toList();
            if (cases.size() == 1 && cases.get(0).isPresent()) {
                return cases.get(0);
            }
        }
        return holds;
    }

    /** What is known once it is taken for granted that it holds, or does not. */
    Knowledge assume(Knowledge known, boolean holds) {
        Knowledge more = term.assume(known, holds);
        for (String variable : variables) {
            for (String value : more.possible().getOrDefault(variable, Set.of())) {
                if (term.holds(more.with(variable, value, true)).equals(Optional.of(!holds))) {
                    more = more.with(variable, value, false);
                }
            }
        }
        return more;
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

    /** Recursive descent: or, and, not, comparison, value. Each step answers nothing if it did not understand. */
    private static final class Parser {

        private final List<String> tokens;
        private final Set<String> variables = new TreeSet<>();
        private int position;

        Parser(List<String> tokens) {
            this.tokens = tokens;
        }

        Optional<Term> or() {
            return joined(false, Set.of("||", "or"), () -> joined(true, Set.of("&&", "and"), this::comparison));
        }

        private Optional<Term> joined(boolean all, Set<String> operators, Supplier<Optional<Term>> part) {
            List<Term> parts = new ArrayList<>();
            do {
                Optional<Term> one = part.get();
                if (one.isEmpty()) {
                    return one;
                }
                parts.add(one.get());
            } while (take(operators));
            return Optional.of(parts.size() == 1 ? parts.get(0) : new Term.Joined(all, parts));
        }

        private Optional<Term> comparison() {
            int begin = position;
            Optional<Term> left = operand();
            if (left.isEmpty() || !take(COMPARISONS)) {
                return left;
            }
            String operator = tokens.get(position - 1);
            return operand().map(right -> compared(begin, operator));
        }

        /** Only a variable beside a value, equal or not, can be asked beforehand. */
        private Term compared(int begin, String operator) {
            boolean same = Set.of("==", "eq").contains(operator);
            if (position - begin != 3 || !same && !Set.of("!=", "ne").contains(operator)) {
                return new Term.Open();
            }
            String left = tokens.get(begin);
            String right = tokens.get(begin + 2);
            if (variables.contains(left) == variables.contains(right)) {
                return new Term.Open();
            }
            Term has = variables.contains(left) ? new Term.Has(left, plain(right)) : new Term.Has(right, plain(left));
            return same ? has : new Term.Not(has);
        }

        private Optional<Term> operand() {
            if (take(Set.of("!", "not"))) {
                return operand().map(Term.Not::new);
            }
            if (take(Set.of("empty"))) {
                return operand().map(any -> new Term.Open());
            }
            if (take(Set.of("("))) {
                return or().filter(inner -> take(Set.of(")")));
            }
            if (position == tokens.size()) {
                return Optional.empty();
            }
            String token = tokens.get(position++);
            boolean isWord = Character.isLetter(token.charAt(0)) || token.charAt(0) == '_';
            if (isWord && !VALUES.contains(token)) {
                variables.add(token);
                return RESERVED.contains(token) ? Optional.empty() : Optional.of(new Term.Has(token, "true"));
            }
            boolean isValue = isWord || "'\"-0123456789".indexOf(token.charAt(0)) >= 0;
            return isValue ? Optional.of(new Term.Open()) : Optional.empty();
        }

        private static String plain(String literal) {
            return "'\"".indexOf(literal.charAt(0)) >= 0 ? literal.substring(1, literal.length() - 1) : literal;
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
