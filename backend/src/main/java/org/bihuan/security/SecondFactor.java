package org.bihuan.security;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.Person;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * One-time codes of a phone (RFC 6238: SHA-1, six digits, thirty seconds, one step either way), and ten codes on paper for the day
 * on which the phone is gone. No code counts twice.
 */
@Component
class SecondFactor {

    static final int PAPER_CODES = 10;

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final int SECRET_BYTES = 20;
    private static final int PAPER_BYTES = 10;

    private final SecondFactorMapper mapper;
    private final SecretBox box;
    private final AdministrationLedger ledger;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final SecureRandom random = new SecureRandom();

    SecondFactor(
            SecondFactorMapper mapper,
            SecretBox box,
            AdministrationLedger ledger,
            @Qualifier("systemClock") Clock clock) {
        this.mapper = mapper;
        this.box = box;
        this.ledger = ledger;
        this.clock = clock;
    }

    boolean isSetUp(String username) {
        SecondFactorMapper.Row row = mapper.find(username);
        return row != null && row.confirmedAt() != null;
    }

    /** The secret to be set up, Base32; the same until the first right code confirms it. */
    String begin(String username) {
        SecondFactorMapper.Row row = mapper.find(username);
        if (row != null) {
            return Base32.text(bytes(row, username));
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        mapper.save(username, box.seal(Base32.text(secret), username));
        return Base32.text(secret);
    }

    /** What the QR code says. */
    static String address(Person person, String secret) {
        String issuer = URLEncoder.encode("闭环", StandardCharsets.UTF_8);
        return "otpauth://totp/" + issuer + ":" + person.username() + "?secret=" + secret + "&issuer=" + issuer;
    }

    /** The paper codes, to be shown once, if the code is right; none if it is not. */
    List<String> confirm(String username, String code) {
        if (!acceptsPhone(username, code)) {
            return List.of();
        }
        List<String> paper = Stream.generate(this::paperCode).limit(PAPER_CODES).toList();
        return ledger.write(() -> {
            if (mapper.confirm(username, clock.instant().truncatedTo(ChronoUnit.MICROS)) == 0) {
                return List.of();
            }
            mapper.deleteCodes(username);
            mapper.insertCodes(
                    username, paper.stream().map(SecondFactor::digest).toList());
            ledger.append("second-factor-enrolled", username, Subjects.of(username));
            return paper;
        });
    }

    /** Whether it is a code of the phone or of the paper that was not used before. */
    boolean accepts(String username, String code) {
        String typed = code.replaceAll("[\\s-]", "");
        return CODE.matcher(typed).matches()
                ? acceptsPhone(username, typed)
                : mapper.useCode(username, digest(typed)) > 0;
    }

    /** Takes it away. Within the caller's transaction, which says so in the ledger. */
    boolean remove(String username) {
        mapper.deleteCodes(username);
        return mapper.delete(username) > 0;
    }

    int codesLeft(String username) {
        return mapper.codesLeft(username);
    }

    private boolean acceptsPhone(String username, String code) {
        SecondFactorMapper.Row row = mapper.find(username);
        if (row == null || !CODE.matcher(code).matches()) {
            return false;
        }
        byte[] secret = bytes(row, username);
        OptionalLong step = steps().filter(one -> matches(secret, one, code)).findFirst();
        return step.isPresent() && mapper.use(username, step.getAsLong()) > 0;
    }

    private LongStream steps() {
        long now = clock.instant().getEpochSecond() / generator.getTimeStep().toSeconds();
        return LongStream.of(now, now - 1, now + 1);
    }

    private boolean matches(byte[] secret, long step, String code) {
        try {
            Instant moment =
                    Instant.ofEpochSecond(step * generator.getTimeStep().toSeconds());
            String right = generator.generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), moment);
            return MessageDigest.isEqual(
                    right.getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key of HMAC", e);
        }
    }

    private byte[] bytes(SecondFactorMapper.Row row, String username) {
        return Base32.bytes(box.open(row.secret(), username));
    }

    private String paperCode() {
        byte[] bytes = new byte[PAPER_BYTES];
        random.nextBytes(bytes);
        String text = Base32.text(bytes).toLowerCase(Locale.ROOT);
        return text.substring(0, 4) + "-" + text.substring(4, 8) + "-" + text.substring(8, 12) + "-"
                + text.substring(12);
    }

    private static String digest(String paperCode) {
        return Digests.sha256(paperCode.replace("-", "").toLowerCase(Locale.ROOT));
    }
}
