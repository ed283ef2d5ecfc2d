package org.bihuan.legality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.calendar.Calendars;
import org.bihuan.casetype.Parameters;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.enterprise.PenaltyRecord;
import org.bihuan.enterprise.PenaltyRecords;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.legality.History.Step;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.violation.Penalties;
import org.springframework.stereotype.Component;

/** Reads the history of a case of penalty from the ledger. */
@Component
final class PenaltyCases {

    private static final int PAGE = 1000;

    private final Ledger ledger;
    private final Calendars calendars;
    private final DeadlineRules rules;
    private final People people;
    private final Penalties penalties;
    private final PenaltyRecords records;
    private final Parameters parameters;
    private final Clock clock;

    PenaltyCases(
            Ledger ledger,
            Calendars calendars,
            DeadlineRules rules,
            People people,
            Penalties penalties,
            PenaltyRecords records,
            Parameters parameters,
            Clock clock) {
        this.ledger = ledger;
        this.calendars = calendars;
        this.rules = rules;
        this.people = people;
        this.penalties = penalties;
        this.records = records;
        this.parameters = parameters;
        this.clock = clock;
    }

    PenaltyCase of(String caseNumber) {
        List<RecordedEvent> events = new ArrayList<>();
        List<RecordedEvent> page;
        do {
            page = ledger.events(
                    caseNumber,
                    events.isEmpty() ? 0 : events.get(events.size() - 1).seq(),
                    PAGE);
            events.addAll(page);
        } while (page.size() == PAGE);
        return of(caseNumber, History.of(events));
    }

    PenaltyCase of(String caseNumber, History history) {
        return new PenaltyCase(
                history,
                new Known(people, new HashMap<>()),
                new Periods(calendars.current(), rules),
                penalties,
                earlier(caseNumber, history),
                parameters,
                clock.instant());
    }

    private List<PenaltyRecord> earlier(String caseNumber, History history) {
        Step registered = history.last("task_registerLead");
        return registered == null
                ? List.of()
                : records.of(registered.text("enterprise")).stream()
                        .filter(record -> !record.caseNumber().equals(caseNumber))
                        .toList();
    }

    /** The bureau's people, by what is known of their certificates today; each is looked up once. */
    private record Known(People people, Map<String, Optional<Person>> found) implements Officers {

        private Optional<Person> find(String username) {
            return found.computeIfAbsent(username, people::find);
        }

        @Override
        public String name(String username) {
            return find(username).map(Person::name).orElse(username);
        }

        @Override
        public boolean isCertified(String username, LocalDate day) {
            return find(username)
                    .filter(person -> person.has("officer"))
                    .map(Person::certificateValidUntil)
                    .filter(until -> !until.isBefore(day))
                    .isPresent();
        }
    }
}
