package org.bihuan.moves;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.inbox.Handovers;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
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
import org.springframework.web.bind.annotation.RequestParam;

/** What staff may do with a case beside filling its forms: give it back, take it back, pass it on, stop it. */
@Controller
class MovesPage {

    /** Somebody to whom a task may be given. */
    record Successor(String username, String name) {}

    /** One open task, and where it may go. */
    record TaskMoves(
            String id,
            String name,
            @Nullable String holder,
            List<Moves.Target> returns,
            List<Moves.Target> jumps,
            List<Moves.Refusal> refused,
            List<Successor> successors) {}

    /** @param withdrawable the step that whoever is signed in may take back */
    record MovesView(
            String number,
            String title,
            List<TaskMoves> tasks,
            Moves.@Nullable Target withdrawable,
            boolean maySuspend,
            boolean mayResume) {}

    private final Moves moves;
    private final Withdrawals withdrawals;
    private final CaseStates states;
    private final CaseAccess access;
    private final Tasks tasks;
    private final Handovers handovers;
    private final People people;
    private final CurrentUser currentUser;

    MovesPage(
            Moves moves,
            Withdrawals withdrawals,
            CaseStates states,
            CaseAccess access,
            Tasks tasks,
            Handovers handovers,
            People people,
            CurrentUser currentUser) {
        this.moves = moves;
        this.withdrawals = withdrawals;
        this.states = states;
        this.access = access;
        this.tasks = tasks;
        this.handovers = handovers;
        this.people = people;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping("/cases/{number}/moves")
    String page(@PathVariable String number, Model model) {
        CaseFile file = access.visible(number);
        if (currentUser.get().isEnterprise()) {
            throw RefusedException.notFound("没有这个页面。");
        }
        boolean isOpen = file.isOpen();
        boolean decides = states.mayDecide();
        model.addAttribute(
                "moves",
                new MovesView(
                        number,
                        file.title(),
                        isOpen ? tasks.openOf(number).stream().map(this::view).toList() : List.of(),
                        isOpen ? withdrawals.withdrawable(number) : null,
                        decides && isOpen,
                        decides && file.status().equals(CaseFile.SUSPENDED)));
        return "cases/moves";
    }

    private TaskMoves view(InboxTask task) {
        Moves.Offers offers = moves.offers(task.id());
        return new TaskMoves(
                task.id(),
                task.stepName(),
                task.assignee() == null
                        ? null
                        : people.find(task.assignee()).map(Person::name).orElse(task.assignee()),
                offers.returns(),
                offers.jumps(),
                offers.refused(),
                handovers.offered(task).stream()
                        .map(person -> new Successor(person.username(), person.name()))
                        .toList());
    }

    @SignedIn
    @PostMapping("/tasks/{id}/return")
    String giveBack(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reason) {
        String number = tasks.visible(id).caseNumber();
        moves.giveBack(id, to, reason);
        return back(number);
    }

    @SignedIn
    @PostMapping("/tasks/{id}/jump")
    String jump(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reason) {
        String number = tasks.visible(id).caseNumber();
        moves.jump(id, to, reason);
        return back(number);
    }

    @SignedIn
    @PostMapping("/tasks/{id}/reassign")
    String reassign(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String reason) {
        return back(handovers.reassign(id, to, reason).caseNumber());
    }

    @SignedIn
    @PostMapping("/cases/{number}/withdraw")
    String withdraw(@PathVariable String number) {
        withdrawals.withdraw(access.visible(number).number());
        return back(number);
    }

    @SignedIn
    @PostMapping("/cases/{number}/suspend")
    String suspend(@PathVariable String number, @RequestParam(required = false) @Nullable String reason) {
        states.suspend(number, reason);
        return back(number);
    }

    @SignedIn
    @PostMapping("/cases/{number}/resume")
    String resume(@PathVariable String number, @RequestParam(required = false) @Nullable String reason) {
        states.resume(number, reason);
        return back(number);
    }

    @SignedIn
    @PostMapping("/cases/{number}/terminate")
    String terminate(@PathVariable String number, @RequestParam(required = false) @Nullable String reason) {
        states.terminate(number, reason);
        return back(number);
    }

    private static String back(String number) {
        return "redirect:/cases/" + number;
    }
}
