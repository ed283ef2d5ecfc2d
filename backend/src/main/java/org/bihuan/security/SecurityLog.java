package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who came in, and refused and failed acts, written in a transaction of their own so that they stay when the act is rolled back. */
@Component
final class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityLog.class);
    private static final int LONGEST = 255;

    enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        GUESS_FAILED,
        FORBIDDEN,
        FORGED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final SecurityLogMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final TransactionTemplate own;

    SecurityLog(
            SecurityLogMapper mapper,
            CurrentUser currentUser,
            @Qualifier("systemClock") Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.clock = clock;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Records what the current user did. */
    void write(Kind kind, HttpServletRequest request, String detail) {
        write(kind, currentUser.find().map(Person::username).orElse(null), request, detail);
    }

    void write(Kind kind, @Nullable String username, HttpServletRequest request, String detail) {
        SecurityEntry entry = new SecurityEntry(
                clock.instant(),
                kind.code(),
                username,
                request.getRemoteAddr(),
                cut(request.getMethod(), 16),
                cut(Routes.path(request), LONGEST),
                cut(detail, LONGEST));
        try {
            own.executeWithoutResult(status -> mapper.insert(entry));
        } catch (DataAccessException | TransactionException e) {
            // the refusal itself must not turn into a failure
            LOG.error("the security log could not take {}", entry, e);
        }
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }
}
