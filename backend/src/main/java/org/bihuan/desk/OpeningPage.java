package org.bihuan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Drafts;
import org.bihuan.casefile.Submitted;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.desk.PageModels.FormView;
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
    private final CaseTypes types;
    private final Openings openings;
    private final Drafts drafts;
    private final FormContents contents;
    private final CurrentUser currentUser;

    OpeningPage(
            Cases cases,
            CaseTypes types,
            Openings openings,
            Drafts drafts,
            FormContents contents,
            CurrentUser currentUser) {
        this.cases = cases;
        this.types = types;
        this.openings = openings;
        this.drafts = drafts;
        this.contents = contents;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping("/cases/new")
    String form(@RequestParam(required = false) @Nullable String type, Model model) {
        CaseType wanted = openable(type);
        Person person = currentUser.get();
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        cases.prefill(wanted, person).forEach(data::set);
        String draft = draftKey(wanted.key());
        drafts.find(draft).ifPresent(data::setAll);
        data.put("staff", !person.isEnterprise());
        String schema = wanted.forms().get(wanted.manifest().start().form());
        model.addAttribute(
                "opening",
                new OpeningView(
                        person.isEnterprise()
                                ? wanted.manifest().name()
                                : "代企业登记" + wanted.manifest().partyName(),
                        wanted.manifest().description(),
                        Stages.atOpening(wanted.manifest()),
                        new FormView(
                                "/cases?type=" + wanted.key(),
                                "提交",
                                contents.of(schema, data, List.of()),
                                draft,
                                false)));
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
        drafts.discard(draftKey(type));
        return Map.of("location", "/cases/" + file.number());
    }

    static String draftKey(String type) {
        return "start-" + type;
    }

    private CaseType openable(@Nullable String type) {
        if (type != null && !type.isBlank()) {
            CaseType wanted = types.current(type);
            if (!cases.mayOpen(currentUser.get(), wanted)) {
                throw RefusedException.forbidden("您不能发起“" + wanted.manifest().name() + "”。");
            }
            return wanted;
        }
        return openings.types().stream().findFirst().orElseThrow(() -> RefusedException.forbidden("您的岗位不能发起新的事项。"));
    }
}
