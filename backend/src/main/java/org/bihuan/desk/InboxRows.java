package org.bihuan.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bihuan.Words;
import org.bihuan.clock.Clocks;
import org.bihuan.desk.PageModels.Badge;
import org.bihuan.desk.PageModels.InboxRow;
import org.bihuan.inbox.CaseWatches;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskReads;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tasks as rows of the inbox. */
@Component
class InboxRows {

    private final CaseWatches watches;
    private final TaskReads reads;
    private final Clocks clocks;
    private final Names names;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final Wording wording;
    private final Words words;

    InboxRows(
            CaseWatches watches,
            TaskReads reads,
            Clocks clocks,
            Names names,
            CurrentUser currentUser,
            Clock clock,
            Wording wording,
            Words words) {
        this.watches = watches;
        this.reads = reads;
        this.clocks = clocks;
        this.names = names;
        this.currentUser = currentUser;
        this.clock = clock;
        this.wording = wording;
        this.words = words;
    }

    /** @param from the list's own address, to which the cases lead back */
    List<InboxRow> of(List<InboxTask> tasks, String from) {
        Person person = currentUser.get();
        Set<String> watched = new HashSet<>(watches.numbers());
        Set<String> unread = reads.unread(tasks);
        Map<String, String> holders = new HashMap<>();
        return tasks.stream()
                .map(task -> new InboxRow(
                        task.id(),
                        task.caseNumber(),
                        Trail.to(task, from),
                        task.title(),
                        Objects.requireNonNullElse(task.enterpriseName(), ""),
                        task.town(),
                        task.stepName(),
                        task.assignee() == null
                                ? null
                                : holders.computeIfAbsent(task.assignee(), holder -> String.valueOf(names.of(holder))),
                        Wording.moment(task.createdAt()),
                        due(task),
                        task.isOpen() && task.assignee() == null && Tasks.mayTake(person, task),
                        unread.contains(task.id()),
                        watched.contains(task.caseNumber())))
                .toList();
    }

    private @Nullable Badge due(InboxTask task) {
        Instant ended = task.endedAt();
        if (ended != null) {
            return new Badge(words.of("wording.done", Wording.moment(ended)), "");
        }
        return task.hasLimit() ? wording.due(clocks.remaining(task.dueAt()), task.dueAt(), clock.instant()) : null;
    }
}
