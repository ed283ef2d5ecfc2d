package org.bihuan.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a condition, one after the other. */
final class ConditionTokens {

    private static final String END = "";
    private static final int LENGTH = 1000;
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([A-Za-z_]\\w*)|(-?(?:\\d+(?:\\.\\d+)?|\\.\\d+))"
            + "|(\"(?:[^\"\\\\]|\\\\[\"\\\\nrt]|\\\\u[0-9a-fA-F]{4})*\")|(!=|<=|>=|[=<>(),.\\[\\]]))");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private final String source;
    private final List<String> tokens = new ArrayList<>();
    private int position;

    ConditionTokens(String source) {
        this.source = source;
        if (!source.startsWith("=")) {
            throw refused("it must begin with \"=\"");
        }
        if (source.length() > LENGTH) {
            throw refused("it is longer than " + LENGTH + " characters");
        }
        String text = source.stripTrailing();
        Matcher matcher = TOKEN.matcher(text);
        int at = 1;
        while (at < text.length()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw refused("\"" + text.substring(at).strip() + "\" is beyond what the server understands");
            }
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
        if (tokens.isEmpty()) {
            throw refused("it is empty");
        }
    }

    String source() {
        return source;
    }

    /**
     * Whether the whole is {@code not( … )}: there FEEL reads a negated unary test, which unlike the function {@code not}
     * turns null into false.
     */
    boolean isNegation() {
        if (tokens.size() < 3 || !tokens.get(0).equals("not") || !tokens.get(1).equals("(")) {
            return false;
        }
        int open = 0;
        for (int i = 1; i < tokens.size(); i++) {
            open += tokens.get(i).equals("(") ? 1 : tokens.get(i).equals(")") ? -1 : 0;
            if (open == 0) {
                return i == tokens.size() - 1;
            }
        }
        return false;
    }

    boolean atEnd() {
        return position == tokens.size();
    }

    String peek() {
        return atEnd() ? END : tokens.get(position);
    }

    String next() {
        String token = peek();
        position++;
        return token;
    }

    boolean take(String token) {
        if (!peek().equals(token)) {
            return false;
        }
        position++;
        return true;
    }

    void expect(String token) {
        if (!take(token)) {
            throw refused("\"" + token + "\" is expected" + (atEnd() ? " at the end" : " before \"" + peek() + "\""));
        }
    }

    boolean isName() {
        return !atEnd() && (Character.isLetter(peek().charAt(0)) || peek().charAt(0) == '_');
    }

    boolean isNumber() {
        return !atEnd() && peek().matches("-?\\.?\\d.*");
    }

    boolean isText() {
        return peek().startsWith("\"");
    }

    BigDecimal number() {
        return new BigDecimal(next());
    }

    String text() {
        String quoted = next();
        return ESCAPE.matcher(quoted.substring(1, quoted.length() - 1))
                .replaceAll(found -> Matcher.quoteReplacement(unescaped(found.group(1), found.group(2))));
    }

    IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("The condition \"" + source + "\" cannot be read: " + why
                + ". Use =, !=, <, <=, >, >=, and, or, in, not(), count(), list contains(), contains(), texts, numbers,"
                + " true, false, null and names.");
    }

    private static String unescaped(String code, String character) {
        if (code != null) {
            return String.valueOf((char) Integer.parseInt(code, 16));
        }
        return switch (character) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> character;
        };
    }
}
