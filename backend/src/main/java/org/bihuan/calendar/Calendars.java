package org.bihuan.calendar;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bihuan.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Where everybody gets the calendar in force, from memory; a bad file of the release stops the start with a sentence. The files
 * of a release come into force by themselves until somebody has imported others.
 */
@Component
public class Calendars {

    private static final Logger LOG = LoggerFactory.getLogger(Calendars.class);
    private static final int KEPT = 16;

    private final EditionMapper editions;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Map<Long, WorkingCalendar> older = Collections.synchronizedMap(new Kept());
    private volatile WorkingCalendar current;

    @Autowired
    Calendars(EditionMapper editions, Clock clock, ApplicationEventPublisher events) {
        this(editions, clock, events, CalendarText.shipped());
    }

    Calendars(EditionMapper editions, Clock clock, ApplicationEventPublisher events, CalendarText shipped) {
        this.editions = editions;
        this.clock = clock;
        this.events = events;
        this.current = read(putInForce(shipped));
    }

    /** The calendar in force; another node's publication is noticed within seconds. */
    public WorkingCalendar current() {
        return current;
    }

    /**
     * The calendar of an edition; the first one for 0, which stands for the time before editions were kept.
     *
     * @throws IllegalArgumentException if there never was such an edition
     */
    public WorkingCalendar edition(long number) {
        WorkingCalendar now = current;
        if (now.edition() == number) {
            return now;
        }
        WorkingCalendar kept = older.get(number);
        if (kept == null) {
            kept = read(Math.max(1, number));
            older.put(number, kept);
        }
        return kept;
    }

    /**
     * Puts a calendar in force, in the caller's transaction; {@link CalendarChanged} tells of it after the commit. The files
     * that are in force already change nothing.
     *
     * @param seen the edition that was in force when somebody decided on this one
     * @return the edition that is in force now
     * @throws RefusedException if a file is wrong, or conflict if another edition has come into force meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long publish(CalendarText text, long seen, String by) {
        CalendarFiles.read(0, text);
        long newest = editions.newest();
        if (require(newest).text().equals(text)) {
            return newest;
        }
        if (newest != seen || !insert(seen + 1, Edition.Source.IMPORTED, text, by)) {
            throw RefusedException.conflict("刚才有人发布了另一份日历，请重新预览后再确认。");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                notice();
                events.publishEvent(new CalendarChanged(seen + 1));
            }
        });
        return seen + 1;
    }

    /** Takes over what another node has published. */
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT2S")
    void notice() {
        long newest = editions.newest();
        if (newest > current.edition()) {
            takeOver(read(newest));
        }
    }

    private synchronized void takeOver(WorkingCalendar calendar) {
        if (calendar.edition() > current.edition()) {
            current = calendar;
            LOG.info("calendar edition {} is in force", calendar.edition());
        }
    }

    /** Answers the edition in force. Files that some release has brought before are old, whatever is in force now. */
    private long putInForce(CalendarText shipped) {
        CalendarFiles.read(0, shipped);
        long newest = editions.newest();
        boolean isOurs = newest == 0 || require(newest).source() == Edition.Source.SHIPPED;
        Edition ours = edition(newest + 1, Edition.Source.SHIPPED, shipped, "system");
        if (!isOurs || editions.hasShipped(ours.holidaysSha256(), ours.hoursSha256())) {
            return newest;
        }
        return insert(ours) ? ours.number() : editions.newest();
    }

    private boolean insert(long number, Edition.Source source, CalendarText text, String by) {
        return insert(edition(number, source, text, by));
    }

    private Edition edition(long number, Edition.Source source, CalendarText text, String by) {
        return Edition.of(number, source, text, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** False if somebody else was quicker. */
    private boolean insert(Edition edition) {
        try {
            editions.insert(edition);
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private WorkingCalendar read(long number) {
        return require(number).calendar();
    }

    private Edition require(long number) {
        Edition found = editions.find(number);
        if (found == null) {
            throw new IllegalArgumentException("there is no calendar edition " + number);
        }
        return found;
    }

    /** The few editions that were asked for last. */
    private static final class Kept extends LinkedHashMap<Long, WorkingCalendar> {

        private static final long serialVersionUID = 1L;

        Kept() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, WorkingCalendar> eldest) {
            return size() > KEPT;
        }
    }
}
