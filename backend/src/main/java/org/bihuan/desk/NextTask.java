package org.bihuan.desk;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskList;
import org.bihuan.inbox.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what to work on next in a list, without going back to it. */
@Component
class NextTask {

    /** So many others may be faster before somebody has to look again. */
    private static final int TRIES = 10;

    private final TaskList list;
    private final Tasks tasks;

    NextTask(TaskList list, Tasks tasks) {
        this.list = list;
        this.tasks = tasks;
    }

    /** Claims the first unclaimed task that meets the filter; {@code null} if there is none. */
    @Nullable
    InboxTask claim(InboxFilter filter) {
        for (InboxTask task : list.page(filter.in("team").query(TRIES)).items()) {
            try {
                return tasks.claim(task.id());
            } catch (RefusedException taken) {
                // somebody was faster: there may be another
            }
        }
        return null;
    }

    /** The task that follows in the list, or the first if none follows; {@code null} if the list holds no other. */
    @Nullable
    InboxTask after(InboxFilter filter, @Nullable String id) {
        InboxTask last = find(id);
        if (last != null) {
            TaskList.View view = TaskList.View.named(filter.name());
            String place = TaskList.end(view, filter.query(2), last);
            InboxTask following = first(filter.from(place), id);
            if (following != null) {
                return following;
            }
        }
        return first(filter.from(null), id);
    }

    private @Nullable InboxTask first(InboxFilter filter, @Nullable String except) {
        List<InboxTask> items = list.page(filter.query(2)).items();
        return items.stream()
                .filter(task -> !task.id().equals(except))
                .findFirst()
                .orElse(null);
    }

    private @Nullable InboxTask find(@Nullable String id) {
        try {
            return id == null ? null : tasks.visible(id);
        } catch (RefusedException gone) {
            return null;
        }
    }
}
