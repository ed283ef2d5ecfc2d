package org.bihuan.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The hash functions that a chain may be built with; a chain keeps the one that it started with. */
public enum Algorithm {
    SHA_256("SHA-256") {
        @Override
        byte[] digest(byte[] input) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(input);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    },
    /** GB/T 32905, the Chinese commercial-cryptography hash. */
    SM3("SM3") {
        @Override
        byte[] digest(byte[] input) {
            SM3Digest digest = new SM3Digest();
            digest.update(input, 0, input.length);
            byte[] result = new byte[digest.getDigestSize()];
            digest.doFinal(result, 0);
            return result;
        }
    };

    private final String label;

    Algorithm(String label) {
        this.label = label;
    }

    abstract byte[] digest(byte[] input);

    /** Lower-case hex of the hash of the text's UTF-8 bytes. */
    public String hex(String text) {
        return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The name that the contract and the configuration use. */
    public String label() {
        return label;
    }

    public static Algorithm named(String label) {
        for (Algorithm algorithm : values()) {
            if (algorithm.label.equals(label)) {
                return algorithm;
            }
        }
        throw new IllegalArgumentException("unknown hash algorithm: " + label + " (known: SHA-256, SM3)");
    }
}
