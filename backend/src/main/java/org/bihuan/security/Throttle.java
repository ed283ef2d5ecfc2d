package org.bihuan.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: counts failed sign-ins per account and address, per account, and per address, each in a sliding
 * window, and in the memory of this node only. Right passwords never count. Whoever has signed in from an address
 * before is not kept out by what others do to the account elsewhere, so nobody can be locked out for good.
 */
@Component
final class Throttle {

    private static final Limit PAIR = new Limit(8, Duration.ofMinutes(5));
    private static final Limit ACCOUNT = new Limit(60, Duration.ofMinutes(15));
    private static final Limit ADDRESS = new Limit(300, Duration.ofMinutes(5));
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 100_000;
    private static final int MOST_KNOWN = 20_000;

    private record Limit(int failures, Duration window) {}

    private final Clock clock;
    private final Map<String, Deque<Instant>> failures = new ConcurrentHashMap<>();
    private final Set<String> known = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_KNOWN;
        }
    }));

    Throttle(@Qualifier("systemClock") Clock clock) {
        this.clock = clock;
    }

    /** @throws ThrottledException if there were too many failures lately */
    void check(String username, String address) {
        refuseBeyond(PAIR, pair(username, address));
        if (!known.contains(pair(username, address))) {
            refuseBeyond(ACCOUNT, account(username));
            refuseBeyond(ADDRESS, address(address));
        }
    }

    void failed(String username, String address) {
        if (failures.size() > MOST_KEYS) {
            forgetOld();
        }
        count(PAIR, pair(username, address));
        count(ACCOUNT, account(username));
        count(ADDRESS, address(address));
    }

    void succeeded(String username, String address) {
        failures.remove(pair(username, address));
        known.add(pair(username, address));
    }

    /** Forgets what failed on this account, from wherever. */
    void forget(String username) {
        failures.keySet()
                .removeIf(key ->
                        key.equals(account(username)) || key.startsWith("pair ") && key.endsWith(" " + username));
    }

    /** Gives back the memory of windows that have passed. */
    void forgetOld() {
        Instant horizon = clock.instant().minus(LONGEST);
        failures.values().removeIf(times -> {
            synchronized (times) {
                return times.isEmpty() || times.peekLast().isBefore(horizon);
            }
        });
    }

    private void count(Limit limit, String key) {
        failures.compute(key, (same, before) -> {
            Deque<Instant> times = before == null ? new ArrayDeque<>() : before;
            synchronized (times) {
                times.addLast(clock.instant());
                while (times.size() > limit.failures()) {
                    times.removeFirst();
                }
            }
            return times;
        });
    }

    private void refuseBeyond(Limit limit, String key) {
        Deque<Instant> times = failures.get(key);
        if (times == null) {
            return;
        }
        synchronized (times) {
            if (times.size() < limit.failures()) {
                return;
            }
            Duration left = Duration.between(clock.instant(), times.getFirst().plus(limit.window()));
            if (!left.isNegative() && !left.isZero()) {
                throw new ThrottledException("登录失败次数太多，请过几分钟再试。", left);
            }
        }
    }

    private static String pair(String username, String address) {
        return "pair " + address + " " + username;
    }

    private static String account(String username) {
        return "account " + username;
    }

    private static String address(String address) {
        return "address " + address;
    }
}
