package org.bihuan.clock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.clock.ClockInterval.Actor;
import org.bihuan.clock.ClockInterval.Kind;
import org.bihuan.clock.RunningClock.State;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts open clocks anew after a change of the calendar. The edition in a clock's row says whether it has been counted, so
 * the work may stop anywhere and go on later, on any node. Clocks whose due date stays are confirmed by the hundred; those
 * whose due date moves are written with their cases locked.
 */
@Component
public class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final int BATCH = 1000;
    private static final int CASES = 500;
    private static final int WORKERS = 2;
    private static final List<State> OPEN = List.of(State.RUNNING, State.PENDING, State.PAUSED, State.OVERDUE);

    private final ClockMapper clocks;
    private final OpenClocks open;
    private final Calendars calendars;
    private final Ledger ledger;
    private final RecountNews news;
    private final ObjectProvider<Timers> timers;
    private final ObjectProvider<DueDates> dueDates;
    private final TransactionTemplate transaction;
    private final int batch;
    private final int casesAtOnce;
    private final int workers;

    @Autowired
    Recount(
            ClockMapper clocks,
            OpenClocks open,
            Calendars calendars,
            Ledger ledger,
            RecountNews news,
            ObjectProvider<Timers> timers,
            ObjectProvider<DueDates> dueDates,
            PlatformTransactionManager transactions) {
        this(clocks, open, calendars, ledger, news, timers, dueDates, transactions, BATCH, CASES, WORKERS);
    }

    Recount(
            ClockMapper clocks,
            OpenClocks open,
            Calendars calendars,
            Ledger ledger,
            RecountNews news,
            ObjectProvider<Timers> timers,
            ObjectProvider<DueDates> dueDates,
            PlatformTransactionManager transactions,
            int batch,
            int casesAtOnce,
            int workers) {
        this.clocks = clocks;
        this.open = open;
        this.calendars = calendars;
        this.ledger = ledger;
        this.news = news;
        this.timers = timers;
        this.dueDates = dueDates;
        this.transaction = new TransactionTemplate(transactions);
        this.batch = batch;
        this.casesAtOnce = casesAtOnce;
        this.workers = workers;
    }

    /**
     * Counts everything that was counted with an older calendar, and tells the handlers when nothing is left. A clock that
     * cannot be counted is left as it is and keeps no other.
     *
     * @return how many due dates have moved
     */
    public int run() {
        WorkingCalendar calendar = calendars.current();
        Set<Long> failed = ConcurrentHashMap.newKeySet();
        ExecutorService executor = Executors.newFixedThreadPool(workers);
        int moved = 0;
        try {
            // they share the work without knowing of each other, as nodes do: what one has locked the other skips
            Callable<Integer> worker = () -> walk(calendar, failed);
            for (Future<Integer> done : executor.invokeAll(Collections.nCopies(workers, worker))) {
                moved += done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return moved;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            executor.shutdown();
        }
        if (clocks.countOutdated(calendar.edition(), failed.size() + 1) <= failed.size()) {
            news.tell(calendar.edition());
        }
        return moved;
    }

    private int walk(WorkingCalendar calendar, Set<Long> failed) {
        int moved = 0;
        List<ClockRow> moving = new ArrayList<>();
        for (State state : OPEN) {
            for (Walked walked = walk(state, calendar, Walked.START);
                    walked != null;
                    walked = walk(state, calendar, walked)) {
                failed.addAll(walked.failed());
                moving.addAll(walked.moved());
                // where few move, a transaction for each batch would cost more than the counting
                if (moving.size() >= casesAtOnce) {
                    moved += write(moving, calendar);
                    moving.clear();
                }
            }
        }
        return moved + write(moving, calendar);
    }

    /**
     * @param edition where a batch ended, with {@code id}
     * @param moved the clocks whose due dates move
     * @param failed those that could not be counted
     */
    private record Walked(long edition, long id, List<ClockRow> moved, List<Long> failed) {

        static final Walked START = new Walked(-1, 0, List.of(), List.of());
    }

    private @Nullable Walked walk(State state, WorkingCalendar calendar, Walked last) {
        return transaction.execute(status -> confirm(state, calendar, last));
    }

    /** Confirms what stays; the clocks are locked meanwhile, their cases are not. */
    private @Nullable Walked confirm(State state, WorkingCalendar calendar, Walked last) {
        List<ClockRow> rows = clocks.lockOutdated(state, calendar.edition(), last.edition(), last.id(), batch);
        if (rows.isEmpty()) {
            return null;
        }
        Map<Long, List<ClockInterval>> past = past(rows);
        List<Long> same = new ArrayList<>();
        List<ClockRow> quiet = new ArrayList<>();
        List<ClockRow> moved = new ArrayList<>();
        List<Long> failed = new ArrayList<>();
        for (ClockRow row : rows) {
            try {
                ClockRow counted = counted(row, past, calendar);
                if (!counted.isDueLike(row)) {
                    moved.add(row);
                } else if (counted.warnsLike(row)) {
                    same.add(row.id());
                } else {
                    quiet.add(counted);
                }
            } catch (RuntimeException e) {
                LOG.warn("clock {} of {} could not be counted", row.id(), row.caseNumber(), e);
                failed.add(row.id());
            }
        }
        if (!same.isEmpty()) {
            clocks.confirm(same, calendar.edition());
        }
        if (!quiet.isEmpty()) {
            clocks.updateAll(quiet);
        }
        ClockRow end = rows.get(rows.size() - 1);
        return new Walked(end.calendarEdition(), end.id(), moved, failed);
    }

    private int write(List<ClockRow> rows, WorkingCalendar calendar) {
        List<String> cases = new ArrayList<>(
                rows.stream().map(ClockRow::caseNumber).collect(Collectors.toCollection(LinkedHashSet::new)));
        int moved = 0;
        for (int from = 0; from < cases.size(); from += casesAtOnce) {
            Set<String> some = Set.copyOf(cases.subList(from, Math.min(from + casesAtOnce, cases.size())));
            List<Long> ids = rows.stream()
                    .filter(row -> some.contains(row.caseNumber()))
                    .map(ClockRow::id)
                    .toList();
            moved += ledger.writeFree(some, free -> move(ids, free, calendar));
        }
        return moved;
    }

    /** The cases are locked: what has happened to a clock since it was looked at counts. */
    private List<Event> move(List<Long> ids, Set<String> free, WorkingCalendar calendar) {
        List<ClockRow> rows = clocks.lockOpen(ids).stream()
                .filter(row -> free.contains(row.caseNumber()) && row.calendarEdition() < calendar.edition())
                .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ClockInterval>> past = past(rows);
        Actor actor = new Actor(CurrentUser.SYSTEM, "系统", open.now());
        List<ClockRow> changed = new ArrayList<>();
        List<ClockInterval> intervals = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<DueDate> due = new ArrayList<>();
        for (ClockRow row : rows) {
            ClockRow counted = counted(row, past, calendar);
            changed.add(counted);
            if (!counted.isDueLike(row)) {
                intervals.add(ClockInterval.of(row, Kind.RECOUNTED, actor, Grounds.NONE)
                        .leadingTo(counted.dueAt(), calendar.edition()));
                events.add(event(row, counted));
                due.add(DueDate.of(counted));
            }
        }
        clocks.updateAll(changed);
        if (!due.isEmpty()) {
            clocks.insertIntervals(intervals);
            dueDates.orderedStream().forEach(port -> port.recounted(due));
            List<DueDate> ticking = changed.stream()
                    .filter(row -> !OpenClocks.firesAt(row).equals(Timers.NEVER))
                    .map(DueDate::of)
                    .toList();
            if (!ticking.isEmpty()) {
                timers.orderedStream().forEach(port -> port.moveAll(ticking));
            }
        }
        return events;
    }

    private ClockRow counted(ClockRow row, Map<Long, List<ClockInterval>> past, WorkingCalendar calendar) {
        Reckoning reckoning = open.reckoning(row, past.getOrDefault(row.id(), List.of()), calendar);
        return row.counted(row.state(), reckoning, calendar.edition(), open.now());
    }

    private Map<Long, List<ClockInterval>> past(Collection<ClockRow> rows) {
        Set<String> cases = rows.stream().map(ClockRow::caseNumber).collect(Collectors.toSet());
        return clocks.movingIntervals(cases).stream().collect(Collectors.groupingBy(ClockInterval::clockId));
    }

    private static Event event(ClockRow before, ClockRow after) {
        return Event.of(before.caseNumber(), "clock-recounted", CurrentUser.SYSTEM)
                .with("code", before.code())
                .with("name", before.name())
                .with("calendarEdition", String.valueOf(after.calendarEdition()))
                .with("dueBefore", before.dueAt().toString())
                .with("dueAt", after.dueAt().toString());
    }
}
