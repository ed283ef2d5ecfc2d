package org.bihuan.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;

/**
 * What a password must be: GB/T 22239 (8.1.4.1) asks for complexity, GA/T for ten characters of three kinds. What is easily
 * guessed, though it looks complex, is refused on top (OWASP ASVS 2.1.7).
 */
@Component
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private static final int KINDS = 3;
    /** Of 0 to 4: below this, ten million guesses are enough. */
    private static final int WEAKEST = 2;
    /** What is longer is judged by its beginning: measuring grows with the square of the length. */
    private static final int MEASURED = 40;

    private final Zxcvbn strength = new Zxcvbn();

    /** What is wrong with the password, as keys of the messages, which say the same figures; empty if nothing is. */
    List<String> problems(String password, String username, String name) {
        List<String> problems = new ArrayList<>();
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            problems.add("account.password.wrong.length");
        }
        if (kinds(password) < KINDS) {
            problems.add("account.password.wrong.kinds");
        }
        if (contains(password, username)) {
            problems.add("account.password.wrong.name");
        }
        String measured = password.substring(0, Math.min(MEASURED, password.length()));
        if (problems.isEmpty()
                && strength.measure(measured, List.of(username, name, "bihuan", "yingji", "jinjiang"))
                                .getScore()
                        < WEAKEST) {
            problems.add("account.password.wrong.common");
        }
        return problems;
    }

    private static long kinds(String password) {
        return List.<IntPredicate>of(
                        Character::isUpperCase,
                        Character::isLowerCase,
                        Character::isDigit,
                        one -> !Character.isLetterOrDigit(one))
                .stream()
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }

    private static boolean contains(String password, String username) {
        String lower = password.toLowerCase(Locale.ROOT);
        String name = username.toLowerCase(Locale.ROOT);
        return lower.contains(name) || lower.contains(new StringBuilder(name).reverse());
    }
}
