package org.bihuan.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bihuan.Words;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Participation;
import org.bihuan.casetype.Manifest;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/**
 * The people that a form offers: matching ones first, but behind everybody else those who were sent to the same enterprise
 * lately, in this case or another; so whoever has declined it is offered last, too.
 */
@Component
final class PeopleOptions {

    private static final int MOST = 200;
    private static final Duration LATELY = Duration.ofDays(90);

    /** Somebody who can be chosen, with the words that say why they stand where they stand. */
    record Option(String username, String label) {}

    private record Ranked(Person person, boolean matches, boolean wasSent) {}

    private final People people;
    private final Participation participation;
    private final Clock clock;
    private final Words words;

    PeopleOptions(People people, Participation participation, Clock clock, Words words) {
        this.people = people;
        this.participation = participation;
        this.clock = clock;
        this.words = words;
    }

    List<Option> of(Manifest.PeopleOptions options, CaseFile file) {
        String wanted = options.matchField() == null
                ? ""
                : CaseData.of(file).value(options.matchField()).asText();
        Set<String> lately = file.enterpriseUscc() == null
                ? Set.of()
                : participation.since(file.enterpriseUscc(), clock.instant().minus(LATELY));
        return people.withRole(options.role(), MOST).stream()
                .map(person -> new Ranked(person, person.fields().contains(wanted), lately.contains(person.username())))
                .sorted(Comparator.comparing(Ranked::wasSent)
                        .thenComparing(ranked -> !ranked.matches())
                        .thenComparing(ranked -> ranked.person().username()))
                .map(this::option)
                .toList();
    }

    List<String> usernames(Manifest.PeopleOptions options) {
        return people.withRole(options.role(), MOST).stream()
                .map(Person::username)
                .toList();
    }

    private Option option(Ranked ranked) {
        String label = ranked.person().name()
                + (ranked.matches() ? words.of("expert.matches") : "")
                + (ranked.wasSent() ? words.of("expert.wasSent", LATELY.toDays()) : "");
        return new Option(ranked.person().username(), label);
    }
}
