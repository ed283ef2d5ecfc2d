package org.bihuan.desk;

import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.Cases;
import org.bihuan.desk.PageModels.NoticeRow;
import org.bihuan.desk.PageModels.NoticesView;
import org.bihuan.notification.Notice;
import org.bihuan.notification.NoticePage;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The notices of whoever is signed in. */
@Controller
class NoticesPage {

    private static final int ROWS = 30;

    private final Notices notices;
    private final Cases cases;
    private final CaseAccess access;
    private final CurrentUser currentUser;

    NoticesPage(Notices notices, Cases cases, CaseAccess access, CurrentUser currentUser) {
        this.notices = notices;
        this.cases = cases;
        this.access = access;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping("/notices")
    String notices(@RequestParam(required = false) @Nullable String after, Model model) {
        Person person = currentUser.get();
        NoticePage page = notices.of(person.username(), false, after, ROWS);
        model.addAttribute(
                "notices",
                new NoticesView(
                        page.items().stream().map(notice -> row(person, notice)).toList(),
                        after == null ? null : "/notices",
                        page.next() == null ? null : "/notices?after=" + page.next(),
                        notices.unread(person.username())));
        return person.isEnterprise() ? "enterprise/notices" : "notices";
    }

    @SignedIn
    @PostMapping("/notices/read")
    String read() {
        notices.markAllRead(currentUser.get().username());
        return "redirect:/notices";
    }

    /** A notice leads to its case only if the case is theirs to see. */
    private NoticeRow row(Person person, Notice notice) {
        String number = notice.caseNumber();
        boolean leads = number != null && access.maySee(person, cases.require(number));
        return new NoticeRow(
                notice.title(),
                notice.body(),
                Wording.moment(notice.createdAt()),
                leads ? "/cases/" + number : place(notice.kind()),
                notice.readAt() == null);
    }

    /** Where a notice leads that is not about one case. */
    private static @Nullable String place(String kind) {
        return kind.startsWith("export-") ? "/exports" : kind.equals("calendar") ? "/inbox" : null;
    }
}
