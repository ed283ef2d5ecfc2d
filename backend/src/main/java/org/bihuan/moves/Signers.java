package org.bihuan.moves;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.inbox.CompletionHold;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.moves.SignerMapper.Held;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 加签, 减签 and 委派: who holds a task asks others before it goes on. The engine never hears of it: the task stays where it is and with
 * whom it is, and cannot be completed until they have answered. Who signs afterwards is asked when the form has been filled; what was
 * filled in waits, and goes on by itself once all agree.
 */
@Service
public class Signers implements CompletionHold {

    private static final Set<String> KINDS = Set.of("delegate", "before", "parallel", Signer.AFTER);
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_ANSWER = 1000;

    private final SignerMapper mapper;
    private final Tasks tasks;
    private final Cases cases;
    private final Ledger ledger;
    private final Notices notices;
    private final People people;
    private final CurrentUser currentUser;
    private final ObjectMapper json;
    private final Clock clock;

    Signers(
            SignerMapper mapper,
            Tasks tasks,
            Cases cases,
            Ledger ledger,
            Notices notices,
            People people,
            CurrentUser currentUser,
            ObjectMapper json,
            Clock clock) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.cases = cases;
        this.ledger = ledger;
        this.notices = notices;
        this.people = people;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
    }

    /** Whom the holder of a task has asked; data scope is not asked for here. */
    public List<Signer> of(String taskId) {
        return mapper.of(taskId);
    }

    /** What whoever is signed in is asked and has not answered. */
    public List<Signer> waiting() {
        return mapper.waitingFor(currentUser.username());
    }

    /**
     * Asks somebody.
     *
     * @throws RefusedException forbidden if the task is not in their hands, invalid for a wrong kind, person or question, conflict if
     *     the person is asked already
     */
    public void ask(String taskId, @Nullable String kind, @Nullable String to, @Nullable String question) {
        InboxTask seen = held(taskId);
        if (kind == null || !KINDS.contains(kind)) {
            throw RefusedException.invalid("kind", "请选择怎样加签。");
        }
        if (question == null || question.isBlank() || question.length() > LONGEST_QUESTION) {
            throw RefusedException.invalid("question", "请写明要对方看什么，最多 500 个字。");
        }
        Person asked = people.find(String.valueOf(to))
                .filter(person -> person.active() && !person.isEnterprise() && !person.isOnlyAdministrator())
                .filter(person -> !person.username().equals(currentUser.username()))
                .orElseThrow(() -> RefusedException.invalid("to", "请选择一位在岗的同事，不能是自己。"));
        ledger.write(seen.caseNumber(), () -> {
            InboxTask task = held(taskId);
            List<Signer> open = open(taskId);
            if (open.stream().anyMatch(one -> one.asked().equals(asked.username()))) {
                throw RefusedException.conflict("已经请" + asked.name() + "看了，还没有答复。");
            }
            mapper.insert(new Signer(
                    0,
                    task.caseNumber(),
                    taskId,
                    kind,
                    asked.username(),
                    currentUser.username(),
                    question.strip(),
                    Signer.OPEN,
                    null,
                    null,
                    clock.instant(),
                    null));
            tasks.setAsked(taskId, open.size() + 1);
            CaseFile file = cases.require(task.caseNumber());
            cases.addParty(file, asked.username());
            ledger.append(event(task, "signer-added")
                    .with("to", asked.username())
                    .with("kind", kind)
                    .with("text", question.strip()));
            notices.send(
                    List.of(asked.username()),
                    file.number(),
                    "task",
                    "请您签署意见：" + task.stepName(),
                    currentUser.get().name() + "请您看 " + file.number() + "（" + file.title() + "）：" + question.strip());
            return task;
        });
    }

    /** Takes back a question that is not answered yet (减签); refusals as of {@link #ask}. */
    public void remove(String taskId, long id) {
        InboxTask seen = held(taskId);
        ledger.write(seen.caseNumber(), () -> {
            InboxTask task = held(taskId);
            Signer signer = mapper.find(id);
            if (signer == null
                    || !signer.taskId().equals(taskId)
                    || mapper.end(id, Signer.REMOVED, null, null, clock.instant()) == 0) {
                throw RefusedException.conflict("已经答复或者已经减签。");
            }
            tasks.setAsked(taskId, open(taskId).size());
            ledger.append(event(task, "signer-removed").with("to", signer.asked()));
            return task;
        });
        goOn(taskId);
    }

    /**
     * Answers.
     *
     * @param opinion {@code agree} or {@code disagree}
     * @throws RefusedException not found if they are not asked, invalid without an opinion, or without a reason where they disagree,
     *     conflict if it is over
     */
    public void answer(long id, @Nullable String opinion, @Nullable String text) {
        Signer asked = mapper.find(id);
        if (asked == null || !asked.asked().equals(currentUser.username())) {
            throw RefusedException.notFound("没有请您签署的这一项。");
        }
        boolean disagrees = "disagree".equals(opinion);
        if (!disagrees && !"agree".equals(opinion)) {
            throw RefusedException.invalid("opinion", "请选择同意或者不同意。");
        }
        if (text != null && text.length() > LONGEST_ANSWER || disagrees && (text == null || text.isBlank())) {
            throw RefusedException.invalid("text", "不同意的，请写明理由，最多 1000 个字。");
        }
        ledger.write(asked.caseNumber(), () -> {
            InboxTask task = tasks.visible(asked.taskId());
            if (!task.isOpen() || mapper.end(id, Signer.ANSWERED, opinion, text, clock.instant()) == 0) {
                throw RefusedException.conflict("这一步已经办完，不用再签。");
            }
            tasks.setAsked(task.id(), open(task.id()).size());
            if (disagrees) {
                mapper.letGo(task.id());
            }
            ledger.append(
                    event(task, "signer-answered").with("opinion", opinion).with("text", text));
            notices.send(
                    List.of(asked.askedBy()),
                    asked.caseNumber(),
                    "task",
                    (disagrees ? "不同意：" : "同意：") + task.stepName(),
                    currentUser.get().name() + "：" + (text == null || text.isBlank() ? "没有另写意见。" : text));
            return task;
        });
        goOn(asked.taskId());
    }

    @Override
    public boolean holds(InboxTask task, JsonNode submission) {
        List<Signer> open = open(task.id());
        open.stream()
                .filter(one -> !one.kind().equals(Signer.AFTER))
                .findFirst()
                .ifPresent(one -> {
                    throw RefusedException.conflict("还要等" + name(one.asked()) + "签署意见，或者先减签。");
                });
        if (!open.isEmpty()) {
            mapper.hold(new Held(task.id(), currentUser.username(), submission.toString()));
        }
        return !open.isEmpty();
    }

    /** What was filled in goes on in the name of who did it, once nobody is asked any more. */
    private void goOn(String taskId) {
        Held held = mapper.held(taskId);
        if (held == null || !open(taskId).isEmpty()) {
            return;
        }
        try {
            currentUser.as(people.require(held.username()), () -> tasks.complete(taskId, read(held.submission())));
        } catch (RefusedException e) {
            // two who answer at once both come here, and one of them finds it done
            if (tasks.visible(taskId).isOpen()) {
                throw e;
            }
        }
        mapper.letGo(taskId);
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was held is JSON", e);
        }
    }

    private List<Signer> open(String taskId) {
        return mapper.of(taskId).stream().filter(Signer::isOpen).toList();
    }

    private InboxTask held(String taskId) {
        InboxTask task = tasks.visible(taskId);
        if (!currentUser.username().equals(task.assignee())) {
            throw RefusedException.forbidden("这项待办不在您手上。");
        }
        if (!task.isOpen()) {
            throw RefusedException.conflict("这项待办已经办结，请刷新页面。");
        }
        return task;
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private Event event(InboxTask task, String type) {
        return Event.of(task.caseNumber(), type, currentUser.username()).at(task.step(), task.stepName());
    }
}
