package org.bihuan.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.hazard.HazardViews.Badge;
import org.bihuan.hazard.HazardViews.Rate;
import org.bihuan.hazard.HazardViews.Row;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How pages and sheets say what a hazard is and where it stands. */
@Component
class HazardWording {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Times.ZONE);

    private final Words words;
    private final People people;

    HazardWording(Words words, People people) {
        this.words = words;
        this.people = people;
    }

    /** @param listed at which level it is supervised, where that is shown */
    Row row(Hazard hazard, LocalDate today, @Nullable String listed) {
        return new Row(
                hazard.number(),
                "/hazards/" + hazard.number(),
                Objects.requireNonNullElse(hazard.enterpriseName(), ""),
                hazard.town(),
                hazard.shortDescription(),
                hazard.description(),
                hazard.isMajor(),
                source(hazard.source()),
                day(hazard.foundAt()),
                hazard.dueOn() == null ? null : hazard.dueOn().toString(),
                hazard.status() != Status.OVERDUE && hazard.isPastDue(today),
                status(hazard.status()),
                hazard.owner(),
                hazard.majorStandard(),
                listed);
    }

    Badge status(Status status) {
        String look =
                switch (status) {
                    case OVERDUE, ESCALATED -> "late";
                    case CONFIRMED, RECTIFYING, EXTENDED, NEW -> "warn";
                    case SUBMITTED -> "now";
                    case VERIFIED -> "ok";
                    case CLOSED, CANCELLED -> "";
                };
        return new Badge(words.of("hazard.status." + status), look);
    }

    String source(Hazard.Source source) {
        return words.of("hazard.source." + source);
    }

    String level(String level) {
        return words.of("hazard.level." + level);
    }

    String mode(String mode) {
        return words.of("hazard.mode." + mode);
    }

    String category(String category) {
        return words.of("hazard.category." + category);
    }

    List<Rate> rates(HazardRates rates) {
        return List.of(
                rate("hazards.rate", rates.closed(), rates.all()),
                rate("hazards.rate.inTime", rates.inTime(), rates.all()));
    }

    /** Both by their names, where there are any; the engine is 系统. */
    String names(@Nullable String usernames) {
        return usernames == null
                ? ""
                : Arrays.stream(usernames.split(","))
                        .map(this::name)
                        .collect(Collectors.joining(words.of("list.comma")));
    }

    private String name(String username) {
        return username.equals(CurrentUser.SYSTEM)
                ? words.of("names.system")
                : people.find(username).map(Person::name).orElse(username);
    }

    static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : MOMENT.format(at);
    }

    static String day(Instant at) {
        return LocalDate.ofInstant(at, Times.ZONE).toString();
    }

    private Rate rate(String label, long of, long all) {
        // never rounded up to what has not been reached
        String share = all == 0 ? null : String.format(Locale.ROOT, "%.2f%%", Math.floorDiv(of * 10000, all) / 100.0);
        return new Rate(words.of(label), share, of, all);
    }
}
