package org.bihuan.calculator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.calculator.RulesView.Fact;
import org.bihuan.calculator.RulesView.Group;
import org.bihuan.calculator.RulesView.Row;
import org.bihuan.clock.DeadlineRule;
import org.bihuan.clock.DeadlineRule.Basis;
import org.bihuan.clock.DeadlineRule.Extension;
import org.bihuan.clock.DeadlineRule.Suspension;
import org.bihuan.clock.DeadlineRule.WarningPoint;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 期限规则: every period that clocks run by, for staff and administrators. */
@Controller
class RulesPage {

    private final DeadlineRules rules;
    private final Wording wording;
    private final Words words;
    private final Clock clock;
    private final CurrentUser currentUser;

    RulesPage(DeadlineRules rules, Wording wording, Words words, Clock clock, CurrentUser currentUser) {
        this.rules = rules;
        this.wording = wording;
        this.words = words;
        this.clock = clock;
        this.currentUser = currentUser;
    }

    @SignedIn
    @GetMapping("/deadlines/rules")
    String page(Model model) {
        if (currentUser.get().isEnterprise()) {
            return "redirect:/";
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        List<Group> groups = Arrays.stream(Basis.values())
                .sorted(Comparator.reverseOrder()) // the law first
                .map(basis -> new Group(
                        words.of("deadline.basis." + basis.name()),
                        rules.all().stream()
                                .filter(rule -> rule.basis() == basis)
                                .map(rule -> row(rule, today))
                                .toList()))
                .toList();
        long unverified = groups.stream()
                .flatMap(group -> group.rows().stream())
                .filter(Row::unverified)
                .count();
        model.addAttribute("rules", new RulesView(groups, warning(rules.usualWarnings()), (int) unverified));
        return "deadlines/rules";
    }

    private Row row(DeadlineRule rule, LocalDate today) {
        List<Fact> facts = Stream.of(
                        roll(rule),
                        rule.suspend().stream().map(this::suspension),
                        rule.extend().stream().map(this::extension),
                        Stream.of(rule.warn())
                                .filter(points -> !points.equals(rules.usualWarnings()))
                                .map(points -> new Fact(warning(points), false)))
                .flatMap(one -> one)
                .toList();
        LocalDate end = rule.effectiveTo();
        return new Row(
                rule.code(),
                rule.name(),
                wording.period(rule.period()),
                rule.startEvent(),
                String.valueOf(rule.ground()),
                facts,
                end == null
                        ? words.of("rules.since", rule.effectiveFrom())
                        : words.of("rules.between", rule.effectiveFrom(), end),
                rule.coversDay(today),
                rule.unverified() || facts.stream().anyMatch(Fact::unverified),
                rule.note());
    }

    private Stream<Fact> roll(DeadlineRule rule) {
        if (rule.roll() == null) {
            return Stream.empty();
        }
        String key = rule.internal() ? "rules.rolls.internal" : rule.roll() ? "rules.rolls" : "rules.strict";
        return Stream.of(new Fact(words.of(key), false));
    }

    private Fact suspension(Suspension one) {
        return new Fact(words.of("rules.suspend", one.reason() + inBrackets(one.article())), one.unverified());
    }

    private Fact extension(Extension step) {
        return new Fact(
                words.of("rules.extend", wording.period(step.period()), step.by(), inBrackets(step.article())),
                step.unverified());
    }

    private String warning(List<WarningPoint> points) {
        return words.of(
                "rules.warn",
                String.join(words.of("and"), points.stream().map(this::point).toList()));
    }

    private String point(WarningPoint point) {
        Stream<String> left = Stream.of(
                        left("rules.left.percent", point.percent()),
                        left("rules.left.workdays", point.workdays()),
                        left("rules.left.days", point.days()))
                .flatMap(one -> one);
        return words.of("rules.level." + point.level().name(), String.join(words.of("rules.or"), left.toList()));
    }

    private Stream<String> left(String key, @Nullable Integer number) {
        return number == null ? Stream.empty() : Stream.of(words.of(key, number));
    }

    private String inBrackets(@Nullable String article) {
        return article == null ? "" : words.of("rules.article", article);
    }
}
