package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.form.Form;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.Channel;
import org.bihuan.notification.OutboxMessage;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Opens the cases that other cases have asked for: the new case and both sides of the link in one transaction, then the
 * fact in the first case's ledger in another. A message that comes again does what is still missing of that.
 */
@Component
class LinkOpening implements Channel {

    static final String TOPIC = "case.open-linked";
    /** What opens a case; asked for late, because the outbox is older than the cases. */
    @Component
    record Rooms(
            Cases cases,
            CaseOpening opening,
            CaseNumbers numbers,
            CaseTypes types,
            CaseForms forms,
            FormOptions options,
            Ledger ledger,
            People people) {}

    private final CaseLinkMapper links;
    private final ObjectProvider<Rooms> rooms;
    private final Clock clock;

    LinkOpening(CaseLinkMapper links, ObjectProvider<Rooms> rooms, Clock clock) {
        this.links = links;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    /** What a message takes along stands in the new case from then on. */
    @Override
    public boolean forgets() {
        return true;
    }

    @Override
    public void deliver(OutboxMessage message) throws Exception {
        JsonNode order = CaseData.JSON.readTree(message.payload());
        record(message.recipient(), opened(message, order), rooms.getObject());
    }

    /** The first case's side of the link, after the new case has been opened by this message or by its twin. */
    CaseLink opened(OutboxMessage message, JsonNode order) {
        CaseLink before = links.made(message.key(), message.recipient());
        if (before != null) {
            return before;
        }
        try {
            open(message, order, rooms.getObject());
        } catch (DuplicateKeyException e) {
            // another node was first, or what is doubled is something else, and then it is told
            CaseLink twin = links.made(message.key(), message.recipient());
            if (twin == null) {
                throw e;
            }
            return twin;
        }
        return Objects.requireNonNull(links.made(message.key(), message.recipient()));
    }

    private void open(OutboxMessage message, JsonNode order, Rooms house) {
        String origin = message.recipient();
        CaseType type = house.types().current(order.path("caseType").asText());
        Form form = house.forms().form(type, type.manifest().start().form());
        ObjectNode data = checked(house.forms(), house.options(), type, form, order.path("data"));
        @Nullable Enterprise enterprise = house.opening().named(type, form, data);
        CaseOpening.Opener opener = opener(order.path("actor").asText(), type, house);
        String inverse = order.path("inverse").asText();
        String number = house.numbers().next(type.manifest().prefix());
        house.ledger().begin(number, () -> {
            // first of all, so that a twin waits here and then finds that there is nothing left to do
            links.insert(List.of(
                    new CaseLink(origin, order.path("relation").asText(), number, message.key(), null),
                    new CaseLink(number, inverse, origin, message.key(), clock.instant())));
            CaseFile file = house.opening().open(type, form, data, number, opener, enterprise);
            house.ledger().append(linked(number, inverse, origin));
            return file;
        });
    }

    /** In the transaction that writes the fact, the link notes that it is written. */
    private void record(String origin, CaseLink link, Rooms house) {
        if (link.recordedAt() != null) {
            return;
        }
        house.ledger().write(origin, () -> {
            if (links.record(link.cause(), origin, clock.instant()) > 0) {
                house.ledger().append(linked(origin, link.relation(), link.otherNumber()));
            }
            return link;
        });
    }

    /** Whoever let the model come this far has opened the case; they see it only if they might have opened it themselves. */
    private static CaseOpening.Opener opener(String username, CaseType type, Rooms house) {
        Optional<Person> person = house.people().find(username);
        boolean ofEnterprise = person.map(Person::isEnterprise).orElse(false);
        boolean sees = person.map(one -> !one.isEnterprise() && house.cases().mayOpen(one, type))
                .orElse(false);
        return new CaseOpening.Opener(username, ofEnterprise, sees);
    }

    static ObjectNode checked(CaseForms forms, FormOptions options, CaseType type, Form form, JsonNode data) {
        return forms.check(form, data, Map.of("staff", BooleanNode.TRUE), options.values(type, form, null, data));
    }

    private static Event linked(String number, String relation, String other) {
        return Event.of(number, CaseLinks.LINKED, CurrentUser.SYSTEM)
                .with("relation", relation)
                .with("number", other);
    }
}
