package org.bihuan.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.FileFields;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Manifest;
import org.bihuan.clock.Clocks;
import org.bihuan.form.Form;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.Access;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What handlers do with tasks: claim, release, complete. Who holds a task is the inbox's business, never the engine's. */
@Service
public class Tasks {

    /** In a row of gathered answers, whose it is. */
    private static final String ABOUT = "about";

    private final InboxMapper mapper;
    private final TaskEngine engine;
    private final Cases cases;
    private final CaseAccess access;
    private final TaskForms taskForms;
    private final Attachments attachments;
    private final Clocks clocks;
    private final ObjectProvider<CompletionHold> hold;
    private final Ledger ledger;
    private final CurrentUser currentUser;
    private final Clock clock;

    Tasks(
            InboxMapper mapper,
            TaskEngine engine,
            Cases cases,
            CaseAccess access,
            TaskForms taskForms,
            Attachments attachments,
            Clocks clocks,
            ObjectProvider<CompletionHold> hold,
            Ledger ledger,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.engine = engine;
        this.cases = cases;
        this.access = access;
        this.taskForms = taskForms;
        this.attachments = attachments;
        this.clocks = clocks;
        this.hold = hold;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @throws RefusedException not found if there is no such task or it is not theirs to see */
    public InboxTask visible(String id) {
        InboxTask task = mapper.find(id);
        Person person = currentUser.get();
        if (task == null || !(mayTake(person, task) || access.maySee(person, cases.require(task.caseNumber())))) {
            throw RefusedException.notFound("没有这项待办，或者您无权查看。");
        }
        return task;
    }

    /** The open tasks of a case, oldest first; data scope is not asked for here. */
    public List<InboxTask> openOf(String caseNumber) {
        return mapper.openOf(caseNumber);
    }

    /** All tasks that a case has had, oldest first; data scope is not asked for here. */
    public List<InboxTask> ofCase(String caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    /** Whether the person is among those who may take the task. */
    public static boolean mayTake(Person person, InboxTask task) {
        return person.username().equals(task.assignee())
                || !Collections.disjoint(Access.keys(person), task.candidateKeys());
    }

    /**
     * Takes an unclaimed task; claiming one's own again changes nothing.
     *
     * @throws RefusedException conflict if another was first or the task is over, forbidden if they may not take it
     */
    public InboxTask claim(String id) {
        String caseNumber = visible(id).caseNumber();
        return ledger.write(caseNumber, () -> {
            InboxTask task = requireOpen(id);
            Person person = currentUser.get();
            if (person.username().equals(task.assignee())) {
                return task;
            }
            take(task, person);
            return task.heldBy(person.username());
        });
    }

    /**
     * Gives a claimed task back to everybody who may take it.
     *
     * @throws RefusedException conflict if it is over or held by somebody else
     */
    public InboxTask release(String id) {
        String caseNumber = visible(id).caseNumber();
        return ledger.write(caseNumber, () -> {
            InboxTask task = requireOpen(id);
            Person person = currentUser.get();
            if (!person.username().equals(task.assignee()) || mapper.assign(id, null, person.username()) == 0) {
                throw RefusedException.conflict("这项待办不在您手上，不能退回。");
            }
            mapper.insertVisibility(task, task.candidateKeys());
            ledger.append(event(task, "task-released", person));
            return task.heldBy(null);
        });
    }

    /**
     * Completes a task with the submission of its form; an unclaimed one is claimed by that.
     *
     * @throws RefusedException conflict if it is over or held by somebody else, invalid if the form is not valid, forbidden if
     *     they may not take it
     */
    public CaseFile complete(String id, JsonNode submission) {
        String caseNumber = visible(id).caseNumber();
        ledger.write(caseNumber, () -> {
            InboxTask task = requireOpen(id);
            Person person = currentUser.get();
            if (task.assignee() == null) {
                take(task, person);
            } else if (!task.assignee().equals(person.username())) {
                throw RefusedException.conflict("这项待办已由他人领取，您不能办理。");
            }
            complete(task, person, submission);
            return task;
        });
        return cases.require(caseNumber);
    }

    private void complete(InboxTask task, Person person, JsonNode submission) {
        CaseFile file = cases.require(task.caseNumber());
        if (!file.isOpen()) {
            throw RefusedException.conflict("已经挂起，恢复以后才能办理。");
        }
        CaseType type = cases.typeOf(file);
        Form form = taskForms.form(type, task.step());
        ObjectNode data = taskForms.check(type, file, task.step(), submission);
        if (task.asked() > 0 && hold.getObject().holds(task, submission)) {
            ledger.append(event(task, "submission-held", person));
            return;
        }
        attachments.bind(task.caseNumber(), task.step(), task.stepName(), FileFields.in(form, data), person.username());
        mapper.end(task.id(), InboxTask.DONE, person.username(), clock.instant());
        ObjectNode said = gathered(type, file, task, person, data);
        cases.addData(file, task.step(), said, FileFields.keys(form));
        moveClocks(type, task);
        if (!access.readsWithoutParty(person, file)) {
            cases.addParty(file, person.username());
        }
        ledger.append(event(task, "task-completed", person).with(data));
        engine.complete(task.id(), cases.engineVariables(type, form, said));
    }

    /** What is done side by side for several: every answer stays as a row, and one's second answer takes the place of the first. */
    private static ObjectNode gathered(CaseType type, CaseFile file, InboxTask task, Person person, ObjectNode data) {
        String list = type.manifest().step(task.step()).gathers();
        if (list == null || task.about() == null) {
            return data;
        }
        ObjectNode said = data.deepCopy();
        ArrayNode rows = said.putArray(list);
        CaseData.of(file).value(list).forEach(row -> {
            if (!row.path(ABOUT).asText().equals(task.about())) {
                rows.add(row);
            }
        });
        rows.addObject().put(ABOUT, task.about()).put("by", person.username()).setAll(data);
        return said;
    }

    private void moveClocks(CaseType type, InboxTask task) {
        clocks.stopTask(task.id());
        Manifest.Step step = type.manifest().step(task.step());
        step.pauses().forEach(code -> clocks.resume(task.caseNumber(), code));
        type.manifest().clocks().forEach((code, declared) -> {
            if (declared.stops().contains(task.step())) {
                clocks.stop(task.caseNumber(), code);
            }
        });
    }

    private void take(InboxTask task, Person person) {
        if (task.assignee() != null) {
            throw RefusedException.conflict("这项待办刚刚被他人领取了。");
        }
        if (!mayTake(person, task)) {
            throw RefusedException.forbidden("这项待办不由您的岗位办理。");
        }
        if (mapper.assign(task.id(), person.username(), null) == 0) {
            throw RefusedException.conflict("这项待办刚刚被他人领取了。");
        }
        mapper.deleteVisibility(task.id());
        cases.addHandlers(task.caseNumber(), List.of(person.username()));
        ledger.append(event(task, "task-claimed", person));
    }

    /** Notes how many whom the holder has asked have not answered; within the transaction that has locked the case. */
    public void setAsked(String id, int asked) {
        mapper.setAsked(id, asked);
    }

    InboxTask requireOpen(String id) {
        InboxTask task = mapper.find(id);
        if (task == null || !task.isOpen()) {
            throw RefusedException.conflict("这项待办已经办结，请刷新页面。");
        }
        return task;
    }

    private static Event event(InboxTask task, String type, Person person) {
        return Event.of(task.caseNumber(), type, person.username()).at(task.step(), task.stepName());
    }
}
