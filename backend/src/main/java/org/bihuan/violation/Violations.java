package org.bihuan.violation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bihuan.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The violations that are ones today. */
@Component
public final class Violations {

    /** What a form calls them as a place where rows are picked. */
    public static final String PICKER = "violations";

    private final List<Violation> all;
    private final Clock clock;

    @Autowired
    Violations(Clock clock) {
        this(ViolationFile.FILE.text(), clock);
    }

    Violations(String csv, Clock clock) {
        this.all = ViolationFile.read(csv);
        this.clock = clock;
    }

    /**
     * In the order of the file, those that say it in their description before those that say it elsewhere.
     *
     * @param q parts of words, between blanks; nothing for all
     * @param limit how many at most
     */
    public List<Violation> search(String q, int limit) {
        List<String> parts = Arrays.stream(q.toLowerCase(Locale.ROOT).split("[\\s　]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        return all.stream()
                .filter(violation -> violation.inForce().on(today))
                .filter(violation -> parts.stream().allMatch(violation::says))
                .sorted((one, other) -> Boolean.compare(isElsewhere(one, parts), isElsewhere(other, parts)))
                .limit(limit)
                .toList();
    }

    private static boolean isElsewhere(Violation violation, List<String> parts) {
        return !parts.stream().allMatch(violation.description().toLowerCase(Locale.ROOT)::contains);
    }
}
