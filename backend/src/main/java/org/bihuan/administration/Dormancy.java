package org.bihuan.administration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.inbox.Handovers;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.notification.Notices;
import org.bihuan.people.Accounts;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Roles;
import org.bihuan.people.UserAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Accounts of staff that nobody uses: told fourteen days ahead, closed afterwards. One with open tasks, and the last of an
 * administrator's role, is only listed: a person decides.
 */
@Service
class Dormancy {

    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int PAGE = 200;

    /**
     * @param closesAt when it will be closed, {@code null} until its person has been told
     * @param held why it is not closed by itself, as a key of the messages
     */
    record Dormant(UserAccount account, @Nullable Instant closesAt, @Nullable String held) {}

    private final Accounts accounts;
    private final DormancyMapper mapper;
    private final Handovers handovers;
    private final Credentials credentials;
    private final Notices notices;
    private final AdministrationLedger ledger;
    private final Clock clock;
    private final Duration silence;

    Dormancy(
            Accounts accounts,
            DormancyMapper mapper,
            Handovers handovers,
            Credentials credentials,
            Notices notices,
            AdministrationLedger ledger,
            @Qualifier("systemClock") Clock clock,
            @Value("${bihuan.dormant.after:90d}") Duration silence) {
        this.accounts = accounts;
        this.mapper = mapper;
        this.handovers = handovers;
        this.credentials = credentials;
        this.notices = notices;
        this.ledger = ledger;
        this.clock = clock;
        this.silence = silence;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    void tonight() {
        for (List<UserAccount> page = silent(null); !page.isEmpty(); page = silent(page)) {
            page.forEach(this::tellOrClose);
        }
    }

    /** Accounts that are dormant or soon will be, by user name, at most {@code limit} after that one. */
    List<Dormant> list(@Nullable String after, int limit) {
        return accounts.silentSince(clock.instant().minus(silence).plus(AHEAD), after, limit).stream()
                .map(account -> new Dormant(account, closesAt(account), held(account)))
                .toList();
    }

    private List<UserAccount> silent(@Nullable List<UserAccount> before) {
        return new ArrayList<>(accounts.silentSince(
                clock.instant().minus(silence).plus(AHEAD),
                before == null ? null : before.get(before.size() - 1).username(),
                PAGE));
    }

    private void tellOrClose(UserAccount account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant closes = closesAt(account);
        if (closes == null) {
            mapper.warn(account.username(), now);
            notices.send(List.of(account.username()), null, "account", "您的账号将停用", "您的账号已很久没有登录，14 天内再不登录将停用。登录一次即可保留。");
        } else if (!closes.isAfter(now)) {
            ledger.write(() -> {
                if (held(account) != null) {
                    return account;
                }
                accounts.setActive(account.username(), account.version(), false);
                credentials.signOut(account.username());
                ledger.append(
                        "user-disabled",
                        CurrentUser.SYSTEM,
                        Facts.about(account.username()).put("reason", "超过 %d 天未登录".formatted(silence.toDays())));
                return account;
            });
        }
    }

    private @Nullable Instant closesAt(UserAccount account) {
        Instant warned = mapper.warnedAt(account.username());
        Instant seen = account.lastSignInAt() == null ? account.createdAt() : account.lastSignInAt();
        return warned == null || seen != null && warned.isBefore(seen) ? null : warned.plus(AHEAD);
    }

    private @Nullable String held(UserAccount account) {
        boolean last = account.person().roles().stream()
                .anyMatch(role -> Roles.ADMINISTRATORS.contains(role) && accounts.holders(role) < 2);
        if (last) {
            return "last";
        }
        return handovers.dependingOn(account.person(), 1).isEmpty() ? null : "tasks";
    }
}
