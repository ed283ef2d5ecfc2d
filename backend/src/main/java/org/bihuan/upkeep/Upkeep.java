package org.bihuan.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseEngine;
import org.bihuan.clock.Clocks;
import org.bihuan.inbox.Repairs;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.upkeep.Damage.Kind;
import org.bihuan.upkeep.DamageMapper.Found;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Looks every half minute whether every open case has somebody or something that takes it on: a task with somebody active who can do
 * it, a timer, a message, or a declared pause; and whether the rooms say the same of it. It only reads; a repair is somebody's act.
 */
@Service
public class Upkeep {

    private static final int MOST = 100;
    private static final int MOST_CIRCLES = 1000;

    /** What was found when. */
    public record Report(Instant at, List<Damage> damages) {}

    private final DamageMapper mapper;
    private final Repairs repairs;
    private final CaseEngine engine;
    private final Clocks clocks;
    private final Ledger ledger;
    private final People people;
    private final CurrentUser currentUser;
    private final Clock clock;
    private volatile @Nullable Report latest;

    Upkeep(
            DamageMapper mapper,
            Repairs repairs,
            CaseEngine engine,
            Clocks clocks,
            Ledger ledger,
            People people,
            CurrentUser currentUser,
            @Qualifier("systemClock") Clock clock) {
        this.mapper = mapper;
        this.repairs = repairs;
        this.engine = engine;
        this.clocks = clocks;
        this.ledger = ledger;
        this.people = people;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What the last look has found; looks now if there was none yet. */
    public Report latest() {
        Report known = latest;
        return known == null ? look() : known;
    }

    /** Looks through all cases now; of each kind at most 100. */
    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
    public Report look() {
        List<Damage> all = new ArrayList<>();
        Arrays.stream(Kind.values()).forEach(kind -> all.addAll(find(kind, null)));
        Report report = new Report(clock.instant(), List.copyOf(all));
        latest = report;
        return report;
    }

    private List<Damage> find(Kind kind, @Nullable String number) {
        List<Found> found =
                switch (kind) {
                    case NO_PROCESS -> mapper.noProcess(number, MOST);
                    case STRAY_PROCESS -> mapper.strayProcess(number, MOST);
                    case ROW_WITHOUT_TASK -> mapper.rowWithoutTask(number, MOST);
                    case TASK_WITHOUT_ROW -> mapper.taskWithoutRow(number, MOST);
                    case TASK_OF_CLOSED_CASE -> mapper.taskOfClosedCase(number, MOST);
                    case WAITS_FOR_NOTHING -> mapper.waitsForNothing(number, MOST);
                    case NOBODY_CAN -> nobodyCan(number);
                    case WRONGLY_VISIBLE -> wronglyVisible(number);
                    case CLOCK_OF_CLOSED_CASE -> mapper.clockOfClosedCase(number, MOST);
                    case DUE_DIFFERS -> mapper.dueDiffers(number, MOST);
                    case FAILED_JOB -> mapper.failedJobs(number, MOST);
                    case SUSPENDED_DIFFERS -> mapper.suspendedDiffers(number, MOST);
                };
        return found.stream()
                .map(one -> new Damage(kind, one.caseNumber(), one.subject(), one.step()))
                .toList();
    }

    private List<Found> nobodyCan(@Nullable String number) {
        List<Found> found = new ArrayList<>(mapper.heldByNobodyActive(number, MOST));
        for (String candidates : mapper.candidates(number, MOST_CIRCLES)) {
            boolean isEmpty = Arrays.stream(candidates.split(" "))
                    .filter(key -> !key.isBlank())
                    .allMatch(key -> people.ofKey(key, 1).isEmpty());
            if (isEmpty) {
                found.addAll(mapper.forCandidates(candidates, number, MOST));
            }
        }
        return found;
    }

    private List<Found> wronglyVisible(@Nullable String number) {
        List<Found> found = new ArrayList<>(mapper.hidden(number, MOST));
        found.addAll(mapper.shownThoughTaken(number, MOST));
        return found;
    }

    /**
     * Puts right what can be put right safely, and records it in the case.
     *
     * @throws RefusedException conflict if it is not there any more, or has to be decided by somebody
     */
    public void repair(Kind kind, String caseNumber, @Nullable String subject) {
        ledger.write(caseNumber, () -> {
            Damage damage = find(kind, caseNumber).stream()
                    .filter(one -> subject == null || subject.equals(one.subject()))
                    .findFirst()
                    .orElseThrow(() -> RefusedException.conflict("这个问题已经不在了。"));
            if (!damage.isRepairable()) {
                throw RefusedException.conflict("这一种不能自动修复，请按说明处理。");
            }
            ledger.append(Event.of(caseNumber, "case-repaired", currentUser.username())
                    .with("kind", kind.name())
                    .with("subject", damage.subject()));
            repair(damage);
            return damage;
        });
        look();
    }

    private void repair(Damage damage) {
        String number = damage.caseNumber();
        String subject = String.valueOf(damage.subject());
        switch (damage.kind()) {
            case STRAY_PROCESS -> engine.terminate(number);
            case ROW_WITHOUT_TASK, TASK_OF_CLOSED_CASE -> repairs.withdraw(subject);
            case TASK_WITHOUT_ROW -> repairs.arrive(number, subject);
            case WRONGLY_VISIBLE -> repairs.showAgain(subject);
            case CLOCK_OF_CLOSED_CASE -> clocks.stopAll(number);
            case DUE_DIFFERS -> repairs.followClock(subject);
            case FAILED_JOB -> engine.retry(subject);
            case SUSPENDED_DIFFERS -> {
                if (subject.equals("open")) {
                    engine.resume(number);
                } else {
                    engine.suspend(number);
                }
            }
            default -> throw new IllegalStateException(damage.kind() + " cannot be repaired");
        }
    }
}
