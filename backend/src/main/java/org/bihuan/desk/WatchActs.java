package org.bihuan.desk;

import org.bihuan.inbox.CaseWatches;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Watching a case, and no longer. */
@Controller
@RequestMapping("/cases/{number}")
class WatchActs {

    private final CaseWatches watches;

    WatchActs(CaseWatches watches) {
        this.watches = watches;
    }

    @SignedIn
    @PostMapping("/watch")
    String watch(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String task) {
        watches.watch(number);
        return back(number, from, task);
    }

    @SignedIn
    @PostMapping("/unwatch")
    String unwatch(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String task) {
        watches.unwatch(number);
        return back(number, from, task);
    }

    /** To where it was done: the list names itself only, the case's page the task that it was opened for, too. */
    private static String back(String number, @Nullable String from, @Nullable String task) {
        String list = ListAddress.of(from);
        return "redirect:"
                + (list != null && task == null
                        ? list
                        : Trail.to(InboxFilter.encoded(number), String.valueOf(task), list));
    }
}
