package org.bihuan.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Says in Spring's words that the engine lost a race, so that the ledger repeats the whole act. */
final class LostRaces {

    private LostRaces() {}

    static <T> T translated(Supplier<T> command) {
        try {
            return command.get();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("the engine lost a race", e);
        }
    }
}
