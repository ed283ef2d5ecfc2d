package org.bihuan.supervision;

import java.time.format.DateTimeFormatter;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a case has been given of the ladder, and the form that gives it one more. */
@Controller
@RequestMapping("/cases/{number}/supervision")
class SupervisionPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(Times.ZONE);

    record GivenRow(String name, String number, String text, @Nullable String by, String at) {}

    record Choice(String code, String name) {}

    /** @param levels to choose from; empty for who may not supervise */
    record SupervisionView(String number, String title, List<GivenRow> rows, List<Choice> levels) {}

    private final Supervisions supervision;
    private final Ladder ladder;
    private final CaseAccess access;
    private final People people;
    private final CurrentUser currentUser;

    SupervisionPage(
            Supervisions supervision, Ladder ladder, CaseAccess access, People people, CurrentUser currentUser) {
        this.supervision = supervision;
        this.ladder = ladder;
        this.access = access;
        this.people = people;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping
    String page(@PathVariable String number, Model model) {
        var file = access.visible(number);
        if (currentUser.get().isEnterprise()) {
            throw RefusedException.notFound("没有这个页面。");
        }
        model.addAttribute(
                "supervision",
                new SupervisionView(
                        number,
                        file.title(),
                        supervision.of(number).stream()
                                .map(given -> new GivenRow(
                                        given.levelName(),
                                        given.number(),
                                        given.text(),
                                        people.find(given.givenBy())
                                                .map(Person::name)
                                                .orElse(null),
                                        MOMENT.format(given.givenAt())))
                                .toList(),
                        supervision.maySupervise() && file.isOpen()
                                ? ladder.levels().stream()
                                        .map(level -> new Choice(level.code(), level.name()))
                                        .toList()
                                : List.of()));
        return "cases/supervision";
    }

    @SignedIn
    @PostMapping
    String give(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String text) {
        supervision.byHand(number, level, text);
        return "redirect:/cases/" + number + "/supervision";
    }
}
