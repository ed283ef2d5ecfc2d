package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.clock.Clocks;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.form.Form;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The case store: opens a case, keeps its data and parties, and closes it. */
@Service
public class Cases {

    private final CaseMapper mapper;
    private final CaseNumbers numbers;
    private final CaseTypes types;
    private final CaseForms forms;
    private final FormOptions options;
    private final SubmissionRules rules;
    private final CaseOpening opening;
    private final EngineVariables variables;
    private final Ledger ledger;
    private final CurrentUser currentUser;
    private final Enterprises enterprises;
    private final Clocks clocks;
    private final Clock clock;

    Cases(
            CaseMapper mapper,
            CaseNumbers numbers,
            CaseTypes types,
            CaseForms forms,
            FormOptions options,
            SubmissionRules rules,
            CaseOpening opening,
            EngineVariables variables,
            Ledger ledger,
            CurrentUser currentUser,
            Enterprises enterprises,
            Clocks clocks,
            Clock clock) {
        this.mapper = mapper;
        this.numbers = numbers;
        this.types = types;
        this.forms = forms;
        this.options = options;
        this.rules = rules;
        this.opening = opening;
        this.variables = variables;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.enterprises = enterprises;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Opens a case of the type's current version for the person who is signed in.
     *
     * @throws RefusedException forbidden if they may not open one, invalid if the start form is not valid, not found if there
     *     is no such type
     */
    public CaseFile open(String typeKey, JsonNode submission) {
        CaseType type = types.current(typeKey);
        Person person = currentUser.get();
        if (!mayOpen(person, type)) {
            throw RefusedException.forbidden("您不能发起“" + type.manifest().name() + "”。");
        }
        Form form = forms.form(type, type.manifest().start().form());
        ObjectNode data = rules.check(
                type,
                form,
                null,
                CaseData.START,
                submission,
                prefill(type, person),
                type.manifest().start().rules());
        @Nullable Enterprise enterprise = enterpriseOf(type, person, form, data);
        String number = numbers.next(type.manifest().prefix());
        CaseOpening.Opener opener =
                new CaseOpening.Opener(person.username(), person.isEnterprise(), !person.isEnterprise());
        return ledger.begin(number, () -> opening.open(type, form, data, number, opener, enterprise));
    }

    /** Adds what the selects of the start form offer to its data. */
    public void offerOptions(CaseType type, ObjectNode data) {
        options.offer(type, forms.form(type, type.manifest().start().form()), null, data);
    }

    /** What is known about the person before the start form is filled. */
    public Map<String, JsonNode> prefill(CaseType type, Person person) {
        ObjectNode known = CaseData.JSON.createObjectNode();
        known.put("staff", !person.isEnterprise());
        if (person.isEnterprise()) {
            known.put("contactName", person.name());
            Optional.ofNullable(person.organisation().uscc())
                    .map(enterprises::sites)
                    .filter(sites -> !sites.isEmpty())
                    .ifPresent(sites -> known.put("siteAddress", sites.get(0).address()));
        }
        Map<String, JsonNode> result = new LinkedHashMap<>();
        known.properties().forEach(entry -> result.put(entry.getKey(), entry.getValue()));
        return result;
    }

    public boolean mayOpen(Person person, CaseType type) {
        return type.manifest().start() != null
                && type.manifest().start().openers().stream().anyMatch(person::has);
    }

    /** @throws RefusedException not found if there is no such case; data scope is not asked for here */
    public CaseFile require(String number) {
        return Optional.ofNullable(mapper.find(number)).orElseThrow(() -> RefusedException.notFound("没有这个编号，或者您无权查看。"));
    }

    /** The cases of these numbers, in no order; data scope is not asked for here. */
    public List<CaseFile> named(List<String> numbers) {
        return numbers.isEmpty() ? List.of() : mapper.findAll(numbers);
    }

    public CaseType typeOf(CaseFile file) {
        return types.at(file.typeKey(), file.typeVersion());
    }

    /** Lays a submission of a step over the data of the case; within the transaction that has locked it. */
    public CaseData addData(CaseFile file, String step, ObjectNode submission, Set<String> fileFields) {
        CaseData data = CaseData.of(file).with(step, submission, fileFields);
        mapper.updateData(file.number(), data.valuesText(), data.sourcesText());
        return data;
    }

    /** Puts somebody in the place of somebody else where a field of the case names who acts; they see the case from now on. */
    public void replace(CaseFile file, String field, String from, String to) {
        CaseData data = CaseData.of(file).replacing(field, from, to);
        mapper.updateData(file.number(), data.valuesText(), data.sourcesText());
        addParty(file, to);
    }

    /** Lets somebody see the case from now on because they take part in it. */
    public void addParty(CaseFile file, String username) {
        mapper.addParties(file.number(), file.openedAt(), List.of("user:" + username));
    }

    /** Lets everybody of a body see the case from now on because it takes part in it. */
    public void addBody(CaseFile file, String organisation) {
        mapper.addParties(file.number(), file.openedAt(), List.of("unit:" + organisation));
    }

    /** Lets the enterprise see a case that it was not to know of until now. */
    public void admitEnterprise(CaseFile file) {
        if (file.enterpriseUscc() != null) {
            mapper.addParties(file.number(), file.openedAt(), List.of("uscc:" + file.enterpriseUscc()));
        }
    }

    /** Lets the case be found by who has one of its tasks; that lets nobody see it. */
    public void addHandlers(String number, List<String> usernames) {
        mapper.addHandlers(number, usernames);
    }

    static String handlerKey(String username) {
        return "by:" + username;
    }

    /** What of a submission the engine may know. */
    public Map<String, @Nullable Object> engineVariables(CaseType type, Form form, ObjectNode submission) {
        return variables.of(type, form, submission);
    }

    /** Closes the case; its clocks stop. Called when its process has reached an end. */
    public void close(String number, String outcome) {
        CaseFile file = require(number);
        if (mapper.close(number, outcome, clock.instant()) == 0) {
            return;
        }
        clocks.stopAll(number);
        ledger.append(Event.of(number, "case-closed", currentUser.username())
                .with("outcome", outcome)
                .with("outcomeName", typeOf(file).manifest().outcomeName(outcome)));
    }

    private @Nullable Enterprise enterpriseOf(CaseType type, Person person, Form form, ObjectNode data) {
        return person.isEnterprise()
                ? enterprises
                        .find(String.valueOf(person.organisation().uscc()))
                        .orElseThrow(() -> RefusedException.forbidden("您的账号没有关联企业，请联系管理员。"))
                : opening.named(type, form, data);
    }
}
