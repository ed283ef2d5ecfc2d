package org.bihuan.casetype;

import com.fasterxml.jackson.databind.JsonNode;
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
 * @param steps by id of the user task
 * @param clocks by deadline code: clocks of the case beyond single steps
 * @param actions by name: what a person may do to the case outside a step
 * @param fields visibility by field key, or by {@code <step>.<key>} where one step alone differs
 * @param derived variables of the engine that no form asks for, worked out by the case store
 * @param options people that data-driven selects offer, by their {@code valuesKey}
 * @param documents left to the document room
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
        Map<String, Step> steps,
        Map<String, CaseClock> clocks,
        Map<String, Action> actions,
        Map<String, Visibility> fields,
        Map<String, Derived> derived,
        Map<String, PeopleOptions> options,
        Map<String, JsonNode> documents) {

    /** A case type of its own, or a part that other processes call. */
    public enum Kind {
        CASE,
        PART
    }

    /** @param openers roles that may open a case */
    public record Start(String form, List<String> openers) {
        public Start {
            required(form, "form");
            openers = listOf(openers);
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
     * @param prefill fields of the case that fill the form beforehand
     * @param pauses case clocks that stand still while the step is open
     * @param rules names of the rules beyond the form that the step's submission must keep
     */
    public record Step(
            Candidates candidates,
            @Nullable String deadline,
            List<String> prefill,
            List<String> pauses,
            List<String> rules) {
        public Step {
            required(candidates, "candidates");
            prefill = listOf(prefill);
            pauses = listOf(pauses);
            rules = listOf(rules);
        }
    }

    /**
     * A variable that is worked out: either whether any row of a list field has a value, or the case number's remainder.
     *
     * @param anyRow the list field; {@code field} and {@code equals} say which value of its rows is looked for
     * @param caseNumberModulo the divisor
     */
    public record Derived(
            @Nullable String anyRow,
            @Nullable String field,
            @Nullable String equals,
            @Nullable Integer caseNumberModulo) {
        public Derived {
            if ((anyRow == null) == (caseNumberModulo == null)
                    || (anyRow == null) != (field == null)
                    || (field == null) != (equals == null)
                    || (caseNumberModulo != null && caseNumberModulo < 1)) {
                throw new IllegalArgumentException("derived 要么写 {anyRow, field, equals}，要么写 {caseNumberModulo: 正整数}");
            }
        }
    }

    /**
     * Which people a data-driven select offers.
     *
     * @param role they hold
     * @param matchField field of the case whose value their own fields should contain; such people come first
     */
    public record PeopleOptions(String role, @Nullable String matchField) {
        public PeopleOptions {
            required(role, "role");
        }
    }

    /**
     * @param notBefore field with a moment before which the clock is not due
     * @param stops steps whose completion stops the clock
     * @param dropped steps that make the clock pointless as soon as the case reaches them
     */
    public record CaseClock(@Nullable String notBefore, List<String> stops, List<String> dropped) {
        public CaseClock {
            stops = listOf(stops);
            dropped = listOf(dropped);
        }
    }

    /**
     * @param form short name of the form to fill; null if the act asks nothing
     * @param message that the process waits for
     * @param until steps that foreclose the act once one of them has been completed
     */
    public record Action(String name, @Nullable String form, String message, Who who, List<String> until) {
        public Action {
            required(name, "name");
            required(message, "message");
            required(who, "who");
            until = listOf(until);
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
        steps = mapOf(steps);
        clocks = mapOf(clocks);
        actions = mapOf(actions);
        fields = mapOf(fields);
        derived = mapOf(derived);
        options = mapOf(options);
        documents = mapOf(documents);
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

    /** Who sees a field that the step (or action) wrote. */
    public Visibility visibility(String step, String field) {
        Visibility ofTheStep = fields.get(step + "." + field);
        return ofTheStep == null ? fields.getOrDefault(field, Visibility.DEFAULT) : ofTheStep;
    }

    /** The outcome's name for people; the code itself for an outcome of an older version. */
    public String outcomeName(String outcome) {
        return outcomes.getOrDefault(outcome, outcome);
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
