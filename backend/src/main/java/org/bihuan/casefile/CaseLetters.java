package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.Words;
import org.bihuan.casetype.CaseType;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.springframework.stereotype.Service;

/** Notices about a case, addressed and worded as its model says. */
@Service
public class CaseLetters {

    private static final int MOST = 200;

    private final Cases cases;
    private final FieldTexts texts;
    private final Words words;
    private final People people;
    private final Notices notices;
    private final Ledger ledger;

    CaseLetters(Cases cases, FieldTexts texts, People people, Notices notices, Ledger ledger, Words words) {
        this.cases = cases;
        this.texts = texts;
        this.people = people;
        this.notices = notices;
        this.ledger = ledger;
        this.words = words;
    }

    public CaseFile about(String number) {
        return cases.require(number);
    }

    /** The text with what the case says for each {@code {field}}. */
    public String fill(CaseFile file, String template) {
        CaseType type = cases.typeOf(file);
        CaseData data = CaseData.of(file);
        return words.kept(() ->
                Placeholders.fill(template, field -> texts.text(type, data.source(field), field, data.value(field))));
    }

    /**
     * Sends a notice and records that it was sent; nobody to send it to is no error.
     *
     * @param recipients {@code role:<code>}, {@code party}, {@code field:<key>} for the
     *     people that a field names and {@code bodies:<key>} for the staff of the bodies that one names, separated by commas
     */
    public void send(CaseFile file, String element, String recipients, String title, String template) {
        Set<String> usernames = new LinkedHashSet<>();
        for (String address : recipients.split(",")) {
            usernames.addAll(usernames(file, address.strip()));
        }
        CaseType type = cases.typeOf(file);
        String body = type.manifest().partyName() + " " + file.number()
                + (file.enterpriseName() == null ? "" : "（" + file.enterpriseName() + "）") + "："
                + fill(file, template);
        notices.send(usernames, file.number(), "case", title, body);
        ledger.append(Event.of(file.number(), "notice-sent", CurrentUser.SYSTEM)
                .at(element, type.model().stepName(element))
                .with("title", title)
                .with("recipients", String.join(" ", usernames)));
    }

    private List<String> usernames(CaseFile file, String address) {
        if (address.equals("party")) {
            return file.enterpriseUscc() == null
                    ? List.of()
                    : usernames(people.candidates("enterprise", null, null, file.enterpriseUscc(), MOST));
        }
        if (address.startsWith("role:")) {
            return usernames(people.withRole(address.substring("role:".length()), MOST));
        }
        JsonNode named = CaseData.of(file).value(address.substring(address.indexOf(':') + 1));
        if (address.startsWith("bodies:")) {
            Set<String> staff = new LinkedHashSet<>();
            (named.isArray() ? named : List.of(named))
                    .forEach(body ->
                            staff.addAll(usernames(people.candidates(Roles.STAFF, null, body.asText(), null, MOST))));
            return List.copyOf(staff);
        }
        Set<String> names = new LinkedHashSet<>();
        (named.isArray() ? named : List.of(named)).forEach(name -> names.add(name.asText("")));
        names.remove("");
        return List.copyOf(names);
    }

    private static List<String> usernames(List<Person> persons) {
        return persons.stream().map(Person::username).toList();
    }
}
