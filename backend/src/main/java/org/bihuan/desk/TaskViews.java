package org.bihuan.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casetype.CaseType;
import org.bihuan.clock.Clocks;
import org.bihuan.desk.PageModels.FormView;
import org.bihuan.desk.PageModels.TaskView;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskForms;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** An open task as its card on the case's page: to claim, to do, or in somebody else's hands. */
@Component
class TaskViews {

    private final TaskForms forms;
    private final FormContents contents;
    private final Clocks clocks;
    private final Names names;
    private final Clock clock;

    TaskViews(TaskForms forms, FormContents contents, Clocks clocks, Names names, Clock clock) {
        this.forms = forms;
        this.contents = contents;
        this.clocks = clocks;
        this.names = names;
        this.clock = clock;
    }

    TaskView of(Person person, CaseFile file, CaseType type, InboxTask task) {
        boolean holds = person.username().equals(task.assignee());
        boolean mayTake = task.assignee() == null && Tasks.mayTake(person, task);
        // an enterprise has no use for claiming: whoever fills the form first does it
        boolean fills = holds || (mayTake && person.isEnterprise());
        return new TaskView(
                task.id(),
                task.stepName(),
                null,
                task.hasLimit() ? Wording.due(clocks.remaining(task.dueAt()), task.dueAt(), clock.instant()) : null,
                fills,
                mayTake && !fills ? "/tasks/" + task.id() + "/claim" : null,
                holds && !person.isEnterprise() ? "/tasks/" + task.id() + "/release" : null,
                names.of(task.assignee()),
                fills ? form(file, type, task) : null);
    }

    private FormView form(CaseFile file, CaseType type, InboxTask task) {
        ObjectNode data = forms.prefill(type, file, task.step());
        String schema = type.forms().get(type.model().form(task.step()));
        return new FormView(
                "/tasks/" + task.id() + "/complete", "提交", contents.of(schema, data, List.of()), null, false);
    }
}
