package org.bihuan.casefile;

import java.util.Objects;
import org.bihuan.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Stops a case for a while, lets it go on, or ends it without its model; each within the transaction that has locked it. */
@Service
public class CaseStops {

    private final Cases cases;
    private final CaseMapper mapper;
    private final CaseEngine engine;
    private final ObjectProvider<Termination> terminations;

    CaseStops(Cases cases, CaseMapper mapper, CaseEngine engine, ObjectProvider<Termination> terminations) {
        this.cases = cases;
        this.mapper = mapper;
        this.engine = engine;
        this.terminations = terminations;
    }

    public void suspend(String number) {
        mapper.setStatus(number, CaseFile.SUSPENDED);
        engine.suspend(number);
    }

    public void resume(String number) {
        mapper.setStatus(number, CaseFile.OPEN);
        engine.resume(number);
    }

    /** @throws RefusedException conflict if any room objects */
    public void terminate(String number) {
        CaseFile file = cases.require(number);
        terminations
                .orderedStream()
                .map(room -> room.objection(file))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(objection -> {
                    throw RefusedException.conflict(objection);
                });
        engine.terminate(number);
        cases.close(number, CaseFile.TERMINATED);
    }
}
