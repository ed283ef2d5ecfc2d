package org.bihuan.moves;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.inbox.Handovers;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
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

    private static final int MOST = 200;
    private static final Set<String> COLLEAGUES = Roles.NAMES.keySet().stream()
            .filter(role -> !Roles.isOfEnterprise(role) && !Roles.ADMINISTRATORS.contains(role))
            .collect(Collectors.toUnmodifiableSet());

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
            List<Successor> successors,
            boolean mayAsk,
            List<SignerView> signers) {}

    /** Somebody whom the holder has asked; {@code removable} while they have not answered. */
    record SignerView(
            long id,
            String name,
            String kind,
            String question,
            @Nullable String opinion,
            @Nullable String answer,
            boolean removable) {}

    /** What whoever is signed in is asked in this case. */
    record AskedView(long id, String by, String question) {}

    /** @param withdrawable the step that whoever is signed in may take back */
    record MovesView(
            String number,
            String title,
            List<TaskMoves> tasks,
            Moves.@Nullable Target withdrawable,
            List<AskedView> asked,
            List<Successor> colleagues,
            boolean maySuspend,
            boolean mayResume) {}

    private final Moves moves;
    private final Withdrawals withdrawals;
    private final CaseStates states;
    private final Signers signers;
    private final Copies copies;
    private final CaseAccess access;
    private final Tasks tasks;
    private final Handovers handovers;
    private final People people;
    private final CurrentUser currentUser;

    MovesPage(
            Moves moves,
            Withdrawals withdrawals,
            CaseStates states,
            Signers signers,
            Copies copies,
            CaseAccess access,
            Tasks tasks,
            Handovers handovers,
            People people,
            CurrentUser currentUser) {
        this.moves = moves;
        this.withdrawals = withdrawals;
        this.states = states;
        this.signers = signers;
        this.copies = copies;
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
                        signers.waiting().stream()
                                .filter(one -> one.caseNumber().equals(number))
                                .map(one -> new AskedView(one.id(), name(one.askedBy()), one.question()))
                                .toList(),
                        isOpen ? colleagues() : List.of(),
                        decides && isOpen,
                        decides && file.status().equals(CaseFile.SUSPENDED)));
        return "cases/moves";
    }

    private TaskMoves view(InboxTask task) {
        Moves.Offers offers = moves.offers(task.id());
        boolean holds = currentUser.username().equals(task.assignee());
        return new TaskMoves(
                task.id(),
                task.stepName(),
                task.assignee() == null ? null : name(task.assignee()),
                offers.returns(),
                offers.jumps(),
                offers.refused(),
                handovers.offered(task).stream()
                        .map(person -> new Successor(person.username(), person.name()))
                        .toList(),
                holds,
                signers.of(task.id()).stream()
                        .map(one -> new SignerView(
                                one.id(),
                                name(one.asked()),
                                one.kind(),
                                one.question(),
                                one.opinion(),
                                one.answer(),
                                holds && one.isOpen()))
                        .toList());
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private List<Successor> colleagues() {
        return people.withAnyRole(COLLEAGUES, MOST).stream()
                .map(person -> new Successor(
                        person.username(),
                        person.name() + "（" + person.organisation().name() + "）"))
                .toList();
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
    @PostMapping("/tasks/{id}/signers")
    String ask(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String question) {
        String number = tasks.visible(id).caseNumber();
        signers.ask(id, kind, to, question);
        return back(number) + "/moves";
    }

    @SignedIn
    @PostMapping("/tasks/{id}/signers/{signer}/removal")
    String remove(@PathVariable String id, @PathVariable long signer) {
        String number = tasks.visible(id).caseNumber();
        signers.remove(id, signer);
        return back(number) + "/moves";
    }

    @SignedIn
    @PostMapping("/cases/{number}/signers/{signer}/answer")
    String answer(
            @PathVariable String number,
            @PathVariable long signer,
            @RequestParam(required = false) @Nullable String opinion,
            @RequestParam(required = false) @Nullable String text) {
        access.visible(number);
        signers.answer(signer, opinion, text);
        return back(number);
    }

    @SignedIn
    @PostMapping("/cases/{number}/copies")
    String copy(
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> to,
            @RequestParam(required = false) @Nullable String note) {
        copies.copy(number, to, note);
        return back(number);
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
