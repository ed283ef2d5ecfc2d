package org.bihuan.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A task with its form, and what the contract says after one was completed. */
@Component
final class TaskDetails {

    private final Tasks tasks;
    private final TaskRows rows;
    private final TaskForms forms;
    private final Cases cases;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final ObjectMapper json;

    TaskDetails(
            Tasks tasks,
            TaskRows rows,
            TaskForms forms,
            Cases cases,
            CaseAccess access,
            CurrentUser currentUser,
            ObjectMapper json) {
        this.tasks = tasks;
        this.rows = rows;
        this.forms = forms;
        this.cases = cases;
        this.access = access;
        this.currentUser = currentUser;
        this.json = json;
    }

    /** The row of a task, and its form with what fills it beforehand. */
    record Detail(@JsonUnwrapped TaskRow row, JsonNode form, ObjectNode data) {}

    record CaseState(String number, String status, @Nullable String outcome) {}

    /** How the case stands after a task was completed, and which of its open tasks the person may see. */
    record Completed(@JsonProperty("case") CaseState state, List<TaskRow> tasks) {}

    Detail of(InboxTask task) {
        CaseFile file = cases.require(task.caseNumber());
        CaseType type = cases.typeOf(file);
        try {
            return new Detail(
                    rows.of(task),
                    json.readTree(type.forms().get(type.model().form(task.step()))),
                    task.isOpen() ? forms.prefill(type, file, task) : json.createObjectNode());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a checked form is JSON", e);
        }
    }

    Completed completed(CaseFile file) {
        Person person = currentUser.get();
        boolean seesCase = access.maySee(person, file);
        return new Completed(
                new CaseState(file.number(), file.status(), file.outcome()),
                tasks.openOf(file.number()).stream()
                        .filter(task -> seesCase || Tasks.mayTake(person, task))
                        .map(rows::of)
                        .toList());
    }
}
