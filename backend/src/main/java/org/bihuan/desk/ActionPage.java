package org.bihuan.desk;

import java.util.Map;
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
        Actions.Offer offer = actions.offers(file).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> RefusedException.conflict("现在已不能办理这项操作，请回到服务单查看最新进度。"));
        model.addAttribute("action", new ActionView(number, offer.name(), null, form(file, offer)));
        return currentUser.get().isEnterprise() ? "enterprise/cases/action" : "cases/action";
    }

    @SignedIn
    @PostMapping
    @ResponseBody
    Map<String, String> act(@PathVariable String number, @PathVariable String key, @RequestBody Submitted submitted) {
        actions.perform(number, key, submitted.required());
        drafts.discard(Drafts.ofAction(number, key));
        return Map.of("location", "/cases/" + number + "#sent");
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
