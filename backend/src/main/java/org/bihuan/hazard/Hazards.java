package org.bihuan.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bihuan.Times;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Moments;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The hazards of a case. Every act belongs into the transaction that has locked the case, reads what its forms said, leaves alone
 * what stands elsewhere in its life, and notes one fact if anything has changed; done again, it changes nothing.
 */
@Service
public class Hazards {

    /** Hazards of one case; a form has fewer findings. */
    static final int MOST = 500;

    private final HazardMapper mapper;
    private final Cases cases;
    private final Ledger ledger;
    private final RecheckPeriod recheckPeriod;
    private final CurrentUser currentUser;
    private final Clock clock;

    Hazards(
            HazardMapper mapper,
            Cases cases,
            Ledger ledger,
            RecheckPeriod recheckPeriod,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.ledger = ledger;
        this.recheckPeriod = recheckPeriod;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Makes a hazard of each of the {@code findings} that is none yet; what was put right on the spot is closed at once. */
    public void record(String caseNumber) {
        CaseFile file = cases.require(caseNumber);
        Set<Integer> known = of(caseNumber).stream().map(Hazard::findingNo).collect(Collectors.toSet());
        List<Hazard> found = new Findings(file, currentUser.username(), clock.instant())
                .all().stream()
                        .filter(hazard -> !known.contains(hazard.findingNo()))
                        .limit(MOST - known.size())
                        .toList();
        if (!found.isEmpty()) {
            mapper.insert(found);
            ledger.append(HazardFacts.recorded(caseNumber, currentUser.username(), found));
        }
    }

    /** The order has been served: time runs. */
    public void startRectifying(String caseNumber) {
        change(caseNumber, Act.START_RECTIFYING, change -> change.status = Status.RECTIFYING);
    }

    /** Takes over what the enterprise has entered under {@code items}; what is {@code done} waits for the recheck. */
    public void submit(String caseNumber) {
        CaseData data = data(caseNumber);
        Map<Integer, JsonNode> items = byFinding(data.value("items"));
        change(caseNumber, Act.SUBMIT, change -> {
            JsonNode item = items.get(change.findingNo());
            if (item == null) {
                return;
            }
            change.measure = Entries.text(item.path("measure"), 2000);
            change.owner = Entries.text(item.path("owner"), 255);
            change.cost = Entries.amount(item.path("cost"));
            change.addPhotos(Entries.ids(item.path("photosAfter")));
            if (Entries.isYes(item.path("done"))) {
                change.late |= change.status != Status.SUBMITTED && change.isPastDue(today());
                change.status = Status.SUBMITTED;
            }
        });
    }

    /** Marks what should be done by today and of which nobody has said that it is. */
    public void overdue(String caseNumber) {
        change(caseNumber, Act.RUN_OUT, change -> {
            if (change.isPastDue(today().plusDays(1))) {
                change.status = Status.OVERDUE;
                change.late = true;
            }
        });
    }

    /** Takes over the {@code results} of a recheck. */
    public void verify(String caseNumber) {
        CaseData data = data(caseNumber);
        Map<Integer, JsonNode> results = byFinding(data.value("results"));
        Instant at = Objects.requireNonNullElse(Moments.of(data.value("recheckedAt")), clock.instant());
        change(caseNumber, Act.RECHECK, change -> {
            JsonNode result = results.get(change.findingNo());
            boolean isLate = change.status == Status.OVERDUE || change.isPastDue(today());
            if (isPassed(result)) {
                change.late |= change.status != Status.SUBMITTED && isLate;
                change.addPhotos(Entries.ids(result.path("photos")));
                change.status = Status.VERIFIED;
                change.verifiedBy = Entries.inspectors(data, currentUser.username());
                change.verifiedAt = at;
            } else if (isFailed(result)) {
                change.late |= isLate;
                change.status = isLate ? Status.OVERDUE : Status.RECTIFYING;
            }
        });
    }

    /** What the last recheck has found undone becomes a lead. */
    public void escalate(String caseNumber) {
        changeFailed(caseNumber, Act.ESCALATE, change -> {
            change.status = Status.ESCALATED;
            change.escalated = true;
        });
    }

    /** What the last recheck has found undone gets time until {@code newDueDate}, or else as long as a recheck may take. */
    public void giveTime(String caseNumber) {
        LocalDate named = Entries.day(data(caseNumber).value("newDueDate"));
        LocalDate usual = recheckPeriod.from(today());
        changeFailed(caseNumber, Act.GIVE_TIME, change -> {
            boolean isLater = named != null
                    && !named.isBefore(today())
                    && (change.dueOn == null || !named.isBefore(change.dueOn));
            change.dueOn = isLater ? named : usual;
            change.status = Status.RECTIFYING;
        });
    }

    /** The {@code findingNos} get time until {@code newDueDate}. */
    public void extend(String caseNumber) {
        CaseData data = data(caseNumber);
        Set<Integer> named = Entries.findingNos(data.value("findingNos"));
        LocalDate until = Entries.day(data.value("newDueDate"));
        change(caseNumber, Act.EXTEND, change -> {
            if (until != null
                    && named.contains(change.findingNo())
                    && (change.dueOn == null || until.isAfter(change.dueOn))) {
                change.dueOn = until;
                change.status = Status.EXTENDED;
                change.extendCount++;
            }
        });
    }

    /**
     * Strikes off what was verified, if the {@code decision} is {@code sign_off}; what is left out goes back to work.
     *
     * @param level of the hazards that are decided on; major ones are struck off together, whatever {@code findingNos} names
     */
    public void signOff(String caseNumber, String level) {
        CaseData data = data(caseNumber);
        boolean isSignedOff = data.value("decision").asText().equals("sign_off");
        Set<Integer> named = Entries.findingNos(data.value("findingNos"));
        boolean isAll = named.isEmpty() || level.equals(Hazard.MAJOR);
        change(caseNumber, isSignedOff ? Act.SIGN_OFF : Act.RETURN, change -> {
            if (!change.before().level().equals(level)) {
                return;
            }
            if (isSignedOff && (isAll || named.contains(change.findingNo()))) {
                change.status = Status.CLOSED;
                change.closedAt = clock.instant();
            } else {
                change.goBack();
            }
        });
    }

    /** Whatever was verified has to be done again after all. */
    public void returnToWork(String caseNumber) {
        change(caseNumber, Act.RETURN, Change::goBack);
    }

    /** It was a false alarm; what is closed stays closed. */
    public void cancel(String caseNumber) {
        change(caseNumber, Act.CANCEL, change -> change.status = Status.CANCELLED);
    }

    /**
     * How many hazards of the case are like that.
     *
     * @param statuses any of them; empty for whichever
     * @param level {@code null} for whichever
     * @param mode {@code null} for whichever
     */
    public long count(
            String caseNumber,
            Set<Status> statuses,
            @Nullable String level,
            @Nullable String mode,
            boolean onlyEscalated) {
        return of(caseNumber).stream()
                .filter(hazard -> statuses.isEmpty() || statuses.contains(hazard.status()))
                .filter(hazard -> level == null || level.equals(hazard.level()))
                .filter(hazard -> mode == null || mode.equals(hazard.mode()))
                .filter(hazard -> !onlyEscalated || hazard.escalated())
                .count();
    }

    /** The last day by which any of those must be done that are neither closed nor cancelled; {@code null} if none has one. */
    public @Nullable LocalDate latestDue(String caseNumber) {
        return of(caseNumber).stream()
                .filter(hazard -> !hazard.status().isEnded())
                .map(Hazard::dueOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    public boolean exists(String caseNumber) {
        return !mapper.ofCase(caseNumber, 1).isEmpty();
    }

    /** By the number of the finding; data scope is not asked for here. */
    public List<Hazard> of(String caseNumber) {
        return mapper.ofCase(caseNumber, MOST);
    }

    private void changeFailed(String caseNumber, Act act, Consumer<Change> work) {
        Map<Integer, JsonNode> results = byFinding(data(caseNumber).value("results"));
        change(caseNumber, act, change -> {
            if (isFailed(results.get(change.findingNo()))) {
                work.accept(change);
            }
        });
    }

    private void change(String caseNumber, Act act, Consumer<Change> work) {
        List<Change> changes = new ArrayList<>();
        for (Hazard hazard : of(caseNumber)) {
            Change change = new Change(hazard);
            if (!act.mayHappenTo(hazard.status())) {
                continue;
            }
            work.accept(change);
            if (change.isOne()) {
                require(act, change);
                changes.add(change);
            }
        }
        if (!changes.isEmpty()) {
            Instant now = clock.instant();
            changes.forEach(change -> mapper.change(change, now));
            ledger.append(HazardFacts.changed(caseNumber, act, currentUser.username(), changes));
        }
    }

    private static void require(Act act, Change change) {
        if (!act.mayLeadTo(change.status)) {
            throw new IllegalStateException(act + " does not make a hazard " + change.status);
        }
    }

    private static boolean isPassed(@Nullable JsonNode result) {
        return result != null && result.path("result").asText().equals("passed");
    }

    private static boolean isFailed(@Nullable JsonNode result) {
        return result != null && result.path("result").asText().equals("failed");
    }

    private static Map<Integer, JsonNode> byFinding(JsonNode rows) {
        Map<Integer, JsonNode> byFinding = new LinkedHashMap<>();
        rows.forEach(row -> byFinding.put(Entries.findingNo(row.path("findingNo")), row));
        return byFinding;
    }

    private CaseData data(String caseNumber) {
        return CaseData.of(cases.require(caseNumber));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
