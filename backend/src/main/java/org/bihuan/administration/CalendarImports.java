package org.bihuan.administration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.calendar.CalendarChange;
import org.bihuan.calendar.CalendarFile;
import org.bihuan.calendar.Calendars;
import org.bihuan.calendar.Editions;
import org.bihuan.clock.Clocks;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Service;

/**
 * A calendar file on its way into force: read and kept, shown with what it would change, and published as it was shown or not
 * at all. What is not confirmed is forgotten after a month.
 */
@Service
class CalendarImports {

    private static final int MOST_CLOCKS = 10_000;
    private static final Duration KEPT = Duration.ofDays(30);

    /**
     * @param past how many of the changed days lie in the past
     * @param clocks how many open clocks are due on the first day that changes or later, stopping at {@value #MOST_CLOCKS}
     * @param isStale whether another edition has come into force since the file was read
     * @param isInForce whether exactly this is in force already
     */
    record Preview(
            String id,
            CalendarFile file,
            CalendarChange change,
            long past,
            int clocks,
            boolean isStale,
            boolean isInForce) {}

    private final CalendarImportMapper mapper;
    private final Calendars calendars;
    private final Editions editions;
    private final Clocks clocks;
    private final AdministrationLedger ledger;
    private final CurrentUser currentUser;
    private final Clock clock;

    CalendarImports(
            CalendarImportMapper mapper,
            Calendars calendars,
            Editions editions,
            Clocks clocks,
            AdministrationLedger ledger,
            CurrentUser currentUser,
            Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.editions = editions;
        this.clocks = clocks;
        this.ledger = ledger;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Reads a file on top of the edition in force and keeps it for confirmation. Answers what names it.
     *
     * @throws RefusedException with everything that is wrong with the file
     */
    String upload(CalendarFile file, String text) {
        long seen = editions.newest();
        String content = editions.propose(seen, file, text).content();
        String id = hash(seen + "\n" + file + "\n" + content);
        mapper.forget(now().minus(KEPT));
        mapper.save(new CalendarImportMapper.Stored(id, file, seen, content), currentUser.username(), now());
        return id;
    }

    Preview preview(String id) {
        CalendarImportMapper.Stored stored = require(id);
        CalendarChange change =
                editions.propose(stored.seen(), stored.file(), stored.content()).change();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        int affected = change.firstFrom(today)
                .map(first -> clocks.openFrom(first.atStartOfDay(Times.ZONE).toInstant(), MOST_CLOCKS))
                .orElse(0);
        long newest = editions.newest();
        return new Preview(
                id,
                stored.file(),
                change,
                change.past(today),
                affected,
                newest != stored.seen(),
                editions.text(newest).of(stored.file()).equals(stored.content()));
    }

    /**
     * Puts in force what was previewed; once more changes nothing.
     *
     * @return the edition in force now
     * @throws RefusedException conflict if another edition has come into force since the file was read
     */
    long confirm(String id) {
        CalendarImportMapper.Stored stored = require(id);
        return ledger.write(() -> {
            long before = editions.newest();
            long edition = calendars.publish(
                    editions.text(stored.seen()).with(stored.file(), stored.content()),
                    stored.seen(),
                    currentUser.username());
            if (edition != before) {
                ledger.append(
                        "calendar-published",
                        currentUser.username(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("edition", edition)
                                .put("calendarFile", stored.file().code() + ".csv")
                                .put("digest", hash(stored.content())));
            }
            return edition;
        });
    }

    private CalendarImportMapper.Stored require(String id) {
        return Optional.ofNullable(mapper.find(id)).orElseThrow(() -> RefusedException.notFound("没有这次导入。"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
