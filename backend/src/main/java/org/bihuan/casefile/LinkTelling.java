package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.Channel;
import org.bihuan.notification.OutboxMessage;
import org.bihuan.people.CurrentUser;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Hands what one case tells another to the other's process, once. As long as that process does not wait for it, the message
 * stays in the outbox and comes again; a case that has ended needs no news.
 */
@Component
class LinkTelling implements Channel {

    static final String TOPIC = "case.tell-linked";

    private static final int MOST = 100;

    /** Who can be told; asked for late, because the outbox is older than the cases. */
    @Component
    record Listeners(Cases cases, CaseEngine engine, CaseLinkMapper links, Ledger ledger) {}

    private final ObjectProvider<Listeners> listeners;

    LinkTelling(ObjectProvider<Listeners> listeners) {
        this.listeners = listeners;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public void deliver(OutboxMessage message) throws Exception {
        JsonNode news = CaseData.JSON.readTree(message.payload());
        Listeners house = listeners.getObject();
        String number = message.recipient();
        house.ledger().write(number, () -> {
            CaseFile file = house.cases().require(number);
            if (file.isOpen() && !isTold(house.ledger(), message)) {
                house.links()
                        .tell(
                                number,
                                news.path("number").asText(),
                                news.path("message").asText());
                house.engine().send(number, news.path("message").asText(), Map.of());
                house.ledger()
                        .append(Event.of(number, CaseLinks.TOLD, CurrentUser.SYSTEM)
                                .with("relation", news.path("relation").asText())
                                .with("number", news.path("number").asText())
                                .with("text", news.path("text").asText())
                                .with("cause", message.key()));
            }
            return file;
        });
    }

    private static boolean isTold(Ledger ledger, OutboxMessage message) {
        return ledger.latest(message.recipient(), CaseLinks.TOLD, MOST).stream()
                .anyMatch(event -> event.data().contains(message.key()));
    }
}
