package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.FieldMapping;
import org.bihuan.form.Form;
import org.bihuan.notification.Outbox;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Cases that belong together: shows them to whoever sees both, and asks for a new one beside a case. */
@Service
public class CaseLinks {

    /** The fact that a case was linked with another; its data is for those who may see the other as well. */
    public static final String LINKED = "case-linked";

    /** The fact that a linked case has told this one something; its data is for those who may see the other as well. */
    public static final String TOLD = "case-told";

    private static final int MOST = 100;

    /** Another case, and what this one's type calls it. */
    public record Linked(String relation, CaseFile file) {}

    private final CaseLinkMapper links;
    private final CaseAccess access;
    private final Cases cases;
    private final CaseTypes types;
    private final CaseForms forms;
    private final FormOptions options;
    private final CaseLetters letters;
    private final Outbox outbox;
    private final CurrentUser currentUser;

    CaseLinks(
            CaseLinkMapper links,
            CaseAccess access,
            Cases cases,
            CaseTypes types,
            CaseForms forms,
            FormOptions options,
            CaseLetters letters,
            Outbox outbox,
            CurrentUser currentUser) {
        this.links = links;
        this.access = access;
        this.cases = cases;
        this.types = types;
        this.forms = forms;
        this.options = options;
        this.letters = letters;
        this.outbox = outbox;
        this.currentUser = currentUser;
    }

    /** The cases that a case is linked with, by relation and number; only those that whoever is signed in may see. */
    public List<Linked> of(String number) {
        List<CaseLink> all = links.of(number, MOST);
        Map<String, CaseFile> visible =
                access
                        .visibleOf(all.stream()
                                .map(CaseLink::otherNumber)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(CaseFile::number, Function.identity()));
        return all.stream()
                .filter(link -> visible.containsKey(link.otherNumber()))
                .map(link -> new Linked(link.relation(), visible.get(link.otherNumber())))
                .toList();
    }

    /**
     * Asks for a new case beside this one; it is opened after the commit, in a transaction of its own, exactly once. Within
     * the transaction that has locked this case.
     *
     * @param relation what this case's type calls the new one
     * @param inverse what the new one's type calls this case
     * @throws RefusedException invalid if what is taken over does not make a valid start of the new case: then nothing happens
     */
    public void open(String number, String typeKey, String relation, String inverse, FieldMapping mapping) {
        order(cases.require(number), typeKey, relation, inverse, mapping, CaseData.JSON.createObjectNode());
    }

    /**
     * The same for each row of a list, as far as it is chosen.
     *
     * @param rows the list of this case
     * @param among list of what is chosen; null for every row
     * @param cell of the row in which a chosen one is recognised; null if all are
     */
    public void openEach(
            String number,
            String typeKey,
            String relation,
            String inverse,
            FieldMapping mapping,
            String rows,
            @Nullable String among,
            @Nullable String cell) {
        CaseFile file = cases.require(number);
        CaseData data = CaseData.of(file);
        Set<String> chosen = new HashSet<>();
        data.value(String.valueOf(among)).forEach(one -> chosen.add(one.asText()));
        for (JsonNode row : data.value(rows)) {
            if (among == null || chosen.contains(row.path(String.valueOf(cell)).asText())) {
                order(file, typeKey, relation, inverse, mapping, row);
            }
        }
    }

    /**
     * Lays this case to another that is there already, after the commit and once; where it is the last of several that follow one
     * another, the links to those before get other names.
     *
     * @param other number of the other case
     * @param relation what this case calls the other, and the others before it until now
     * @param inverse what the other calls this case
     * @param former what this case calls those before from now on
     * @param formerInverse what those before call this case from now on
     */
    public void join(
            String number, String other, String relation, String inverse, String former, String formerInverse) {
        cases.require(other);
        ObjectNode order = CaseData.JSON.createObjectNode();
        order.put("other", other).put("relation", relation).put("inverse", inverse);
        order.put("former", former).put("formerInverse", formerInverse);
        outbox.put(LinkJoining.TOPIC, number, order.toString());
    }

    /** How many of the linked cases of this name have told this one the message. */
    public int countTold(String number, String relation, String message) {
        return links.countTold(number, relation, message);
    }

    private void order(
            CaseFile file, String typeKey, String relation, String inverse, FieldMapping mapping, JsonNode row) {
        CaseType type = types.current(typeKey);
        Form form = forms.form(type, type.manifest().start().form());
        ObjectNode data = taken(file, type, form, mapping, row);
        try {
            LinkOpening.checked(forms, options, type, form, data);
        } catch (RefusedException e) {
            throw new RefusedException(e.kind(), refusal(type, form, e));
        }
        ObjectNode order = CaseData.JSON.createObjectNode();
        order.put("caseType", typeKey).put("relation", relation).put("inverse", inverse);
        order.put("actor", currentUser.username());
        order.set("data", data);
        outbox.put(LinkOpening.TOPIC, file.number(), order.toString());
    }

    /**
     * Tells the cases with which this one has a relation what has become of it; each hears it after the commit, once, as soon as
     * its process waits for the message. Within the transaction that has locked this case.
     *
     * @param relation what this case's type calls the others
     * @param message that their processes wait for
     * @param text what people read of it there, with {@code {field}} of this case
     */
    public void tell(String number, String relation, String message, String text) {
        CaseFile file = cases.require(number);
        List<CaseLink> all = links.of(number, MOST);
        all.stream().filter(link -> link.relation().equals(relation)).forEach(link -> {
            String inverse = links.of(link.otherNumber(), MOST).stream()
                    .filter(other -> other.otherNumber().equals(number))
                    .map(CaseLink::relation)
                    .findFirst()
                    .orElse(relation);
            ObjectNode news = CaseData.JSON.createObjectNode();
            news.put("message", message).put("number", number).put("relation", inverse);
            news.put("text", letters.fill(file, text));
            outbox.put(LinkTelling.TOPIC, link.otherNumber(), news.toString());
        });
    }

    private ObjectNode taken(CaseFile file, CaseType type, Form form, FieldMapping mapping, JsonNode row) {
        CaseData known = CaseData.of(file);
        ObjectNode data = CaseData.JSON.createObjectNode();
        mapping.texts().forEach((field, text) -> {
            JsonNode whole = Placeholders.onlyCell(text).isEmpty()
                    ? known.value(Placeholders.only(text))
                    : row.path(Placeholders.onlyCell(text));
            String numbered = text.replace("{" + FieldMapping.CASE_NUMBER + "}", file.number());
            String words = Placeholders.cells(numbered, row, part -> letters.fill(file, part));
            if (!whole.isMissingNode()) {
                data.set(field, whole);
            } else if (!words.isBlank()) {
                data.put(field, words);
            }
        });
        String enterprise = type.manifest().start().enterprise();
        if (form.field(enterprise).isPresent() && !data.has(enterprise) && file.enterpriseUscc() != null) {
            data.put(enterprise, file.enterpriseUscc());
        }
        return data;
    }

    private static String refusal(CaseType type, Form form, RefusedException problem) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problem.errors()
                .forEach(error -> sentences.putIfAbsent(
                        form.field(error.field()).map(field -> field.label()).orElse(error.field()), error.message()));
        return "还不能发起“" + type.manifest().name() + "”："
                + sentences.entrySet().stream()
                        .map(one -> one.getKey() + "，" + one.getValue())
                        .collect(Collectors.joining("；"));
    }
}
