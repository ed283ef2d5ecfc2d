package org.bihuan.desk;

import java.util.List;
import org.bihuan.Words;
import org.bihuan.desk.PageModels.InboxView;
import org.bihuan.desk.PageModels.Tab;
import org.bihuan.inbox.InboxOverview;
import org.bihuan.inbox.TaskList;
import org.bihuan.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The inbox of a handler. */
@Controller
class InboxPage {

    private static final int ROWS = 50;

    private final TaskList list;
    private final InboxOverview overview;
    private final InboxFilters filters;
    private final InboxRows rows;
    private final SavedFilters saved;
    private final Openings openings;
    private final Words words;

    InboxPage(
            TaskList list,
            InboxOverview overview,
            InboxFilters filters,
            InboxRows rows,
            SavedFilters saved,
            Openings openings,
            Words words) {
        this.list = list;
        this.overview = overview;
        this.filters = filters;
        this.rows = rows;
        this.saved = saved;
        this.openings = openings;
        this.words = words;
    }

    @SignedIn
    @GetMapping("/inbox")
    String inbox(InboxFilter chosen, Model model) {
        TaskList.Page page = list.page(chosen.query(ROWS));
        String view = chosen.name();
        InboxFilter start = chosen.from(null);
        InboxOverview.Tabs tabs = overview.tabs();
        model.addAttribute(
                "inbox",
                new InboxView(
                        view,
                        chosen.q(),
                        chosen.address(),
                        tabs(tabs, view),
                        filters.of(chosen),
                        saved.view(SavedFilters.Place.INBOX, start.parameters()),
                        openings.links(),
                        rows.of(page.items(), chosen.address()),
                        view.equals("team"),
                        tabs.team() > 0,
                        view.equals("team") || view.equals("watched"),
                        chosen.after() == null ? null : start.address(),
                        page.next() == null ? null : chosen.from(page.next()).address()));
        return "inbox";
    }

    private List<Tab> tabs(InboxOverview.Tabs tabs, String view) {
        return List.of(
                tab(tabs.mine(), "mine", view),
                tab(tabs.team(), "team", view),
                tab(tabs.watched(), "watched", view),
                tab(tabs.done(), "done", view));
    }

    private Tab tab(int number, String view, String current) {
        return new Tab(
                words.of("inbox.tab." + view), count(number), InboxFilter.PATH + "?view=" + view, view.equals(current));
    }

    private static String count(int number) {
        return number > 999 ? "999+" : String.valueOf(number);
    }
}
