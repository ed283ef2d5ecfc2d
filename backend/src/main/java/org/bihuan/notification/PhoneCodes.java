package org.bihuan.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Six digits by text message prove that a number is somebody's. Every number gets one when asked for, known here or not,
 * so asking tells nothing; how often, is bounded for each number and for each address that asks.
 */
@Component
public class PhoneCodes {

    /** What a code is good for; it is of no use for anything else. */
    public enum Purpose {
        REGISTER,
        STATUS,
        ACCOUNT
    }

    /** Somebody has proved, by this code, that the number is theirs. */
    public record Proof(long id, Phone phone) {}

    public static final Duration LIFE = Duration.ofMinutes(5);
    public static final Duration PAUSE = Duration.ofMinutes(1);
    static final int MOST_ATTEMPTS = 5;
    static final int MOST_PER_HOUR = 5;
    static final int MOST_PER_DAY = 10;
    static final int MOST_PER_ADDRESS = 60;

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int BATCH = 1000;
    private static final int CODES = 1_000_000;

    private final PhoneCodeMapper mapper;
    private final Sms sms;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PhoneCodes(PhoneCodeMapper mapper, Sms sms, Clock clock) {
        this.mapper = mapper;
        this.sms = sms;
        this.clock = clock;
    }

    /**
     * Sends a new code, which makes earlier ones worthless.
     *
     * @param address of who asks
     * @throws RefusedException (429) if the number or the address has had too many lately
     */
    @Transactional
    public void send(Phone phone, Purpose purpose, String address) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        refuseTooMany(phone, address, now);
        String code = "%06d".formatted(random.nextInt(CODES));
        String digest = digest(phone, purpose, code);
        try {
            mapper.insert(
                    new PhoneCode(0, phone.number(), purpose.name(), digest, address, now, now.plus(LIFE), 0, null),
                    now.getEpochSecond() / PAUSE.toSeconds());
        } catch (DuplicateKeyException e) {
            throw tooMany("验证码刚刚已发送，请一分钟后再获取。");
        }
        sms.send(
                phone,
                SmsTemplate.VERIFICATION_CODE,
                Map.of("code", code, "minutes", String.valueOf(LIFE.toMinutes())),
                LIFE);
    }

    /**
     * Whether this is the code that the number was sent last. Each look counts, right or wrong: after five the code is
     * worthless. Must not be called in a transaction that may roll back.
     *
     * @throws RefusedException (422), the same sentence for whatever is wrong with it
     */
    public Proof check(Phone phone, Purpose purpose, @Nullable String typed) {
        String code = typed == null ? "" : typed.strip();
        PhoneCode sent = mapper.latest(phone.number(), clock.instant().minus(LIFE));
        boolean right = sent != null
                && mapper.tryOnce(sent.id(), MOST_ATTEMPTS) == 1
                && MessageDigest.isEqual(bytes(sent.digest()), bytes(digest(phone, purpose, code)));
        if (!right) {
            throw RefusedException.invalid("code", "验证码不正确或已失效，请核对短信，或重新获取。");
        }
        return new Proof(sent.id(), phone);
    }

    /**
     * Uses the code up, in the caller's transaction.
     *
     * @throws RefusedException conflict if somebody was first, such as the same form sent twice
     */
    public void use(Proof proof) {
        if (mapper.use(proof.id(), clock.instant()) == 0) {
            throw RefusedException.conflict("这个验证码已经用过，请重新获取。");
        }
    }

    @Scheduled(cron = "0 20 3 * * *")
    void forgetOld() {
        Instant horizon = clock.instant().minus(KEPT);
        while (mapper.deleteBefore(horizon, BATCH) == BATCH) {
            // the next thousand
        }
    }

    private void refuseTooMany(Phone phone, String address, Instant now) {
        if (mapper.sentToPhone(phone.number(), now.minus(PAUSE)) > 0) {
            throw tooMany("验证码刚刚已发送，请一分钟后再获取。");
        }
        if (mapper.sentToPhone(phone.number(), now.minus(Duration.ofHours(1))) >= MOST_PER_HOUR) {
            throw tooMany("这个号码获取验证码太频繁，请一小时后再试。");
        }
        if (mapper.sentToPhone(phone.number(), now.minus(Duration.ofDays(1))) >= MOST_PER_DAY) {
            throw tooMany("这个号码今天获取验证码太多，请明天再试。");
        }
        if (mapper.sentFromAddress(address, now.minus(Duration.ofHours(1))) >= MOST_PER_ADDRESS) {
            throw tooMany("您所在的网络获取验证码太频繁，请一小时后再试。");
        }
    }

    private static RefusedException tooMany(String sentence) {
        return new RefusedException(RefusedException.Kind.TOO_MANY, sentence);
    }

    private static String digest(Phone phone, Purpose purpose, String code) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(bytes(phone.number() + " " + purpose + " " + code));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
