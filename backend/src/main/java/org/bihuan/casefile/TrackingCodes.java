package org.bihuan.casefile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The code of a case with which its progress can be read without signing in. */
@Service
public class TrackingCodes {

    /** Without those that look alike on paper: 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
    private static final String ALPHABET = "ACDEFGHJKMNPQRTVWXY34679";

    private static final int LENGTH = 8;
    private static final int LONGEST_INPUT = 64;

    private final TrackingCodeMapper mapper;
    private final CaseMapper cases;
    private final SecureRandom random = new SecureRandom();

    TrackingCodes(TrackingCodeMapper mapper, CaseMapper cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    /** The code of a case, made when it is first asked for; who may read it is the caller's business. */
    public String of(CaseFile file) {
        String code = mapper.find(file.number());
        if (code == null) {
            mapper.insert(file.number(), newCode());
            code = Objects.requireNonNull(mapper.find(file.number()));
        }
        return code;
    }

    /** The case that number and code belong to: small letters, blanks and hyphens do not matter. */
    public Optional<CaseFile> find(String number, String code) {
        String wanted = canonical(number, "\\s");
        @Nullable String right = mapper.find(wanted);
        boolean same = MessageDigest.isEqual(bytes(right == null ? "" : right), bytes(canonical(code, "[\\s\\-‐-―]")));
        return same && right != null ? Optional.ofNullable(cases.find(wanted)) : Optional.empty();
    }

    private static String canonical(String typed, String ignored) {
        String cut = typed.length() > LONGEST_INPUT ? typed.substring(0, LONGEST_INPUT) : typed;
        return Normalizer.normalize(cut, Normalizer.Form.NFKC)
                .replaceAll(ignored, "")
                .toUpperCase(Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String newCode() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
