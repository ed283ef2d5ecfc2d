package org.bihuan.enterprise;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Which enterprises have agreed in writing to be served electronically. */
@Component
public class ServiceConsents {

    private static final int MOST = 20;
    private static final int LONGEST = 255;

    private final ServiceConsentMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;

    ServiceConsents(ServiceConsentMapper mapper, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether a consent held on the day. */
    public boolean electronic(String uscc, LocalDate on) {
        return of(uscc).stream()
                .anyMatch(consent -> !consent.signedOn().isAfter(on)
                        && (consent.withdrawnOn() == null
                                || consent.withdrawnOn().isAfter(on)));
    }

    /**
     * Notes a signed paper in the name of whoever acts now.
     *
     * @param signedOn ISO date
     * @param address at most 255 characters, as {@code document}
     * @throws RefusedException invalid if something is missing, too long or lies in days to come, conflict if one of that day is known
     */
    public void record(String uscc, String signedOn, String address, String document) {
        LocalDate signed = day(signedOn);
        if (signed == null || signed.isAfter(today())) {
            throw RefusedException.invalid("signedOn", "请填写签署日期，不能晚于今天。");
        }
        try {
            mapper.insert(
                    new ServiceConsent(
                            uscc,
                            signed,
                            text("address", "请填写接收电子文书的手机、邮箱或者账号，最多 255 个字。", address),
                            text("document", "请写明确认书存放在哪里，最多 255 个字。", document),
                            null,
                            currentUser.username()),
                    clock.instant());
        } catch (DuplicateKeyException e) {
            throw RefusedException.conflict("这一天的确认书已经登记过了。");
        }
    }

    /** From today on nothing is served electronically any more. */
    public void withdraw(String uscc) {
        mapper.withdraw(uscc, today());
    }

    /** Newest first. */
    public List<ServiceConsent> of(String uscc) {
        return mapper.of(uscc, MOST);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(String field, String problem, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw RefusedException.invalid(field, problem);
        }
        return stripped;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
