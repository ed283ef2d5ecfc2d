package org.bihuan.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting up one's own second factor, and taking it away where it is not required. */
@Controller
@RequestMapping("/account/second-factor")
class SecondFactorPage {

    private static final String VIEW = "account/second-factor";

    private final SecondFactor secondFactor;
    private final SignIn signIn;
    private final Duties duties;
    private final AdministrationLedger ledger;
    private final CurrentUser currentUser;
    private final Words words;

    SecondFactorPage(
            SecondFactor secondFactor,
            SignIn signIn,
            Duties duties,
            AdministrationLedger ledger,
            CurrentUser currentUser,
            Words words) {
        this.secondFactor = secondFactor;
        this.signIn = signIn;
        this.duties = duties;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.words = words;
    }

    @SignedIn
    @GetMapping
    String page(Model model) {
        return show(List.of(), null, model);
    }

    @SignedIn
    @PostMapping
    String confirm(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<String> paper = secondFactor.confirm(currentUser.username(), code.strip());
        if (paper.isEmpty() && !secondFactor.isSetUp(currentUser.username())) {
            response.setStatus(422);
            return show(paper, words.of("account.secondFactor.wrongNext"), model);
        }
        return show(paper, null, model);
    }

    @SignedIn
    @PostMapping("/remove")
    String remove(
            @RequestParam(defaultValue = "") String code,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = currentUser.get();
        if (duties.isTwoFactor(person)) {
            throw RefusedException.forbidden("您的岗位须启用动态口令，不能关闭。");
        }
        if (!signIn.checkCode(person, code, request)) {
            response.setStatus(422);
            return show(List.of(), words.of("account.secondFactor.wrong"), model);
        }
        ledger.write(() -> {
            secondFactor.remove(person.username());
            ledger.append("second-factor-removed", person.username(), Subjects.of(person.username()));
            return person;
        });
        return "redirect:/account";
    }

    /** @param paper codes to be shown once, if there are any */
    private String show(List<String> paper, @Nullable String error, Model model) {
        Person person = currentUser.get();
        boolean there = secondFactor.isSetUp(person.username());
        model.addAttribute("there", there);
        model.addAttribute("mayRemove", there && !duties.isTwoFactor(person));
        model.addAttribute("paper", paper);
        model.addAttribute("error", error);
        if (!there) {
            String secret = secondFactor.begin(person.username());
            model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
            model.addAttribute("qr", QrPath.of(SecondFactor.address(person, secret)));
        }
        return VIEW;
    }
}
