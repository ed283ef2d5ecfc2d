package org.bihuan.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bihuan.casefile.Actions;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.clock.Clocks;
import org.bihuan.clock.RunningClock;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskForms;
import org.bihuan.inbox.Tasks;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.people.Person;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.test.context.TestComponent;

/** One case on its way. People go in through cases, tasks and actions only; the test plays the hand of the job executor. */
public final class Journey {

    /** What a journey goes through. */
    @TestComponent
    record Rooms(
            Cases cases,
            Tasks tasks,
            TaskForms forms,
            Actions actions,
            Ledger ledger,
            Clocks clocks,
            ManagementService jobs,
            RuntimeService runtime) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final World world;
    private final Rooms rooms;
    private final String number;

    Journey(World world, Rooms rooms, String number) {
        this.world = world;
        this.rooms = rooms;
        this.number = number;
    }

    public String number() {
        return number;
    }

    public CaseFile file() {
        return rooms.cases().require(number);
    }

    public String outcome() {
        return String.valueOf(file().outcome());
    }

    /** What the case says under a key. */
    public JsonNode value(String field) {
        return CaseData.of(file()).value(field);
    }

    /** Lets whoever usually does the step complete it. */
    public Journey complete(String step, ObjectNode answers) {
        return completeAs(world.usually(step), step, answers);
    }

    public Journey completeAs(Person person, String step, ObjectNode answers) {
        String id = task(step).id();
        world.as(person, () -> rooms.tasks().complete(id, answers));
        return this;
    }

    /** The enterprise does something outside a task. */
    public Journey act(String action, ObjectNode answers) {
        world.as(world.enterprise(), () -> rooms.actions().perform(number, action, answers));
        return this;
    }

    /** Accepted for a visit, and the expert has taken it on. */
    public Journey untilVisit() {
        return complete("task_accept", Answers.accept("visit"))
                .complete("task_dispatch", Answers.dispatch("expert1"))
                .complete("task_respond", Answers.respond());
    }

    /** Visited without a major finding, and advised. */
    public Journey untilConfirmation() {
        return untilVisit().complete("task_visit", Answers.visit("general")).complete("task_advise", Answers.advise());
    }

    /** The open task of a step. */
    public InboxTask task(String step) {
        return rooms.tasks().openOf(number).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " has no open " + step + " but " + open()));
    }

    /** The user names that a form of an open task offers, in order. */
    public List<String> offered(String step, String key) {
        CaseFile file = rooms.cases().require(number);
        return rooms.forms()
                .prefill(rooms.cases().typeOf(file), file, step)
                .path(key)
                .findValuesAsText("value");
    }

    /** Steps that wait for somebody. */
    public List<String> open() {
        return rooms.tasks().openOf(number).stream().map(InboxTask::step).toList();
    }

    /** The tasks and ends that it has passed, in order. */
    public List<String> way() {
        return passed().stream()
                .filter(element -> element.startsWith("task_") || element.startsWith("end_"))
                .toList();
    }

    /** Everything that it has passed, in order. */
    public List<String> passed() {
        List<String> passed = new ArrayList<>();
        for (RecordedEvent event : events()) {
            if (event.type().equals("flow-advanced")) {
                data(event).path("passed").forEach(element -> passed.add(element.asText()));
            }
        }
        return passed;
    }

    public List<RecordedEvent> events() {
        return rooms.ledger().events(number, 0, 1000);
    }

    /** Types of the facts, in order. */
    public List<String> facts() {
        return events().stream().map(RecordedEvent::type).toList();
    }

    public static JsonNode data(RecordedEvent event) {
        try {
            return JSON.readTree(event.data());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** The latest clock of the code. */
    public RunningClock clock(String code) {
        return rooms.clocks().of(number).stream()
                .filter(clock -> clock.code().equals(code))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError(number + " has no clock " + code));
    }

    /** When the timer of the element fires, if it waits. */
    public Optional<Instant> timer(String element) {
        return job(element).map(job -> job.getDuedate().toInstant());
    }

    /** Moves the clock to the moment of the timer and lets it fire. */
    public Journey fire(String element) {
        Job job = job(element).orElseThrow(() -> new AssertionError(number + " has no timer " + element));
        world.moveTo(job.getDuedate().toInstant());
        return run(job);
    }

    /** Fires the timer, unless somebody else has taken the case on meanwhile: then there is no such job any more. */
    public boolean tryToFire(String element) {
        try {
            return job(element).map(this::run).isPresent();
        } catch (ProcessEngineException gone) {
            if (!String.valueOf(gone.getMessage()).contains("No job found")) {
                throw gone;
            }
            return false;
        }
    }

    /** Does what the job executor would. */
    public Journey run(Job job) {
        rooms.jobs().executeJob(job.getId());
        return this;
    }

    public Optional<Job> job(String element) {
        return instance()
                .flatMap(instance -> Optional.ofNullable(rooms.jobs()
                        .createJobQuery()
                        .rootProcessInstanceId(instance.getId())
                        .activityId(element)
                        .singleResult()));
    }

    /** The running process, if the case is open. */
    public Optional<ProcessInstance> instance() {
        return Optional.ofNullable(rooms.runtime()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .singleResult());
    }
}
