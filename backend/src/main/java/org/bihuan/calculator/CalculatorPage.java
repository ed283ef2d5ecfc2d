package org.bihuan.calculator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.calculator.CalculatorView.Answer;
import org.bihuan.calculator.CalculatorView.Choice;
import org.bihuan.calculator.CalculatorView.Group;
import org.bihuan.calculator.DeadlineQuestion.Start;
import org.bihuan.calendar.Calendars;
import org.bihuan.clock.DeadlineRule;
import org.bihuan.clock.DeadlineRule.Basis;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.clock.Derivation;
import org.bihuan.clock.Period.Unit;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 期限计算: when a period ends, for staff. The address holds the question, so that it can be passed on. */
@Controller
class CalculatorPage {

    private final Calendars calendars;
    private final DeadlineRules rules;
    private final Wording wording;
    private final Words words;
    private final Clock clock;
    private final CurrentUser currentUser;

    CalculatorPage(
            Calendars calendars,
            DeadlineRules rules,
            Wording wording,
            Words words,
            Clock clock,
            CurrentUser currentUser) {
        this.calendars = calendars;
        this.rules = rules;
        this.wording = wording;
        this.words = words;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping("/deadlines")
    String page(@ModelAttribute("form") CalculatorForm form, Model model) {
        if (currentUser.get().isEnterprise()) {
            return "redirect:/";
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        Answer answer = null;
        String refusal = null;
        try {
            answer = form.asks() ? answer(form) : null;
        } catch (RefusedException e) {
            refusal = e.getMessage();
        }
        model.addAttribute(
                "calculator",
                new CalculatorView(
                        form.from() == null ? form.on(today) : form,
                        !form.isByRule() && form.amount() != null,
                        groups(form.rule(), today),
                        choices(
                                "deadline.unit.",
                                form.unit() == null ? Unit.WORKDAY.name() : form.unit(),
                                Arrays.stream(Unit.values()).map(Unit::name).toList()),
                        choices("deadline.direction.", form.direction(), List.of("forward", "backward")),
                        choices("deadline.roll.", form.roll(), List.of("true", "false")),
                        answer,
                        refusal));
        return "deadlines";
    }

    private Answer answer(CalculatorForm form) {
        if (!form.isByRule()) {
            DeadlineQuestion question =
                    DeadlineQuestion.of(form.amount(), form.unit(), form.start(), form.roll(), form.direction());
            return answer(wording.period(question.period()), question.answer(calendars.current()), null);
        }
        Start start = Start.of(form.start());
        DeadlineRule rule = rules.at(String.valueOf(form.rule()), start.day())
                .orElseThrow(() -> RefusedException.wrong("rule", "这一天没有有效的这项期限规则，请换一项，或者自己填写期限。"));
        if (rule.unit().isHours() && !start.hasTime()) {
            throw RefusedException.wrong("time", "这项期限按小时计算，请填写起算时刻。");
        }
        Derivation derivation = Derivation.of(calendars.current(), rule, start.moment());
        String title = rule.name() + words.of("deadline.ofPeriod", wording.period(rule.period()));
        return answer(title, derivation, rule.unverified() ? rule.note() : null);
    }

    private Answer answer(String title, Derivation derivation, @Nullable String unverified) {
        String due = wording.day(derivation.dueAt());
        String unrolled = wording.day(derivation.unrolledDueAt());
        return new Answer(
                title,
                due,
                Wording.time(derivation.dueAt()),
                unrolled.equals(due) ? null : unrolled,
                unverified,
                derivation.lines());
    }

    private List<Group> groups(@Nullable String chosen, LocalDate today) {
        return Arrays.stream(Basis.values())
                .sorted(Comparator.reverseOrder()) // the law first
                .map(basis -> new Group(
                        words.of("deadline.basis." + basis.name()),
                        rules.codes().stream()
                                .map(code -> rules.require(code, today))
                                .filter(rule -> rule.basis() == basis)
                                .map(rule -> new Choice(
                                        rule.code(),
                                        rule.name() + words.of("deadline.ofPeriod", wording.period(rule.period())),
                                        rule.code().equals(chosen)))
                                .toList()))
                .toList();
    }

    private List<Choice> choices(String key, @Nullable String chosen, List<String> values) {
        return values.stream()
                .map(value -> new Choice(value, words.of(key + value), value.equals(chosen)))
                .toList();
    }
}
