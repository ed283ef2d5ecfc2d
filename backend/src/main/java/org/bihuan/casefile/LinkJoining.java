package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.Channel;
import org.bihuan.notification.OutboxMessage;
import org.bihuan.people.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lays cases together that are both there already. Each side's row and fact are written in a transaction of that side, because
 * nobody locks two cases at once; a message that comes again writes what is still missing.
 */
@Component
class LinkJoining implements Channel {

    static final String TOPIC = "case.join-linked";

    private static final int MOST = 100;

    private final CaseLinkMapper links;
    private final ObjectProvider<Ledger> ledger;
    private final Clock clock;

    LinkJoining(CaseLinkMapper links, ObjectProvider<Ledger> ledger, Clock clock) {
        this.links = links;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(OutboxMessage message) throws Exception {
        JsonNode order = CaseData.JSON.readTree(message.payload());
        String own = message.recipient();
        String other = order.path("other").asText();
        String relation = order.path("relation").asText();
        String inverse = order.path("inverse").asText();
        List<String> before = links.of(own, MOST).stream()
                .filter(link ->
                        link.relation().equals(relation) && !link.otherNumber().equals(other))
                .map(CaseLink::otherNumber)
                .toList();
        for (String former : before) {
            renamed(former, own, order.path("formerInverse").asText());
        }
        joined(own, relation, other, message.key(), before, order.path("former").asText());
        joined(other, inverse, own, message.key(), List.of(), "");
    }

    private void renamed(String former, String own, String relation) {
        ledger.getObject().write(former, () -> {
            links.of(former, MOST).stream()
                    .filter(link -> link.otherNumber().equals(own))
                    .forEach(link -> links.rename(former, own, link.relation(), relation));
            return former;
        });
    }

    private void joined(
            String number, String relation, String other, String cause, List<String> before, String former) {
        ledger.getObject().write(number, () -> {
            if (links.made(cause, number) == null) {
                before.forEach(earlier -> links.rename(number, earlier, relation, former));
                links.insert(List.of(new CaseLink(number, relation, other, cause, clock.instant())));
                ledger.getObject()
                        .append(Event.of(number, CaseLinks.LINKED, CurrentUser.SYSTEM)
                                .with("relation", relation)
                                .with("number", other));
            }
            return number;
        });
    }
}
