package org.bihuan.attachment;

import java.security.SecureRandom;

/** Makes ids that nobody guesses; lower case only, because databases may compare without case. */
final class UnguessableId {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private UnguessableId() {}

    static String next() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }
}
