package org.bihuan.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLinks;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.document.SignedCopies;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.ledger.Verification;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.springframework.stereotype.Service;

/** The ledger of a case, cut to what a person may read; an auditor sees every chain and no data. */
@Service
class Evidence {

    private static final String AUDITOR = "audit-administrator";
    /** Facts whose data is what somebody wrote in a form. */
    static final Set<String> WRITTEN = Set.of("case-opened", "task-completed", "action-taken");
    /** Facts that the parties may read like the staff. */
    private static final Set<String> OPEN_TO_PARTIES =
            Set.of("task-created", "task-claimed", "task-released", "task-cancelled", "case-closed");

    /** An event, and whether the person may read its data. */
    record Seen(RecordedEvent event, boolean withData) {}

    private final CaseAccess access;
    private final Cases cases;
    private final Ledger ledger;
    private final CurrentUser currentUser;
    private final ObjectMapper json;

    Evidence(CaseAccess access, Cases cases, Ledger ledger, CurrentUser currentUser, ObjectMapper json) {
        this.access = access;
        this.cases = cases;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.json = json;
    }

    /**
     * At most {@code limit} events after a sequence number, oldest first.
     *
     * @throws RefusedException not found if the case is not theirs to see
     */
    List<Seen> events(String number, long after, int limit) {
        Person person = currentUser.get();
        if (person.has(AUDITOR)) {
            return ledger.events(cases.require(number).number(), after, limit).stream()
                    .map(event -> new Seen(event, false))
                    .toList();
        }
        CaseFile file = access.visible(number);
        CaseType type = cases.typeOf(file);
        return ledger.events(number, after, limit).stream()
                .map(event -> new Seen(event, maySeeData(person, type, event)))
                .toList();
    }

    /** @throws RefusedException not found if the case is not theirs to see */
    Verification verification(String number) {
        CaseFile file = currentUser.get().has(AUDITOR) ? cases.require(number) : access.visible(number);
        return ledger.verify(file.number());
    }

    /** The data of an event as JSON. */
    JsonNode data(RecordedEvent event) {
        try {
            return json.readTree(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds JSON", e);
        }
    }

    private boolean maySeeData(Person person, CaseType type, RecordedEvent event) {
        if (WRITTEN.contains(event.type())) {
            String step = event.step() == null ? CaseData.START : event.step();
            return access.maySeeAll(person, type, step, data(event));
        }
        if (event.type().equals(CaseLinks.LINKED) || event.type().equals(CaseLinks.TOLD)) {
            return access.maySee(
                    person, cases.require(data(event).path("number").asText()));
        }
        if (event.type().equals("document-issued") || event.type().equals(SignedCopies.SIGNED)) {
            return SeenDocuments.maySee(
                    person, type.manifest(), data(event).path("kind").asText());
        }
        return !person.isEnterprise() || OPEN_TO_PARTIES.contains(event.type()) || HazardFacts.tells(event.type());
    }
}
