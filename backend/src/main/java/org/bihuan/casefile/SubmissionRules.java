package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule.Occasion;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Visibility;
import org.bihuan.form.Form;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks a submission whole: by its form with the options that there are now, and by the rules that its manifest names. */
@Component
public final class SubmissionRules {

    private final CaseForms forms;
    private final FormOptions options;
    private final Map<String, SubmissionRule> rules;
    private final CurrentUser currentUser;

    SubmissionRules(CaseForms forms, FormOptions options, Map<String, SubmissionRule> rules, CurrentUser currentUser) {
        this.forms = forms;
        this.options = options;
        this.rules = rules;
        this.currentUser = currentUser;
    }

    /**
     * The submission as the case store keeps it.
     *
     * @param file null while a case is being opened
     * @param step id of the step or key of the action; {@link CaseData#START} while a case is being opened
     * @param stored what the case already knows, for read-only fields and hide conditions
     * @param names of the rules
     * @throws RefusedException invalid, with every field that is wrong
     */
    public ObjectNode check(
            CaseType type,
            Form form,
            @Nullable CaseFile file,
            String step,
            JsonNode submission,
            Map<String, JsonNode> stored,
            List<String> names) {
        ObjectNode accepted = forms.check(form, submission, stored, options.values(type, form, file, submission));
        List<FieldError> problems = new ArrayList<>(options.objections(type, form, accepted));
        problems.addAll(notTheirs(type, step, accepted));
        Occasion occasion = new Occasion(
                file == null ? "" : file.number(),
                step,
                currentUser.get(),
                file == null
                        ? CaseData.JSON.createObjectNode()
                        : CaseData.of(file).values());
        names.forEach(name -> problems.addAll(rules.get(name).problems(occasion, accepted)));
        if (!problems.isEmpty()) {
            throw RefusedException.invalid(problems);
        }
        return accepted;
    }

    /** What only some may read only they may write. */
    private List<FieldError> notTheirs(CaseType type, String step, ObjectNode accepted) {
        Person person = currentUser.get();
        List<FieldError> problems = new ArrayList<>();
        accepted.properties().forEach(entry -> {
            Visibility visibility = type.manifest().visibility(step, entry.getKey());
            if (visibility.isRestrictedFor(person::has) && !isEmpty(entry.getValue())) {
                problems.add(new FieldError(entry.getKey(), "这一项不由您填写，请留空。"));
            }
        });
        return problems;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isContainerNode() ? value.isEmpty() : value.asText("").isBlank() || value.isNull();
    }
}
