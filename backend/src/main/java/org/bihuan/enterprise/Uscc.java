package org.bihuan.enterprise;

import org.jspecify.annotations.Nullable;

/** The unified social credit code, 统一社会信用代码, and its check character (GB 32100-2015). */
public final class Uscc {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private Uscc() {}

    /** Whether the code has 18 characters of the standard's alphabet (upper case only) and its check character is right. */
    public static boolean isValid(@Nullable String code) {
        if (code == null || code.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return false;
            }
        }
        return code.charAt(LENGTH - 1) == checkCharacter(code.substring(0, LENGTH - 1));
    }

    /**
     * The character that makes a valid code of the first 17.
     *
     * @throws IllegalArgumentException if they are not 17 characters of the standard's alphabet
     */
    public static char checkCharacter(String first17) {
        if (first17.length() != WEIGHTS.length) {
            throw new IllegalArgumentException("not 17 characters: " + first17);
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int value = ALPHABET.indexOf(first17.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not in the alphabet: " + first17.charAt(i));
            }
            sum += value * WEIGHTS[i];
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }
}
