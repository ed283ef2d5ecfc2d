package org.bihuan.desk;

import java.util.List;
import java.util.Objects;
import org.bihuan.Words;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.inbox.Urges;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to several tasks of the inbox, and the way to the next. */
@Controller
@RequestMapping("/inbox")
class InboxActs {

    private static final String RESULT = "result";

    private final Tasks tasks;
    private final Urges urges;
    private final NextTask nextTask;
    private final Words words;

    InboxActs(Tasks tasks, Urges urges, NextTask nextTask, Words words) {
        this.tasks = tasks;
        this.urges = urges;
        this.nextTask = nextTask;
        this.words = words;
    }

    @SignedIn
    @PostMapping("/claims")
    String claim(
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes flash) {
        flash.addFlashAttribute(RESULT, Bulk.of(task, tasks::claim).sentence("bulk.claim", words));
        return back(from);
    }

    @SignedIn
    @PostMapping("/urges")
    String urge(
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes flash) {
        flash.addFlashAttribute(RESULT, Bulk.of(task, urges::urge).sentence("bulk.urge", words));
        return back(from);
    }

    /** Claims the first of the list that nobody is faster to claim. */
    @SignedIn
    @PostMapping("/next")
    String claimNext(@RequestParam(required = false) @Nullable String from, RedirectAttributes flash) {
        String list = list(from);
        InboxTask claimed = nextTask.claim(InboxFilter.read(list));
        if (claimed == null) {
            flash.addFlashAttribute(RESULT, words.of("inbox.nothingToClaim"));
            return back(list);
        }
        return "redirect:" + Trail.to(claimed, list);
    }

    /** Opens what comes after a task in its list. */
    @SignedIn
    @GetMapping("/next")
    String next(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String task,
            RedirectAttributes flash) {
        String list = list(from);
        InboxTask next = nextTask.after(InboxFilter.read(list), task);
        if (next == null) {
            flash.addFlashAttribute(RESULT, words.of("inbox.noNext"));
            return back(list);
        }
        return "redirect:" + Trail.to(next, list);
    }

    private static String back(@Nullable String from) {
        return "redirect:" + list(from);
    }

    private static String list(@Nullable String from) {
        return Objects.requireNonNullElse(ListAddress.of(from), InboxFilter.PATH);
    }
}
