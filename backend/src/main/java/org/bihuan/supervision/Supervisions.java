package org.bihuan.supervision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.document.CaseDocuments;
import org.bihuan.document.Document;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.supervision.Ladder.Level;
import org.bihuan.supervision.SupervisionMapper.Given;
import org.bihuan.supervision.SupervisionMapper.Overdue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Climbs the ladder for what stays overdue, each level once for each clock, and lets supervisors give a level by hand. */
@Service
public class Supervisions {

    static final String SUPERVISED = "case-supervised";

    private static final Logger LOG = LoggerFactory.getLogger(Supervisions.class);
    private static final int PAGE = 200;
    private static final int MOST_RECIPIENTS = 50;
    private static final int LONGEST_TEXT = 500;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日").withZone(Times.ZONE);
    private static final String TEMPLATE = "/processes/supervision/letter.docx";
    private static final Set<String> SUPERVISORS =
            Set.of("supervisor", "committee-office", "deputy-director", "director", "city-leader");

    private final Ladder ladder;
    private final SupervisionMapper mapper;
    private final Cases cases;
    private final CaseAccess access;
    private final Tasks tasks;
    private final CaseDocuments documents;
    private final Ledger ledger;
    private final Notices notices;
    private final People people;
    private final Calendars calendars;
    private final CurrentUser currentUser;
    private final Clock clock;

    Supervisions(
            Ladder ladder,
            SupervisionMapper mapper,
            Cases cases,
            CaseAccess access,
            Tasks tasks,
            CaseDocuments documents,
            Ledger ledger,
            Notices notices,
            People people,
            Calendars calendars,
            CurrentUser currentUser,
            Clock clock) {
        this.ladder = ladder;
        this.mapper = mapper;
        this.cases = cases;
        this.access = access;
        this.tasks = tasks;
        this.documents = documents;
        this.ledger = ledger;
        this.notices = notices;
        this.people = people;
        this.calendars = calendars;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What a case has been given, oldest first; data scope is not asked for here. */
    public List<Given> of(String caseNumber) {
        return mapper.of(caseNumber);
    }

    /** Whether whoever is signed in may give a level by hand. */
    public boolean maySupervise() {
        Person person = currentUser.get();
        return SUPERVISORS.stream().anyMatch(person::has);
    }

    /**
     * Gives every level that is due by now. One that fails keeps no other from being given.
     *
     * @return how many were given
     */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT3M")
    public int climb() {
        int given = 0;
        long after = 0;
        for (List<Overdue> page = mapper.overdue(after, ladder.levels().size(), PAGE);
                !page.isEmpty();
                page = mapper.overdue(after, ladder.levels().size(), PAGE)) {
            for (Overdue one : page) {
                given += climbed(one) ? 1 : 0;
            }
            after = page.get(page.size() - 1).id();
        }
        return given;
    }

    private boolean climbed(Overdue overdue) {
        Level next = ladder.levels().get(overdue.given());
        WorkingCalendar calendar = calendars.current();
        LocalDate due = LocalDate.ofInstant(overdue.dueAt(), Times.ZONE);
        LocalDate today = today();
        if (calendar.plusWorkdays(due, next.afterWorkdays()).isAfter(today)) {
            return false;
        }
        int workdays = 0;
        for (LocalDate day = due.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            workdays += calendar.isWorkday(day) ? 1 : 0;
        }
        String text = next.text()
                .replace("{step}", overdue.name())
                .replace("{due}", DAY.format(overdue.dueAt()))
                .replace("{workdays}", String.valueOf(workdays));
        try {
            return ledger.write(overdue.caseNumber(), () -> {
                CaseFile file = cases.require(overdue.caseNumber());
                // another node may have been faster
                if (!file.isOpen() || mapper.given(overdue.id()) != overdue.given()) {
                    return false;
                }
                give(file, next, overdue.id(), overdue.taskId(), text, "clock-" + overdue.id(), CurrentUser.SYSTEM);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.warn("{} could not be supervised", overdue.caseNumber(), e);
            return false;
        }
    }

    /**
     * Gives a level by hand.
     *
     * @throws RefusedException not found if the case is not theirs to see, forbidden if they may not, invalid without a text or
     *     for an unknown level, conflict if the case is not open or has been given that level today
     */
    public void byHand(String caseNumber, @Nullable String code, @Nullable String text) {
        access.visible(caseNumber);
        if (!maySupervise()) {
            throw RefusedException.forbidden("督办由督查、安委办或者局领导发出。");
        }
        Level level =
                ladder.find(String.valueOf(code)).orElseThrow(() -> RefusedException.invalid("level", "请选择发哪一种。"));
        if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
            throw RefusedException.invalid("text", "请写明要求，最多 500 个字。");
        }
        ledger.write(caseNumber, () -> {
            CaseFile file = cases.require(caseNumber);
            String on = "day-" + today();
            if (!file.isOpen()) {
                throw RefusedException.conflict("已经办结或者挂起，不用督办。");
            }
            if (mapper.countOn(caseNumber, level.code(), on) > 0) {
                throw RefusedException.conflict("今天已经发过" + level.name() + "。");
            }
            give(file, level, null, null, text.strip(), on, currentUser.username());
            return file;
        });
    }

    private void give(
            CaseFile file,
            Level level,
            @Nullable Long clockId,
            @Nullable String taskId,
            String text,
            String on,
            String by) {
        Set<String> to = recipients(file, taskId, level.to());
        Set<String> copy = recipients(file, taskId, level.copy());
        copy.removeAll(to);
        Map<String, String> said = new LinkedHashMap<>();
        said.put("name", level.name());
        said.put("title", file.title());
        said.put("text", text);
        said.put("to", names(to));
        said.put("copy", names(copy));
        Document letter = documents.issueLetter(
                file.number(), "supervision-" + level.code(), level.name(), level.word(), template(), said);
        mapper.insert(new Given(
                file.number(),
                clockId,
                level.code(),
                level.name(),
                String.valueOf(letter.number()),
                letter.id(),
                text,
                by,
                clock.instant(),
                on));
        ledger.append(Event.of(file.number(), SUPERVISED, by)
                .with("level", level.code())
                .with("name", level.name())
                .with("number", letter.number())
                .with("text", text));
        String about = file.number() + "（" + file.title() + "）：";
        notices.send(to, file.number(), "urge", level.name() + " " + letter.number(), about + text);
        notices.send(copy, file.number(), "urge", level.name() + "（抄送）" + letter.number(), about + text);
    }

    private Set<String> recipients(CaseFile file, @Nullable String taskId, List<String> addresses) {
        Set<String> recipients = new LinkedHashSet<>();
        for (String address : addresses) {
            if (address.equals(Ladder.HANDLER)) {
                handlers(file, taskId, recipients);
            } else {
                people.withRole(address, MOST_RECIPIENTS).stream()
                        .filter(person -> access.maySee(person, file))
                        .forEach(person -> recipients.add(person.username()));
            }
        }
        return recipients;
    }

    /** Whoever holds the late task, or may take it; of a clock of the whole case, whoever has any of its tasks. */
    private void handlers(CaseFile file, @Nullable String taskId, Set<String> recipients) {
        for (InboxTask task : tasks.openOf(file.number())) {
            if (taskId != null && !taskId.equals(task.id())) {
                continue;
            }
            if (task.assignee() != null) {
                recipients.add(task.assignee());
            } else {
                task.candidateKeys().forEach(key -> people.ofKey(key, MOST_RECIPIENTS)
                        .forEach(person -> recipients.add(person.username())));
            }
        }
    }

    private String names(Set<String> usernames) {
        return String.join(
                "、",
                usernames.stream()
                        .map(one -> people.find(one).map(Person::name).orElse(one))
                        .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private static byte[] template() {
        try (InputStream file = Supervisions.class.getResourceAsStream(TEMPLATE)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
