package org.bihuan.moves;

import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseStops;
import org.bihuan.casefile.Cases;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 挂起, 恢复 and 终止: a superior stops a case for a while, lets it go on, or ends it before its model does. */
@Service
public class CaseStates {

    static final String SUSPENDED = "case-suspended";
    static final String RESUMED = "case-resumed";
    static final String TERMINATED = "case-terminated";

    private static final int LONGEST_REASON = 200;
    private static final Set<String> SUPERIORS =
            Set.of("unit-head", "deputy-director", "director", "committee-office", "city-leader");

    private final Cases cases;
    private final CaseStops stops;
    private final CaseAccess access;
    private final Ledger ledger;
    private final CurrentUser currentUser;

    CaseStates(Cases cases, CaseStops stops, CaseAccess access, Ledger ledger, CurrentUser currentUser) {
        this.cases = cases;
        this.stops = stops;
        this.access = access;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /** Whether whoever is signed in may stop and end cases at all. */
    public boolean mayDecide() {
        Person person = currentUser.get();
        return SUPERIORS.stream().anyMatch(person::has);
    }

    /**
     * Stops the case: nobody can act in it and no timer fires. Its periods run on, because a bureau cannot stop the law's clock by
     * itself.
     *
     * @throws RefusedException forbidden for who is no superior, conflict if it is not open, invalid without a reason
     */
    public void suspend(String number, @Nullable String reason) {
        change(number, reason, SUSPENDED, CaseFile.OPEN, () -> stops.suspend(number));
    }

    /** @throws RefusedException as {@link #suspend}; conflict if it is not suspended */
    public void resume(String number, @Nullable String reason) {
        change(number, reason, RESUMED, CaseFile.SUSPENDED, () -> stops.resume(number));
    }

    /**
     * Ends the case with the outcome {@link CaseFile#TERMINATED}.
     *
     * @throws RefusedException as {@link #suspend}; conflict where the law or open matters forbid it, with the reason
     */
    public void terminate(String number, @Nullable String reason) {
        change(number, reason, TERMINATED, CaseFile.OPEN, () -> stops.terminate(number));
    }

    private void change(String number, @Nullable String reason, String type, String wanted, Runnable work) {
        access.visible(number);
        if (!mayDecide()) {
            throw RefusedException.forbidden("这由大队长、安委办或者局领导决定。");
        }
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RefusedException.invalid("reason", "请写明原因，最多 200 个字。");
        }
        ledger.write(number, () -> {
            CaseFile file = cases.require(number);
            if (!file.status().equals(wanted)) {
                throw RefusedException.conflict("案件的状态刚刚变了，请刷新页面。");
            }
            ledger.append(Event.of(number, type, currentUser.username()).with("reason", reason.strip()));
            work.run();
            return file;
        });
    }
}
