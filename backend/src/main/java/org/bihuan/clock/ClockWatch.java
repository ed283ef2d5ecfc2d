package org.bihuan.clock;

import java.time.Instant;
import java.util.List;
import org.bihuan.clock.ClockInterval.Actor;
import org.bihuan.clock.ClockInterval.Kind;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Warns of clocks that become urgent and marks those that are overdue, each once: on several nodes, after a kill and after a
 * time when nothing ran, when only the most urgent of the warnings that have come meanwhile is given. It never moves
 * a case on; that is for the timers of the model.
 */
@Component
public class ClockWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
    private static final int PAGE = 200;

    private final ClockMapper clocks;
    private final OpenClocks open;
    private final Ledger ledger;
    private final ObjectProvider<ClockWarnings> warnings;

    ClockWatch(ClockMapper clocks, OpenClocks open, Ledger ledger, ObjectProvider<ClockWarnings> warnings) {
        this.clocks = clocks;
        this.open = open;
        this.ledger = ledger;
        this.warnings = warnings;
    }

    /**
     * Warns of everything that is due for a warning now. A clock that fails keeps no other from being looked at.
     *
     * @return how many warnings were given
     */
    public int warnDue() {
        Instant now = open.now();
        int given = 0;
        Instant after = Instant.EPOCH;
        long afterId = 0;
        for (List<ClockMapper.Due> page = clocks.due(now, after, afterId, PAGE);
                !page.isEmpty();
                page = clocks.due(now, after, afterId, PAGE)) {
            for (ClockMapper.Due due : page) {
                given += look(due) ? 1 : 0;
            }
            after = page.get(page.size() - 1).nextWarningAt();
            afterId = page.get(page.size() - 1).id();
        }
        return given;
    }

    private boolean look(ClockMapper.Due due) {
        try {
            return ledger.write(due.caseNumber(), () -> warn(due.id()));
        } catch (RuntimeException e) {
            LOG.warn("clock {} of {} could not warn", due.id(), due.caseNumber(), e);
            return false;
        }
    }

    /** The case is locked; somebody may have been here before. */
    private boolean warn(long id) {
        Actor actor = new Actor(CurrentUser.SYSTEM, "系统", open.now());
        ClockRow row = clocks.find(id);
        if (row == null || row.nextWarningAt() == null || row.nextWarningAt().isAfter(actor.at())) {
            return false;
        }
        Reckoning reckoning = open.reckoning(row, OpenClocks.of(row, clocks.intervals(List.of(row.caseNumber()))));
        int passed = Math.max(row.warned(), reckoning.passed(actor.at()));
        clocks.update(row.warned(passed, reckoning));
        if (passed == row.warned()) {
            return false;
        }
        Level level = reckoning.warnings().get(passed - 1).level();
        if (level == Level.OVERDUE) {
            ClockAct.EXPIRE.from(row.state());
            clocks.insertIntervals(List.of(ClockInterval.of(row, Kind.OVERDUE, actor, Grounds.NONE)));
            ledger.append(Event.of(row.caseNumber(), "clock-overdue", CurrentUser.SYSTEM)
                    .with("code", row.code())
                    .with("name", row.name())
                    .with("dueAt", row.dueAt().toString()));
        }
        ClockWarning warning = new ClockWarning(
                row.caseNumber(), row.code(), row.name(), row.taskId(), level, row.dueAt(), row.internalDueAt());
        warnings.orderedStream().forEach(port -> port.warn(warning));
        return true;
    }
}
