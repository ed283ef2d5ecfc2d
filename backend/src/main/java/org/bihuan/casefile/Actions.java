package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.attachment.Attachments;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Manifest;
import org.bihuan.form.Form;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a person may do to a case outside a task: withdraw, ask for another day, and whatever else its manifest names. */
@Service
public class Actions {

    /** Something that may be done now; {@code form} is the short name of its form, if it asks for anything. */
    public record Offer(String key, String name, @Nullable String form) {}

    /**
     * @param own what whoever is signed in may do themselves
     * @param forParty what they may file for the party that has handed in its paper
     */
    public record Offers(List<Offer> own, List<Offer> forParty) {}

    private final Cases cases;
    private final CaseAccess access;
    private final CaseForms forms;
    private final FormOptions options;
    private final SubmissionRules rules;
    private final CaseEngine engine;
    private final CaseSteps steps;
    private final OpenSteps openSteps;
    private final Attachments attachments;
    private final CaseLetters letters;
    private final Ledger ledger;
    private final CurrentUser currentUser;

    Actions(
            Cases cases,
            CaseAccess access,
            CaseForms forms,
            FormOptions options,
            SubmissionRules rules,
            CaseEngine engine,
            CaseSteps steps,
            OpenSteps openSteps,
            Attachments attachments,
            CaseLetters letters,
            Ledger ledger,
            CurrentUser currentUser) {
        this.cases = cases;
        this.access = access;
        this.forms = forms;
        this.options = options;
        this.rules = rules;
        this.engine = engine;
        this.steps = steps;
        this.openSteps = openSteps;
        this.attachments = attachments;
        this.letters = letters;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /** What fills the form of an act beforehand: what its selects offer. */
    public ObjectNode prefill(CaseFile file, String key) {
        CaseType type = cases.typeOf(file);
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        String form = type.manifest().actions().get(key).form();
        if (form != null) {
            options.offer(type, forms.form(type, form), file, data);
        }
        return data;
    }

    /** What whoever is signed in may do to the case now. */
    public List<Offer> offers(CaseFile file) {
        return allOffers(file).own();
    }

    /** What whoever is signed in may do to the case now, themselves or for the party. */
    public Offers allOffers(CaseFile file) {
        Person person = currentUser.get();
        Map<String, Manifest.Action> declared = cases.typeOf(file).manifest().actions();
        Map<Boolean, List<Offer>> offered =
                offers(file, action -> isFor(person, file, action) || Behalf.mayFile(person, file, action)).stream()
                        .collect(Collectors.partitioningBy(offer -> isFor(person, file, declared.get(offer.key()))));
        return new Offers(offered.get(true), offered.get(false));
    }

    private List<Offer> offers(CaseFile file, Predicate<Manifest.Action> isTheirs) {
        Map<String, Manifest.Action> declared = cases.typeOf(file).manifest().actions();
        if (!file.isOpen() || declared.isEmpty()) {
            return List.of();
        }
        Set<String> done = steps.completed(file.number());
        List<Map.Entry<String, Manifest.Action>> theirs = declared.entrySet().stream()
                .filter(entry -> isTheirs.test(entry.getValue())
                        && entry.getValue().until().stream().noneMatch(done::contains)
                        && isDuring(file, entry.getValue()))
                .toList();
        Set<String> awaited = theirs.isEmpty() ? Set.of() : engine.awaited(file.number());
        return theirs.stream()
                .filter(entry -> entry.getValue().message() == null
                        || awaited.contains(entry.getValue().message()))
                .map(entry -> new Offer(
                        entry.getKey(),
                        entry.getValue().name(),
                        entry.getValue().form()))
                .toList();
    }

    /**
     * Does it. Staff may do what is a party's for it ({@link Behalf}).
     *
     * @throws RefusedException not found if the type has no such action or the case is not theirs, forbidden if it is not
     *     theirs to do, conflict if it cannot be done now, invalid if the form is not valid
     */
    public CaseFile perform(String number, String key, JsonNode submission) {
        access.visible(number);
        ledger.write(number, () -> {
            CaseFile file = cases.require(number);
            CaseType type = cases.typeOf(file);
            Manifest.Action action = type.manifest().actions().get(key);
            if (action == null) {
                throw RefusedException.notFound("没有这项操作。");
            }
            perform(file, type, key, action, submission);
            return file;
        });
        return cases.require(number);
    }

    /**
     * Does for the party of the case what it has asked for on paper; the submission names the files under {@code scan}.
     *
     * @throws RefusedException as {@link #perform}
     */
    public CaseFile performForParty(CaseFile file, String key, JsonNode submission) {
        return perform(file.number(), key, Behalf.forParty(submission, String.valueOf(file.enterpriseUscc())));
    }

    private void perform(CaseFile file, CaseType type, String key, Manifest.Action action, JsonNode submission) {
        Person person = currentUser.get();
        Behalf behalf = Behalf.of(submission, person, file, action);
        if (behalf == null && !isFor(person, file, action)) {
            throw RefusedException.forbidden("您不能办理“" + action.name() + "”。");
        }
        if (offers(file, action::equals).isEmpty()) {
            throw RefusedException.conflict("现在已不能办理“" + action.name() + "”，请刷新页面查看最新进度。");
        }
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        Map<String, @Nullable Object> variables = Map.of();
        String formName = action.form();
        if (formName != null) {
            Form form = forms.form(type, formName);
            data = rules.check(
                    type,
                    form,
                    file,
                    key,
                    behalf == null ? submission : Behalf.without(submission),
                    Map.of(),
                    action.rules());
            attachments.bind(file.number(), key, action.name(), FileFields.in(form, data), person.username());
            cases.addData(file, key, data, FileFields.keys(form));
            variables = cases.engineVariables(type, form, data);
        } else if (behalf == null && submission.isObject() && !submission.isEmpty()) {
            throw RefusedException.invalid(submission.fieldNames().next(), "这项操作不需要填写内容。");
        }
        if (behalf != null) {
            attachments.bind(file.number(), key, action.name(), Map.of("scan", behalf.scan()), person.username());
        }
        ledger.append(Event.of(file.number(), "action-taken", person.username())
                .onBehalfOf(behalf == null ? null : behalf.uscc())
                .at(key, action.name())
                .with(data));
        if (action.tells() == null) {
            engine.send(file.number(), String.valueOf(action.message()), variables);
        } else {
            letters.send(
                    cases.require(file.number()),
                    key,
                    action.tells().recipients(),
                    action.name(),
                    action.tells().text());
        }
    }

    private boolean isDuring(CaseFile file, Manifest.Action action) {
        return action.during().isEmpty() || openSteps.of(file.number()).stream().anyMatch(action.during()::contains);
    }

    private static boolean isFor(Person person, CaseFile file, Manifest.Action action) {
        boolean inScope =
                switch (action.who().scope()) {
                    case PARTY ->
                        file.enterpriseUscc() != null
                                && file.enterpriseUscc()
                                        .equals(person.organisation().uscc());
                    case TOWN ->
                        file.town() != null
                                && file.town().equals(person.organisation().town());
                    case BUREAU -> !person.isEnterprise();
                };
        return inScope && person.has(action.who().role());
    }
}
