package org.bihuan.registration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.bihuan.RefusedException;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.CurrentUser;
import org.bihuan.registration.Registration.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a clerk says to a registration. Each word is a fact of the administration's ledger, whose lock also makes sure that of
 * two clerks one is first; the other is told 409.
 */
@Component
class Decisions {

    private static final int LONGEST_REASON = 500;

    private final RegistrationMapper mapper;
    private final Registrations registrations;
    private final AccountOpening opening;
    private final ApplicantNews news;
    private final AdministrationLedger ledger;
    private final CurrentUser currentUser;
    private final Clock clock;

    Decisions(
            RegistrationMapper mapper,
            Registrations registrations,
            AccountOpening opening,
            ApplicantNews news,
            AdministrationLedger ledger,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.registrations = registrations;
        this.opening = opening;
        this.news = news;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Opens the account, and the enterprise's file if there is none yet.
     *
     * @param industry in words, asked for only if the enterprise is new
     * @throws RefusedException invalid, or conflict if somebody was first or the user name is taken by now
     */
    void approve(String number, int version, @Nullable String industry) {
        ledger.write(() -> {
            Registration registration = registrations.require(number);
            decide(registration, version, Status.APPROVED, null);
            opening.open(registration, DetailsCheck.clean(industry));
            note("registration-approved", registration, null);
            news.approved(registration);
            return registration;
        });
    }

    /** @throws RefusedException invalid without a reason, conflict if somebody was first */
    void reject(String number, int version, @Nullable String reason) {
        turnDown(number, version, Status.REJECTED, "registration-rejected", reason);
    }

    /** Asks the applicant for more. @throws RefusedException invalid without a reason, conflict if somebody was first */
    void giveBack(String number, int version, @Nullable String reason) {
        turnDown(number, version, Status.RETURNED, "registration-returned", reason);
    }

    private void turnDown(String number, int version, Status status, String fact, @Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RefusedException(RefusedException.Kind.INVALID, "请写明原因，最多 500 个字；申请人会看到。");
        }
        ledger.write(() -> {
            Registration registration = registrations.require(number);
            decide(registration, version, status, reason);
            note(fact, registration, reason);
            if (status == Status.REJECTED) {
                news.rejected(registration);
            } else {
                news.returned(registration);
            }
            return registration;
        });
    }

    private void decide(Registration registration, int version, Status status, @Nullable String reason) {
        String clerk = currentUser.username();
        int changed = mapper.decide(
                registration.number(),
                version,
                status,
                clerk,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (changed == 0) {
            throw RefusedException.conflict(
                    registration.status() == Status.PENDING ? "申请人刚刚改过这份注册，请看过再审核。" : "别人刚刚审核了这份注册，请刷新查看。");
        }
    }

    /** Names and numbers of people stay out of the ledger, which nobody can delete from. */
    private void note(String fact, Registration registration, @Nullable String reason) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("registration", registration.number());
        data.put("uscc", registration.uscc());
        data.put("user", registration.username());
        data.put("role", registration.role());
        data.put("reason", reason);
        ledger.append(fact, currentUser.username(), data);
    }
}
