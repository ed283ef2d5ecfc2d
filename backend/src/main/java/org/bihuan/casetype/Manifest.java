package org.bihuan.casetype;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code processes/<key>/case-type.yaml} declares.
 *
 * @param partyName what an enterprise reads where the staff reads 案件
 * @param prefix of case numbers; null for a shared part
 * @param title of a case, with {@code {field}} for fields of the start form
 * @param start how a case is opened; null for a shared part
 * @param outcomes names by outcome; the end event {@code end_<outcome>} gives it
 * @param stages what a party reads as its progress: names in their order, each with its steps
 * @param steps by id of the user task
 * @param clocks by deadline code: clocks of the case beyond single steps
 * @param actions by name: what a person may do to the case outside a step
 * @param derived what gateways and decisions read although no form asks for it, by name of the variable
 * @param fields visibility by field key, where it is not the default; {@code task_consult.remark} says it for one step or
 *     action alone
 * @param options what data-driven selects offer, by their {@code valuesKey}
 * @param reads of a shared part: fields of whoever calls it that it reads although no form of its own asks for them
 * @param receives messages that cases linked with one of this type send it
 * @param relations what this type calls its links to other cases, by the word that models use
 * @param documents the papers that the type issues, by kind
 * @param register 台账: fields that the exported list of cases of this type shows beside what all lists show
 * @param figures what the dashboard counts; null if no more than how many came and went
 */
public record Manifest(
        String key,
        Kind kind,
        String name,
        String partyName,
        String description,
        @Nullable String prefix,
        String title,
        @Nullable Start start,
        List<Who> readers,
        Map<String, String> outcomes,
        Map<String, List<String>> stages,
        Map<String, Step> steps,
        Map<String, CaseClock> clocks,
        Map<String, Action> actions,
        Map<String, Derived> derived,
        Map<String, Options> options,
        Map<String, Visibility> fields,
        List<String> reads,
        List<String> receives,
        Map<String, String> relations,
        Map<String, DocumentKind> documents,
        List<String> register,
        @Nullable Figures figures) {

    /** A case type of its own, or a part that other processes call. */
    public enum Kind {
        CASE,
        PART
    }

    /**
     * @param openers roles that may open a case
     * @param enterprise field of the form in which staff name the enterprise concerned
     * @param rules names of the rules beyond the form that its submission must keep
     * @param partySees whether the enterprise sees the case; it does unless the manifest says {@code false}
     */
    public record Start(String form, List<String> openers, String enterprise, List<String> rules, Boolean partySees) {
        public Start {
            partySees = !Boolean.FALSE.equals(partySees);
            required(form, "form");
            openers = listOf(openers);
            enterprise = enterprise == null ? "onBehalfOf" : enterprise;
            rules = listOf(rules);
        }
    }

    /** A role within a scope. */
    public record Who(String role, Scope scope) {
        public Who {
            required(role, "role");
            required(scope, "scope");
        }
    }

    /**
     * @param deadline code in {@code deadlines.yaml}
     * @param hint what whoever does the step should know beforehand, with {@code {field}} for fields of the case
     * @param prefill fields of the case that fill the form beforehand
     * @param rows what the lists of the form begin with: by key of the list, the name of where another room finds its rows
     * @param pauses case clocks that stand still while the step is open
     * @param rules names of the rules beyond the form that the step's submission must keep
     * @param checkIn the moment in the step's form that a check-in on the spot fills; null if the step knows no check-in
     * @param phrases 常用语: what is often written in the step's form
     * @param gathers for a step that several do side by side: the list of the case in which each answer becomes a row, beside
     *     whose it is; null for other steps
     */
    public record Step(
            Candidates candidates,
            @Nullable String deadline,
            @Nullable String hint,
            List<String> prefill,
            Map<String, String> rows,
            List<String> pauses,
            List<String> rules,
            @Nullable String checkIn,
            List<String> phrases,
            @Nullable String gathers) {
        public Step {
            required(candidates, "candidates");
            phrases = listOf(phrases);
            prefill = listOf(prefill);
            rows = mapOf(rows);
            pauses = listOf(pauses);
            rules = listOf(rules);
        }
    }

    /**
     * @param notBefore field with a moment before which the clock is not due
     * @param stops steps whose completion stops the clock
     * @param dropped steps that make the clock pointless as soon as the case reaches them
     * @param byModel whether the model starts it, at an event of its own, and not the opening of the case
     * @param conflictTo role that is told when it runs out and the step that is due by it cannot be done yet; null for nobody
     */
    public record CaseClock(
            @Nullable String notBefore,
            List<String> stops,
            List<String> dropped,
            Boolean byModel,
            @Nullable String conflictTo) {
        public CaseClock {
            byModel = Boolean.TRUE.equals(byModel);
            stops = listOf(stops);
            dropped = listOf(dropped);
        }
    }

    /**
     * @param recipients as of {@code sendNotice}
     * @param text with {@code {field}} for what the act says
     */
    public record Tells(String recipients, String text) {
        public Tells {
            required(recipients, "recipients");
            required(text, "text");
        }
    }

    /**
     * @param form short name of the form to fill; null if the act asks nothing
     * @param message that the process waits for; null for what is only put on record
     * @param tells whoever is told of what is only put on record; null where there is a message
     * @param until steps that foreclose the act once one of them has been completed
     * @param during steps of which one must be open, so that the act makes sense; none for at any time
     * @param rules names of the rules beyond the form that its submission must keep
     */
    public record Action(
            String name,
            @Nullable String form,
            @Nullable String message,
            @Nullable Tells tells,
            Who who,
            List<String> until,
            List<String> during,
            List<String> rules) {
        public Action {
            required(name, "name");
            if ((message == null) == (tells == null)) {
                throw new IllegalArgumentException("actions 要么写 message，要么写 tells，两者选一");
            }
            required(who, "who");
            until = listOf(until);
            during = listOf(during);
            rules = listOf(rules);
        }

        Action withForm(String name) {
            return new Action(this.name, name, message, tells, who, until, during, rules);
        }
    }

    public Manifest {
        required(key, "key");
        required(kind, "kind");
        required(name, "name");
        partyName = partyName == null ? name : partyName;
        description = description == null ? "" : description;
        title = title == null ? name : title;
        readers = listOf(readers);
        outcomes = mapOf(outcomes);
        stages = mapOf(stages);
        steps = mapOf(steps);
        clocks = mapOf(clocks);
        actions = mapOf(actions);
        derived = mapOf(derived);
        fields = mapOf(fields);
        options = mapOf(options);
        reads = listOf(reads);
        receives = listOf(receives);
        relations = mapOf(relations);
        documents = mapOf(documents);
        register = listOf(register);
    }

    public boolean isPart() {
        return kind == Kind.PART;
    }

    /** @throws IllegalArgumentException if there is no such step, which the contract rules out for user tasks */
    public Step step(String taskId) {
        Step step = steps.get(taskId);
        if (step == null) {
            throw new IllegalArgumentException(key + " has no step " + taskId);
        }
        return step;
    }

    /** @throws IllegalArgumentException if the type issues no such paper, which the contract rules out for its model */
    public DocumentKind document(String kind) {
        DocumentKind document = documents.get(kind);
        if (document == null) {
            throw new IllegalArgumentException(key + " issues no document " + kind);
        }
        return document;
    }

    public Visibility visibility(String field) {
        return fields.getOrDefault(field, Visibility.DEFAULT);
    }

    /**
     * Visibility of what was written in a field at one place.
     *
     * @param place id of the step, or name of the action; it may have a visibility of its own
     */
    public Visibility visibility(String place, String field) {
        Visibility own = fields.get(place + "." + field);
        return own == null ? visibility(field) : own;
    }

    /** Every type may end by a superior's hand. */
    private static final String TERMINATED = "terminated";

    /** The outcome's name for people; the code itself for an outcome of an older version. */
    public String outcomeName(String outcome) {
        return outcomes.getOrDefault(outcome, outcome.equals(TERMINATED) ? "已终止" : outcome);
    }

    /** What people call a link; the word itself for one of an older version. */
    public String relationName(String relation) {
        return relations.getOrDefault(relation, relation);
    }

    /** Whether one of the roles may open a case; an enterprise's roles include {@code enterprise}. */
    public boolean mayBeOpenedBy(Collection<String> roles) {
        return start != null && roles.stream().anyMatch(start.openers()::contains);
    }

    private static void required(@Nullable Object value, String property) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new IllegalArgumentException("缺少“" + property + "”");
        }
    }

    private static <T> List<T> listOf(@Nullable List<T> written) {
        return written == null ? List.of() : List.copyOf(written);
    }

    private static <T> Map<String, T> mapOf(@Nullable Map<String, T> written) {
        Map<String, T> ordered = written == null ? Map.of() : new LinkedHashMap<>(written);
        ordered.forEach((name, value) -> required(value, name));
        return Collections.unmodifiableMap(ordered);
    }
}
