package org.bihuan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Drafts;
import org.bihuan.casefile.Submitted;
import org.bihuan.casetype.CaseType;
import org.bihuan.desk.PageModels.OpeningView;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Opens a case in the browser: the start form, kept as a draft until it is sent. */
@Controller
class OpeningPage {

    private final Cases cases;
    private final Openings openings;
    private final Drafts drafts;
    private final FormContents contents;
    private final CurrentUser currentUser;
    private final Words words;

    OpeningPage(
            Cases cases,
            Openings openings,
            Drafts drafts,
            FormContents contents,
            CurrentUser currentUser,
            Words words) {
        this.cases = cases;
        this.openings = openings;
        this.drafts = drafts;
        this.contents = contents;
        this.currentUser = currentUser;
        this.words = words;
    }

    @SignedIn
    @GetMapping("/cases/new")
    String form(@RequestParam(required = false) @Nullable String type, Model model) {
        CaseType wanted = openable(type);
        Person person = currentUser.get();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        cases.prefill(wanted, person).forEach(data::set);
        data.put("staff", !person.isEnterprise());
        cases.offerOptions(wanted, data);
        model.addAttribute(
                "opening",
                new OpeningView(
                        person.isEnterprise() ? wanted.manifest().name() : openings.title(wanted),
                        wanted.manifest().description(),
                        Stages.atOpening(wanted.manifest()),
                        contents.of(
                                wanted,
                                wanted.manifest().start().form(),
                                data,
                                "/cases?type=" + wanted.key(),
                                words.of("form.submit"),
                                Drafts.ofStart(wanted.key()))));
        return person.isEnterprise() ? "enterprise/cases/new" : "cases/new";
    }

    @SignedIn
    @PostMapping("/cases")
    @ResponseBody
    Map<String, String> open(@RequestParam String type, @RequestBody Submitted submitted) {
        JsonNode data = submitted.required();
        if (data instanceof ObjectNode object) {
            // the page tells the form whose it is; it is no answer of the form
            object.remove("staff");
        }
        CaseFile file = cases.open(type, data);
        drafts.discard(Drafts.ofStart(type));
        return Map.of("location", "/cases/" + file.number() + "#sent");
    }

    private CaseType openable(@Nullable String type) {
        if (type != null && !type.isBlank()) {
            return openings.require(type);
        }
        return openings.types().stream().findFirst().orElseThrow(() -> RefusedException.forbidden("您的岗位不能发起新的事项。"));
    }
}
