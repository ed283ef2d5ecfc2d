package org.bihuan.engine;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Says in Spring's words that the engine lost a race or a deadlock, so that the ledger repeats the whole act. */
final class LostRaces {

    private static final SQLExceptionTranslator SQL = new SQLExceptionSubclassTranslator();

    private LostRaces() {}

    static <T> T translated(Supplier<T> command) {
        try {
            return command.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("the engine lost a race", e);
        } catch (RuntimeException e) {
            SQLException cause = sqlException(e);
            DataAccessException translated = cause == null ? null : SQL.translate("the engine", null, cause);
            throw translated instanceof ConcurrencyFailureException ? translated : e;
        }
    }

    private static @Nullable SQLException sqlException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
