package org.bihuan.security;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.DefaultHashService;
import org.springframework.stereotype.Component;

/**
 * Argon2id hashes of passwords, 19 MiB and two passes each (OWASP's first choice). Only as many are computed at once as
 * there are processors: more would not be faster, and each costs its memory.
 */
@Component
public final class Passwords {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final DefaultPasswordService service = service(19 * 1024, 2);
    private final DefaultPasswordService fast = service(1024, 1);
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final String nobodysHash;

    Passwords() {
        nobodysHash = service.encryptPassword(UUID.randomUUID().toString());
    }

    /** A new hash with its own salt, to be stored with an account. Takes some 50 ms of a processor. */
    public String hash(String password) {
        return inTurn(() -> service.encryptPassword(password));
    }

    /** A hash of what nobody chose and nobody can guess, such as a temporary password: it need not be slow. */
    String hashRandom(String password) {
        return fast.encryptPassword(password);
    }

    /** For accounts that do not exist: matches nothing, and takes as long to find out as a real one. */
    String nobodysHash() {
        return nobodysHash;
    }

    /** Must be called {@link #inTurn}. */
    boolean matches(char[] password, String hash) {
        return service.passwordsMatch(password, hash);
    }

    /** @throws ThrottledException if so many wait that there is no turn within 20 seconds */
    <T> T inTurn(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new ThrottledException("现在登录的人太多，请稍后再试。", RETRY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ThrottledException("现在登录的人太多，请稍后再试。", RETRY);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static DefaultPasswordService service(int memoryKib, int iterations) {
        DefaultHashService hashes = new DefaultHashService();
        hashes.setDefaultAlgorithmName("argon2id");
        hashes.setParameters(
                Map.of("Argon2.memoryKib", memoryKib, "Argon2.iterations", iterations, "Argon2.parallelism", 1));
        DefaultPasswordService service = new DefaultPasswordService();
        service.setHashService(hashes);
        return service;
    }
}
