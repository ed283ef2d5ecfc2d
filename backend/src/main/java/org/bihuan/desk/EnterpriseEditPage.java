package org.bihuan.desk;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.desk.CasesView.Select;
import org.bihuan.desk.EnterpriseForm.LicenceLine;
import org.bihuan.desk.PageModels.Choice;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.EnterpriseDetails;
import org.bihuan.enterprise.Grade;
import org.bihuan.enterprise.Grades;
import org.bihuan.enterprise.Licence;
import org.bihuan.enterprise.Licences;
import org.bihuan.enterprise.MasterData;
import org.bihuan.enterprise.ServiceConsents;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Keeping the file of an enterprise: its details and licences, and its colour with the reason. */
@Controller
@RequestMapping("/enterprises/{uscc}")
class EnterpriseEditPage {

    /** @param selects category, size, level of standardization */
    record EditView(
            String uscc,
            String name,
            EnterpriseForm form,
            List<Select> selects,
            List<Choice> risks,
            List<LicenceLine> licences,
            List<Choice> grades,
            List<String> problems) {}

    private final EnterpriseAccess access;
    private final MasterData masterData;
    private final Licences licences;
    private final Grades grades;
    private final ServiceConsents consents;
    private final EnterpriseWords words;
    private final TransactionTemplate transaction;

    EnterpriseEditPage(
            EnterpriseAccess access,
            MasterData masterData,
            Licences licences,
            Grades grades,
            ServiceConsents consents,
            EnterpriseWords words,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.masterData = masterData;
        this.licences = licences;
        this.grades = grades;
        this.consents = consents;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
    }

    @SignedIn
    @GetMapping("/edit")
    ModelAndView edit(@PathVariable String uscc) {
        Enterprise enterprise = access.editable(uscc);
        return page(enterprise, EnterpriseForm.of(masterData.of(uscc), licences.of(uscc)), List.of(), HttpStatus.OK);
    }

    /** Details and licences together, or neither; what is wrong comes back with what was typed. */
    @SignedIn
    @PostMapping("/details")
    ModelAndView save(@PathVariable String uscc, EnterpriseForm form) {
        Enterprise enterprise = access.editable(uscc);
        List<FieldError> errors = new ArrayList<>();
        EnterpriseDetails details = form.details(uscc, errors);
        List<Licence> held = form.licences(errors);
        try {
            if (!errors.isEmpty()) {
                throw RefusedException.invalid(errors);
            }
            transaction.executeWithoutResult(status -> {
                masterData.save(details);
                licences.save(uscc, held);
            });
        } catch (RefusedException refused) {
            return refused(enterprise, form, refused);
        }
        return new ModelAndView("redirect:/enterprises/" + uscc);
    }

    @SignedIn
    @PostMapping("/grade")
    ModelAndView grade(
            @PathVariable String uscc,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(defaultValue = "") String reason) {
        Enterprise enterprise = access.editable(uscc);
        try {
            grades.set(uscc, grade, reason);
        } catch (RefusedException refused) {
            return refused(enterprise, EnterpriseForm.of(masterData.of(uscc), licences.of(uscc)), refused);
        }
        return new ModelAndView("redirect:/enterprises/" + uscc);
    }

    /** 送达地址及方式确认书: from the day on which it is signed the enterprise can be served electronically. */
    @SignedIn
    @PostMapping("/consent")
    ModelAndView consent(
            @PathVariable String uscc,
            @RequestParam(defaultValue = "") String signedOn,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String document) {
        Enterprise enterprise = access.editable(uscc);
        try {
            consents.record(uscc, signedOn, address, document);
        } catch (RefusedException refused) {
            return refused(enterprise, EnterpriseForm.of(masterData.of(uscc), licences.of(uscc)), refused);
        }
        return new ModelAndView("redirect:/enterprises/" + uscc);
    }

    @SignedIn
    @PostMapping("/consent/withdraw")
    ModelAndView withdrawConsent(@PathVariable String uscc) {
        access.editable(uscc);
        consents.withdraw(uscc);
        return new ModelAndView("redirect:/enterprises/" + uscc);
    }

    private ModelAndView refused(Enterprise enterprise, EnterpriseForm form, RefusedException refused) {
        List<String> problems = refused.errors().isEmpty()
                ? List.of(String.valueOf(refused.getMessage()))
                : refused.errors().stream().map(FieldError::message).distinct().toList();
        return page(
                enterprise, form, problems, HttpStatus.valueOf(refused.kind().status()));
    }

    private ModelAndView page(Enterprise enterprise, EnterpriseForm form, List<String> problems, HttpStatus status) {
        String now = grades.current(enterprise.uscc()).map(Grade::grade).orElse(null);
        EditView view = new EditView(
                enterprise.uscc(),
                enterprise.name(),
                form,
                List.of(
                        EnterprisesPage.select("category", "enterprises.category", words.categories(), form.category()),
                        EnterprisesPage.select("scale", "enterprises.scale", words.scales(), form.scale()),
                        EnterprisesPage.select(
                                "standardizationLevel",
                                "enterprises.standardization",
                                words.standardizations(),
                                form.standardizationLevel()),
                        EnterprisesPage.select(
                                "hazardSource", "enterprises.hazardSource", words.hazardSources(), form.hazardSource()),
                        EnterprisesPage.select(
                                "chainRole", "enterprises.chainRole", words.chainRoles(), form.chainRole())),
                risks(form.risks()),
                form.lines(),
                EnterprisesPage.select("grade", "enterprises.grade", words.grades(), now)
                        .choices(),
                problems);
        ModelAndView page = new ModelAndView("enterprises/edit");
        page.addObject("edit", view);
        page.setStatus(status);
        return page;
    }

    private List<Choice> risks(@Nullable List<String> ticked) {
        List<Choice> choices = new ArrayList<>();
        words.risks()
                .forEach((code, word) ->
                        choices.add(new Choice(code, word, null, ticked != null && ticked.contains(code))));
        return choices;
    }
}
