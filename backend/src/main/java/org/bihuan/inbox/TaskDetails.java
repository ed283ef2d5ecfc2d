package org.bihuan.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** A task with its form, and what the contract says after one was completed. */
@Component
public final class TaskDetails {

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

    /** The row, and its form with what fills it beforehand. */
    public ObjectNode json(InboxTask task) {
        CaseFile file = cases.require(task.caseNumber());
        CaseType type = cases.typeOf(file);
        ObjectNode result = json.valueToTree(rows.of(task));
        try {
            result.set("form", json.readTree(type.forms().get(type.model().form(task.step()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a checked form is JSON", e);
        }
        result.set("data", task.isOpen() ? forms.prefill(type, file, task.step()) : json.createObjectNode());
        return result;
    }

    /** How the case stands now, and which of its open tasks the person may see. */
    ObjectNode completed(CaseFile file) {
        Person person = currentUser.get();
        ObjectNode result = json.createObjectNode();
        result.putObject("case")
                .put("number", file.number())
                .put("status", file.status())
                .put("outcome", file.outcome());
        ArrayNode open = result.putArray("tasks");
        boolean seesCase = access.maySee(person, file);
        tasks.openOf(file.number()).stream()
                .filter(task -> seesCase || Tasks.mayTake(person, task))
                .forEach(task -> open.add(json.<ObjectNode>valueToTree(rows.of(task))));
        return result;
    }
}
