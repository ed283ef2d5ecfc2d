package org.bihuan.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bihuan.attachment.Attachments;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.WorkingCalendar;
import org.bihuan.casefile.Actions;
import org.bihuan.casefile.Cases;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.inbox.CheckIns;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does what people do at their desks, in their name and through the services that they use. */
@Component
@Profile("!mysql")
class DemoDesk {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Cases cases;
    private final Tasks tasks;
    private final CheckIns checkIns;
    private final Actions actions;
    private final Attachments attachments;
    private final People people;
    private final Enterprises enterprises;
    private final CurrentUser currentUser;
    private final Calendars calendars;
    private final Clock clock;

    DemoDesk(
            Cases cases,
            Tasks tasks,
            CheckIns checkIns,
            Actions actions,
            Attachments attachments,
            People people,
            Enterprises enterprises,
            CurrentUser currentUser,
            Calendars calendars,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.checkIns = checkIns;
        this.actions = actions;
        this.attachments = attachments;
        this.people = people;
        this.enterprises = enterprises;
        this.currentUser = currentUser;
        this.calendars = calendars;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    WorkingCalendar calendar() {
        return calendars.current();
    }

    /** The name behind an account. */
    String name(String account) {
        return people.require(account).name();
    }

    /** The enterprise that an account belongs to. */
    Enterprise enterprise(String account) {
        return enterprises.require(
                String.valueOf(people.require(account).organisation().uscc()));
    }

    /** Opens a case and answers its number. */
    String open(String caseType, String account, Map<String, Object> data) {
        return as(account, () -> cases.open(caseType, json(data)).number());
    }

    boolean isOpen(String caseNumber, String step) {
        return task(caseNumber, step).isPresent();
    }

    void complete(String caseNumber, String step, String account, Map<String, Object> data) {
        as(account, () -> tasks.complete(requireTask(caseNumber, step), json(data)));
    }

    void claim(String caseNumber, String step, String account) {
        as(account, () -> tasks.claim(requireTask(caseNumber, step)));
    }

    void checkIn(String caseNumber, String step, String account) {
        as(account, () -> checkIns.checkIn(requireTask(caseNumber, step)));
    }

    void act(String caseNumber, String action, String account, Map<String, Object> data) {
        as(account, () -> actions.perform(caseNumber, action, json(data)));
    }

    /** Hands in a photograph and answers its id. */
    String photo(String account, String name, int number) {
        return attachments
                .store(new ByteArrayInputStream(Photo.jpeg(number)), name, account)
                .id();
    }

    private <T> T as(String account, Supplier<T> work) {
        return currentUser.as(people.require(account), work);
    }

    private String requireTask(String caseNumber, String step) {
        return task(caseNumber, step)
                .orElseThrow(() -> new IllegalStateException(caseNumber + " has no open task " + step))
                .id();
    }

    private Optional<InboxTask> task(String caseNumber, String step) {
        return tasks.openOf(caseNumber).stream()
                .filter(task -> task.step().equals(step))
                .findFirst();
    }

    private static JsonNode json(Map<String, Object> data) {
        return JSON.valueToTree(data);
    }
}
