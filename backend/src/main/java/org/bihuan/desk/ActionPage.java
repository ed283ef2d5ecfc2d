package org.bihuan.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.casefile.Actions;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Drafts;
import org.bihuan.casefile.Submitted;
import org.bihuan.desk.PageModels.ActionView;
import org.bihuan.desk.PageModels.FormView;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Does something to a case outside a task, in the browser. */
@Controller
@RequestMapping("/cases/{number}/actions/{key}")
class ActionPage {

    private final Actions actions;
    private final CaseAccess access;
    private final Cases cases;
    private final Drafts drafts;
    private final FormContents contents;
    private final CurrentUser currentUser;
    private final Words words;

    ActionPage(
            Actions actions,
            CaseAccess access,
            Cases cases,
            Drafts drafts,
            FormContents contents,
            CurrentUser currentUser,
            Words words) {
        this.actions = actions;
        this.access = access;
        this.cases = cases;
        this.drafts = drafts;
        this.contents = contents;
        this.currentUser = currentUser;
        this.words = words;
    }

    @SignedIn
    @GetMapping
    String form(@PathVariable String number, @PathVariable String key, Model model) {
        CaseFile file = access.visible(number);
        Actions.Offers offers = actions.allOffers(file);
        model.addAttribute(
                "action",
                find(offers.own(), key)
                        .map(offer -> new ActionView(number, offer.name(), null, form(file, offer)))
                        .or(() -> find(offers.forParty(), key).map(offer -> paper(file, offer)))
                        .orElseThrow(() -> RefusedException.conflict("现在已不能办理这项操作，请回到服务单查看最新进度。")));
        return currentUser.get().isEnterprise() ? "enterprise/cases/action" : "cases/action";
    }

    @SignedIn
    @PostMapping
    @ResponseBody
    Map<String, String> act(@PathVariable String number, @PathVariable String key, @RequestBody Submitted submitted) {
        CaseFile file = access.visible(number);
        if (find(actions.allOffers(file).forParty(), key).isPresent()) {
            actions.performForParty(file, key, submitted.required());
        } else {
            actions.perform(number, key, submitted.required());
        }
        drafts.discard(Drafts.ofAction(number, key));
        return Map.of("location", "/cases/" + number + "#sent");
    }

    private static Optional<Actions.Offer> find(List<Actions.Offer> offers, String key) {
        return offers.stream().filter(offer -> offer.key().equals(key)).findFirst();
    }

    /** What the party has written on paper, to be put in by whoever received it. */
    private ActionView paper(CaseFile file, Actions.Offer offer) {
        String name = words.of("actions.forParty.name", offer.name());
        return new ActionView(
                file.number(),
                name,
                words.of("actions.forParty.hint"),
                contents.ofPaper(
                        cases.typeOf(file),
                        offer.form(),
                        actions.prefill(file, offer.key()),
                        "/cases/" + file.number() + "/actions/" + offer.key(),
                        words.of("form.confirm", name)));
    }

    private FormView form(CaseFile file, Actions.Offer offer) {
        String action = "/cases/" + file.number() + "/actions/" + offer.key();
        String submit = words.of("form.confirm", offer.name());
        return offer.form() == null
                ? contents.nothingToFill(action, submit)
                : contents.of(
                        cases.typeOf(file),
                        offer.form(),
                        actions.prefill(file, offer.key()),
                        action,
                        submit,
                        Drafts.ofAction(file.number(), offer.key()));
    }
}
