package org.bihuan.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import org.bihuan.Words;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Drafts;
import org.bihuan.casefile.FieldTexts;
import org.bihuan.casefile.Phrases;
import org.bihuan.casefile.Placeholders;
import org.bihuan.casetype.CaseType;
import org.bihuan.clock.Clocks;
import org.bihuan.desk.PageModels.FormView;
import org.bihuan.desk.PageModels.PhraseRow;
import org.bihuan.desk.PageModels.PhrasesView;
import org.bihuan.desk.PageModels.TaskView;
import org.bihuan.inbox.CheckIns;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskForms;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An open task as its card on the case's page: to claim, to do, or in somebody else's hands. */
@Component
class TaskViews {

    private final TaskForms forms;
    private final CheckIns checkIns;
    private final FormContents contents;
    private final Clocks clocks;
    private final Hands hands;
    private final FieldTexts texts;
    private final CaseAccess access;
    private final StepsAhead ahead;
    private final Phrases phrases;
    private final Clock clock;
    private final Wording wording;
    private final Words words;

    TaskViews(
            TaskForms forms,
            CheckIns checkIns,
            FormContents contents,
            Clocks clocks,
            Hands hands,
            FieldTexts texts,
            CaseAccess access,
            StepsAhead ahead,
            Phrases phrases,
            Clock clock,
            Wording wording,
            Words words) {
        this.forms = forms;
        this.checkIns = checkIns;
        this.contents = contents;
        this.clocks = clocks;
        this.hands = hands;
        this.texts = texts;
        this.access = access;
        this.ahead = ahead;
        this.phrases = phrases;
        this.clock = clock;
        this.wording = wording;
        this.words = words;
    }

    /** @param from the list that the case was opened from, which the task's form leads back to */
    TaskView of(Person person, CaseFile file, CaseType type, InboxTask task, @Nullable String from) {
        boolean holds = person.username().equals(task.assignee());
        boolean mayTake = task.assignee() == null && Tasks.mayTake(person, task);
        boolean fills = fills(person, task);
        boolean checksIn = holds && type.manifest().step(task.step()).checkIn() != null;
        @Nullable
        String arrived = checksIn ? checkIns.of(task).map(Wording::moment).orElse(null) : null;
        return new TaskView(
                task.id(),
                task.stepName(),
                Tasks.mayTake(person, task) ? hint(person, file, type, task) : null,
                task.hasLimit() ? wording.due(clocks.remaining(task.dueAt()), task.dueAt(), clock.instant()) : null,
                fills,
                mayTake && !fills ? "/tasks/" + task.id() + "/claim" : null,
                holds && !person.isEnterprise() ? "/tasks/" + task.id() + "/release" : null,
                hands.of(type, task),
                checksIn && arrived == null ? "/tasks/" + task.id() + "/check-in" : null,
                arrived,
                fills ? form(file, type, task, from) : null,
                fills && !person.isEnterprise() ? phrases(type, task) : null,
                person.isEnterprise() ? List.of() : ahead.after(type, file, task));
    }

    /** {@code null} where there is nothing to write in words. */
    private @Nullable PhrasesView phrases(CaseType type, InboxTask task) {
        if (!forms.asksForText(type, task.step())) {
            return null;
        }
        return new PhrasesView(
                type.key(),
                task.step(),
                type.manifest().step(task.step()).phrases(),
                phrases.of(type.key(), task.step()).stream()
                        .map(phrase -> new PhraseRow(phrase.id(), phrase.text()))
                        .toList());
    }

    /** Whether the person has its form before him. An enterprise has no use for claiming: whoever fills the form first does it. */
    static boolean fills(Person person, InboxTask task) {
        return task.assignee() == null
                ? person.isEnterprise() && Tasks.mayTake(person, task)
                : task.assignee().equals(person.username());
    }

    /** What the case type wants to be known beforehand; fields that the person may not see stay out. */
    private @Nullable String hint(Person person, CaseFile file, CaseType type, InboxTask task) {
        String hint = type.manifest().step(task.step()).hint();
        CaseData data = CaseData.of(file);
        return hint == null
                ? null
                : Placeholders.fill(hint, field -> {
                    String source = data.source(field);
                    return access.maySeeField(person, type, source, field)
                            ? texts.text(type, source, field, data.value(field))
                            : "";
                });
    }

    private FormView form(CaseFile file, CaseType type, InboxTask task, @Nullable String from) {
        ObjectNode data = forms.prefill(type, file, task);
        return contents.of(
                type,
                type.model().form(task.step()),
                data,
                "/tasks/" + task.id() + "/complete" + (from == null ? "" : "?from=" + InboxFilter.encoded(from)),
                words.of("form.submit"),
                Drafts.ofTask(task.id()));
    }
}
