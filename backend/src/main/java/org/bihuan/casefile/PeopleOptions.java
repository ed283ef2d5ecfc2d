package org.bihuan.casefile;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.bihuan.Words;
import org.bihuan.casetype.Options;
import org.bihuan.people.Certificates;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
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
    private final Certificates certificates;
    private final Participation participation;
    private final Clock clock;
    private final Words words;

    PeopleOptions(People people, Certificates certificates, Participation participation, Clock clock, Words words) {
        this.people = people;
        this.certificates = certificates;
        this.participation = participation;
        this.clock = clock;
        this.words = words;
    }

    /** @param file null while a case is being opened */
    List<Option> of(Options options, @Nullable CaseFile file) {
        String wanted = file == null || options.matchField() == null
                ? ""
                : CaseData.of(file).value(options.matchField()).asText();
        // who inspects is a matter of certificates, not of turns
        Set<String> lately = file == null || file.enterpriseUscc() == null || options.certified()
                ? Set.of()
                : participation.since(file.enterpriseUscc(), clock.instant().minus(LATELY));
        return possible(options).stream()
                .map(person -> new Ranked(person, person.fields().contains(wanted), lately.contains(person.username())))
                .sorted(Comparator.comparing(Ranked::wasSent)
                        .thenComparing(ranked -> !ranked.matches())
                        .thenComparing(ranked -> ranked.person().username()))
                .map(this::option)
                .toList();
    }

    List<String> usernames(Options options) {
        return possible(options).stream().map(Person::username).toList();
    }

    /** Why somebody cannot be chosen where a certificate is needed, in a sentence; null if nothing speaks against it. */
    @Nullable
    String objection(String username) {
        Person person = people.find(username).orElse(null);
        if (person == null) {
            return "没有“" + username + "”这个用户。";
        }
        String objection = certificates.objection(person);
        return objection == null ? null : person.name() + "（" + username + "）" + objection + "，不能参加行政检查。";
    }

    private List<Person> possible(Options options) {
        return people.withRole(String.valueOf(options.role()), MOST).stream()
                .filter(person -> !options.certified() || certificates.objection(person) == null)
                .toList();
    }

    private Option option(Ranked ranked) {
        String label = ranked.person().name()
                + (ranked.matches() ? words.of("expert.matches") : "")
                + (ranked.wasSent() ? words.of("expert.wasSent", LATELY.toDays()) : "");
        return new Option(ranked.person().username(), label);
    }
}
