package org.bihuan.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Words;
import org.bihuan.desk.EnterpriseViews.ChangeRow;
import org.bihuan.desk.EnterpriseViews.FileView;
import org.bihuan.desk.EnterpriseViews.GradeRow;
import org.bihuan.desk.EnterpriseViews.OwnView;
import org.bihuan.desk.PageModels.Badge;
import org.bihuan.enterprise.Change;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Grade;
import org.bihuan.enterprise.Grades;
import org.bihuan.enterprise.MasterData;
import org.bihuan.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 一企一档: everything about an enterprise on one page, for staff and, without their remarks, for the enterprise itself. */
@Controller
class EnterprisePage {

    private final EnterpriseAccess access;
    private final EnterpriseFacts facts;
    private final EnterpriseCases cases;
    private final EnterpriseVisits visits;
    private final EnterprisePenalties penalties;
    private final EnterpriseWords named;
    private final MasterData masterData;
    private final Grades grades;
    private final Names names;
    private final Wording wording;
    private final Words words;

    EnterprisePage(
            EnterpriseAccess access,
            EnterpriseFacts facts,
            EnterpriseCases cases,
            EnterpriseVisits visits,
            EnterprisePenalties penalties,
            EnterpriseWords named,
            MasterData masterData,
            Grades grades,
            Names names,
            Wording wording,
            Words words) {
        this.access = access;
        this.facts = facts;
        this.cases = cases;
        this.visits = visits;
        this.penalties = penalties;
        this.named = named;
        this.masterData = masterData;
        this.grades = grades;
        this.names = names;
        this.wording = wording;
        this.words = words;
    }

    @SignedIn
    @GetMapping("/enterprises/{uscc}")
    String enterprise(@PathVariable String uscc, Model model) {
        Enterprise enterprise = access.visible(uscc);
        List<Grade> history = grades.history(uscc);
        Map<String, String> people = new HashMap<>();
        model.addAttribute(
                "enterprise",
                new FileView(
                        facts.of(enterprise, history.isEmpty() ? null : history.get(0)),
                        history.stream().map(grade -> row(grade, people)).toList(),
                        visits.of(uscc),
                        penalties.of(uscc),
                        masterData.changes(uscc).stream()
                                .map(change -> row(change, people))
                                .toList(),
                        cases.of(uscc, "/cases?enterprise=" + uscc),
                        access.mayEdit()));
        return "enterprises/enterprise";
    }

    @SignedIn
    @GetMapping("/my-enterprise")
    String own(Model model) {
        Enterprise enterprise = access.own();
        model.addAttribute(
                "enterprise",
                new OwnView(
                        facts.of(enterprise, grades.current(enterprise.uscc()).orElse(null)),
                        visits.happened(enterprise.uscc()),
                        penalties.of(enterprise.uscc()),
                        cases.of(enterprise.uscc(), "/")));
        return "enterprise/file";
    }

    private GradeRow row(Grade grade, Map<String, String> people) {
        Badge badge = named.grade(grade.grade());
        return new GradeRow(
                badge == null ? new Badge(grade.grade(), "") : badge,
                by(grade.setBy(), grade.since(), people),
                grade.reason());
    }

    private ChangeRow row(Change change, Map<String, String> people) {
        return new ChangeRow(by(change.changedBy(), change.changedAt(), people), change.what());
    }

    private String by(String username, Instant at, Map<String, String> people) {
        String name = people.computeIfAbsent(username, one -> String.valueOf(names.of(one)));
        return words.of("enterprises.by", name, wording.onPaper(at));
    }
}
