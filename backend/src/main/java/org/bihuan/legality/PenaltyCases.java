package org.bihuan.legality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.calendar.Calendars;
import org.bihuan.clock.DeadlineRules;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** Reads the history of a case of penalty from the ledger. */
@Component
final class PenaltyCases {

    private static final int PAGE = 1000;

    private final Ledger ledger;
    private final Calendars calendars;
    private final DeadlineRules rules;
    private final Officers officers;
    private final Clock clock;

    PenaltyCases(Ledger ledger, Calendars calendars, DeadlineRules rules, People people, Clock clock) {
        this.ledger = ledger;
        this.calendars = calendars;
        this.rules = rules;
        this.officers = new Known(people);
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
        return of(History.of(events));
    }

    PenaltyCase of(History history) {
        return new PenaltyCase(history, officers, new Periods(calendars.current(), rules), clock.instant());
    }

    /** The bureau's people, by what is known of their certificates today. */
    private record Known(People people) implements Officers {

        @Override
        public String name(String username) {
            return people.find(username).map(Person::name).orElse(username);
        }

        @Override
        public boolean isCertified(String username, LocalDate day) {
            return people.find(username)
                    .filter(person -> person.has("officer"))
                    .map(Person::certificateValidUntil)
                    .filter(until -> !until.isBefore(day))
                    .isPresent();
        }
    }
}
