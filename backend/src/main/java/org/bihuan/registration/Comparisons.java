package org.bihuan.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bihuan.Words;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a clerk looks at: what was given beside what the bureau knows, and who else speaks for the enterprise. */
@Component
class Comparisons {

    private static final int COLLEAGUES = 50;
    private static final int OTHERS = 10;

    private final Enterprises enterprises;
    private final People people;
    private final RegistrationMapper mapper;
    private final Words words;

    Comparisons(Enterprises enterprises, People people, RegistrationMapper mapper, Words words) {
        this.enterprises = enterprises;
        this.people = people;
        this.mapper = mapper;
        this.words = words;
    }

    /**
     * @param label message key
     * @param known what the master data says, {@code null} if nothing
     */
    record Line(String label, String given, @Nullable String known, boolean differs) {}

    record Account(String username, String name, String roles, boolean active) {}

    record Other(String number, String contactName, String status, String at) {}

    /**
     * @param isKnown whether the enterprise is in the master data
     * @param isClosed whether it is marked as closed down there
     * @param clerk name of who spoke last
     * @param decidable whether it waits for a clerk
     */
    record View(
            boolean isKnown,
            boolean isClosed,
            List<Line> lines,
            List<Account> accounts,
            List<Other> others,
            String telephone,
            @Nullable String clerk,
            boolean decidable) {}

    View of(Registration registration) {
        Enterprise known = enterprises.find(registration.uscc()).orElse(null);
        return new View(
                known != null,
                known != null && !known.active(),
                lines(registration, known),
                accounts(registration.uscc()),
                mapper.ofEnterprise(registration.uscc(), OTHERS + 1).stream()
                        .filter(other -> !other.number().equals(registration.number()))
                        .map(Comparisons::other)
                        .toList(),
                registration.phone(),
                clerk(registration),
                registration.status() == Registration.Status.PENDING);
    }

    private static List<Line> lines(Registration given, @Nullable Enterprise known) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("name", given.enterpriseName(), known == null ? null : known.name()));
        lines.add(line("uscc", given.uscc(), known == null ? null : known.uscc()));
        lines.add(line("town", given.town(), known == null ? null : known.town()));
        lines.add(line("address", given.address(), known == null ? null : known.address()));
        lines.add(line("contactName", given.contactName(), known == null ? null : known.contactName()));
        lines.add(line("phone", given.phone(), known == null ? null : known.contactPhone()));
        return lines;
    }

    private static Line line(String label, String given, @Nullable String known) {
        return new Line(label, given, known, known != null && !known.strip().equals(given));
    }

    private List<Account> accounts(String uscc) {
        return people.search(new PersonFilter(null, null, null, null, null, uscc), COLLEAGUES).stream()
                .map(person -> new Account(person.username(), person.name(), roles(person), person.active()))
                .toList();
    }

    private String roles(Person person) {
        return person.roles().stream()
                .sorted()
                .map(role -> words.of("role." + role))
                .collect(Collectors.joining(words.of("list.comma")));
    }

    private static Other other(Registration other) {
        return new Other(
                other.number(),
                other.contactName(),
                other.status().name().toLowerCase(Locale.ROOT),
                StatusView.moment(other.submittedAt()));
    }

    private @Nullable String clerk(Registration registration) {
        String clerk = registration.decidedBy();
        return clerk == null ? null : people.find(clerk).map(Person::name).orElse(clerk);
    }
}
