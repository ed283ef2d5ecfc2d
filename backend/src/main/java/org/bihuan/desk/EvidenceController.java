package org.bihuan.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.ledger.Verification;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger of the REST contract, in the form in which anybody can check it. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
class EvidenceController {

    record EventView(
            String caseNumber,
            long seq,
            String type,
            String at,
            String actor,
            @Nullable String onBehalfOf,
            @Nullable String step,
            @Nullable String stepName,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable JsonNode data,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String salt,
            String dataDigest,
            String prevHash,
            String hash) {}

    record EventPage(List<EventView> items, @Nullable String next) {}

    private static final int MOST = 1000;

    private final Evidence evidence;

    EvidenceController(Evidence evidence) {
        this.evidence = evidence;
    }

    @Operation(summary = "The ledger of a case, oldest first")
    @SignedIn
    @GetMapping("/events")
    EventPage events(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit) {
        if (limit < 1 || limit > MOST || after < 0) {
            throw RefusedException.malformed("limit 须在 1 到 1000 之间，after 须是不小于 0 的序号。");
        }
        List<EventView> events = evidence.events(number, after, limit + 1).stream()
                .map(this::view)
                .toList();
        return events.size() <= limit
                ? new EventPage(events, null)
                : new EventPage(
                        events.subList(0, limit),
                        String.valueOf(events.get(limit - 1).seq()));
    }

    @Operation(summary = "Whether the ledger of a case holds")
    @SignedIn
    @GetMapping("/verification")
    Verification verification(@PathVariable String number) {
        return evidence.verification(number);
    }

    private EventView view(Evidence.Seen seen) {
        RecordedEvent event = seen.event();
        return new EventView(
                event.caseNumber(),
                event.seq(),
                event.type(),
                event.atText(),
                event.actor(),
                event.onBehalfOf(),
                event.step(),
                event.stepName(),
                seen.withData() ? evidence.data(event) : null,
                seen.withData() ? event.salt() : null,
                event.dataDigest(),
                event.prevHash(),
                event.hash());
    }
}
