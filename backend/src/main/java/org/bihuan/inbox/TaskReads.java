package org.bihuan.inbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.people.CurrentUser;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Which open tasks whoever is signed in has opened. Marks of tasks that are over are cleared away by the hour: nobody asks
 * for them, and so to open, claim and complete costs no statement more.
 */
@Service
public class TaskReads {

    private static final int BATCH = 1000;

    private final TaskReadMapper mapper;
    private final CurrentUser currentUser;

    TaskReads(TaskReadMapper mapper, CurrentUser currentUser) {
        this.mapper = mapper;
        this.currentUser = currentUser;
    }

    /** They have opened the case of these open tasks. */
    public void opened(Collection<InboxTask> tasks) {
        Set<String> unread = unread(tasks);
        if (!unread.isEmpty()) {
            mapper.insert(currentUser.username(), unread);
        }
    }

    /** Ids of those open tasks that they have not opened yet. */
    public Set<String> unread(Collection<InboxTask> tasks) {
        Set<String> ids = new HashSet<>();
        tasks.stream().filter(InboxTask::isOpen).map(InboxTask::id).forEach(ids::add);
        if (!ids.isEmpty()) {
            mapper.among(currentUser.username(), ids).forEach(ids::remove);
        }
        return ids;
    }

    /** @return how many tasks were forgotten, at most one batch */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    int forgetOver() {
        List<String> over = mapper.over(BATCH);
        if (!over.isEmpty()) {
            mapper.delete(over);
        }
        return over.size();
    }
}
