package org.bihuan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseOutlook;
import org.bihuan.casefile.FieldTexts;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Manifest;
import org.bihuan.casetype.Node;
import org.bihuan.casetype.Outlook;
import org.bihuan.clock.DeadlineRule;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.desk.PageModels.AheadRow;
import org.bihuan.desk.PageModels.Moment;
import org.bihuan.inbox.InboxTask;
import org.bihuan.people.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what comes after a step: what can be decided, who is next, and how long they have. */
@Component
class StepsAhead {

    private final CaseOutlook outlook;
    private final DeadlineRules deadlines;
    private final FieldTexts texts;
    private final Names names;
    private final Words words;
    private final Clock clock;

    StepsAhead(CaseOutlook outlook, DeadlineRules deadlines, FieldTexts texts, Names names, Words words, Clock clock) {
        this.outlook = outlook;
        this.deadlines = deadlines;
        this.texts = texts;
        this.names = names;
        this.words = words;
        this.clock = clock;
    }

    /** What can come of an open task, for whoever does it; a step to which several ways lead is told once, with all of them. */
    List<AheadRow> after(CaseType type, CaseFile file, InboxTask task) {
        Map<List<String>, AheadRow> rows = new LinkedHashMap<>();
        outlook.after(type, file, task.step(), task.calls()).stream()
                .map(way -> row(type, file, way))
                .forEach(row ->
                        rows.merge(List.of(row.next(), String.valueOf(row.details())), row, StepsAhead::together));
        return List.copyOf(rows.values());
    }

    private static AheadRow together(AheadRow one, AheadRow other) {
        if (one.answers() == null || other.answers() == null) {
            return new AheadRow(null, one.next(), one.details());
        }
        List<String> ways = List.of(one.answers().split("；"));
        return ways.contains(other.answers())
                ? one
                : new AheadRow(one.answers() + "；" + other.answers(), one.next(), one.details());
    }

    /** Where the case goes from here if all goes well, for its timeline. */
    List<Moment> route(CaseType type, CaseFile file, InboxTask task, boolean forStaff) {
        List<Moment> moments = new ArrayList<>();
        for (Node node : outlook.route(type, file, task.step(), task.calls())) {
            boolean isEnd = node.kind() == Node.Kind.END;
            moments.add(new Moment(
                    "next",
                    isEnd ? words.of("story.closed") : node.name(),
                    forStaff && !isEnd ? details(type, file, node.id()) : null,
                    null));
        }
        return moments;
    }

    private AheadRow row(CaseType type, CaseFile file, Outlook.Way way) {
        Node next = way.next();
        String answers = way.answers().isEmpty() ? null : String.join(" · ", way.answers());
        if (next.kind() == Node.Kind.END) {
            String outcome = type.manifest().outcomeName(type.model().outcome(next.id()));
            return new AheadRow(answers, words.of("story.closed"), outcome);
        }
        return new AheadRow(answers, next.name(), details(type, file, next.id()));
    }

    private @Nullable String details(CaseType type, CaseFile file, String taskId) {
        Manifest.Step step = type.manifest().steps().get(taskId);
        if (step == null) {
            return null;
        }
        List<String> details = new ArrayList<>(List.of(who(type, file, step)));
        rule(step.deadline())
                .filter(rule -> !isSetByModel(type, rule))
                .map(this::period)
                .ifPresent(details::add);
        step.pauses().stream()
                .flatMap(code -> rule(code).stream())
                .map(rule -> words.of("ahead.pauses", rule.name()))
                .forEach(details::add);
        return String.join(words.of("and"), details);
    }

    private String who(CaseType type, CaseFile file, Manifest.Step step) {
        String role = step.candidates().role();
        if (role != null) {
            return role.equals(Roles.ENTERPRISE) ? words.of("hands.enterprise") : words.of("role." + role);
        }
        boolean isNamed = step.candidates().isNamed();
        String field = isNamed
                ? step.candidates().named().get(0)
                : step.candidates().organisations().get(0);
        JsonNode named = CaseData.of(file).value(field);
        if (!isNamed && named.isMissingNode()) {
            return words.of("hands.bodies");
        }
        String name = named.isTextual() ? (isNamed ? names.of(named.asText()) : names.ofBody(named.asText())) : null;
        return name == null ? texts.label(type, field) : name;
    }

    /** Of a clock that the model starts nobody knows the end before it runs. */
    private static boolean isSetByModel(CaseType type, DeadlineRule rule) {
        Manifest.CaseClock clock = type.manifest().clocks().get(rule.code());
        return clock != null && clock.byModel();
    }

    private String period(DeadlineRule rule) {
        return rule.amount() == 0
                ? words.of("span.today")
                : words.of("span." + rule.unit().name(), rule.amount());
    }

    private Optional<DeadlineRule> rule(@Nullable String code) {
        return code == null ? Optional.empty() : deadlines.at(code, LocalDate.ofInstant(clock.instant(), Times.ZONE));
    }
}
