package org.bihuan.desk;

import org.bihuan.desk.PageModels.TrailView;
import org.bihuan.inbox.InboxTask;
import org.jspecify.annotations.Nullable;

/** The way from a list into a case and back: the list's address goes along as {@code from}, the task as {@code task}. */
final class Trail {

    private Trail() {}

    /** The page of the task's case, at the task; {@code from} is an address checked by {@link ListAddress}. */
    static String to(InboxTask task, @Nullable String from) {
        return to(task.caseNumber(), task.id(), from) + "#task-" + task.id();
    }

    /** The page of a case after something was done to the task. */
    static String to(String caseNumber, String taskId, @Nullable String from) {
        return "/cases/" + caseNumber
                + (from == null ? "" : "?from=" + InboxFilter.encoded(from) + "&task=" + InboxFilter.encoded(taskId));
    }

    /** What stands above a case that somebody has come to from a list; {@code null} for those who came another way. */
    static @Nullable TrailView of(@Nullable String from, @Nullable String task, boolean over) {
        if (from == null) {
            return null;
        }
        boolean inbox = from.startsWith(InboxFilter.PATH);
        String known = task == null || task.length() > 64 ? "" : task;
        return new TrailView(
                from,
                known,
                known.isEmpty() ? from : from + "#row-" + known,
                inbox
                        ? InboxFilter.PATH + "/next?from=" + InboxFilter.encoded(from)
                                + (known.isEmpty() ? "" : "&task=" + InboxFilter.encoded(known))
                        : null,
                over && !known.isEmpty());
    }
}
