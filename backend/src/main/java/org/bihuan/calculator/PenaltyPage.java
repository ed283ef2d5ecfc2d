package org.bihuan.calculator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.calculator.PenaltyView.Step;
import org.bihuan.calculator.PenaltyView.Sum;
import org.bihuan.calendar.Calendars;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 加处罚款与救济期限: what follows from a penalty decision, for staff. The address holds the question. */
@Controller
class PenaltyPage {

    private final Calendars calendars;
    private final DeadlineRules rules;
    private final Wording wording;
    private final Clock clock;
    private final CurrentUser currentUser;

    PenaltyPage(Calendars calendars, DeadlineRules rules, Wording wording, Clock clock, CurrentUser currentUser) {
        this.calendars = calendars;
        this.rules = rules;
        this.wording = wording;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping("/deadlines/penalty")
    String page(@ModelAttribute("form") PenaltyForm form, Model model) {
        if (currentUser.get().isEnterprise()) {
            return "redirect:/";
        }
        model.addAttribute("penalty", view(form));
        return "deadlines/penalty";
    }

    private PenaltyView view(PenaltyForm form) {
        if (!form.asks()) {
            return new PenaltyView(form, null, List.of(), null);
        }
        try {
            RemedyTimeline timeline = RemedyTimeline.of(calendars.current(), rules, form.facts());
            Sum sum = form.hasFine() ? sum(form, timeline.payUntil()) : null;
            return new PenaltyView(
                    form, sum, timeline.steps().stream().map(this::step).toList(), null);
        } catch (RefusedException e) {
            return new PenaltyView(form, null, List.of(), e.getMessage());
        }
    }

    private Sum sum(PenaltyForm form, LocalDate payUntil) {
        LocalDate until = form.until(LocalDate.ofInstant(clock.instant(), Times.ZONE));
        Surcharge surcharge = Surcharge.of(form.money(), payUntil, until, form.standstills(until));
        return new Sum(
                wording.sum(surcharge.amount()), wording.sum(surcharge.total()), surcharge.days(), surcharge.lines());
    }

    private Step step(RemedyTimeline.Step step) {
        return new Step(step.kind().name(), wording.days(step.from(), step.until()), step.lines());
    }
}
