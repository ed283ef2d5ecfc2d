package org.bihuan.security;

import java.security.SecureRandom;

/** A password to be read from paper once: twelve random characters in groups, none that looks like another (69 bits). */
final class TemporaryPassword {

    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";
    private static final String ALL = UPPER + LOWER + DIGITS;
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TemporaryPassword() {}

    static String next() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            // the first three are of three kinds, so that no rule of composition refuses it
            password.append(one(
                    switch (i) {
                        case 0 -> UPPER;
                        case 1 -> LOWER;
                        case 2 -> DIGITS;
                        default -> ALL;
                    }));
        }
        return password.toString();
    }

    private static char one(String among) {
        return among.charAt(RANDOM.nextInt(among.length()));
    }
}
