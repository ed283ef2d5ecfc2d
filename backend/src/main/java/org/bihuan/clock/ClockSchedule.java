package org.bihuan.clock;

import org.bihuan.calendar.CalendarChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When clocks are looked after: every few seconds on every node, and at once where a calendar has been published. */
@Component
@ConditionalOnProperty(name = "bihuan.clocks.watch", matchIfMissing = true)
class ClockSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ClockSchedule.class);

    private final ClockWatch watch;
    private final Recount recount;
    private final TaskScheduler threads;

    ClockSchedule(ClockWatch watch, Recount recount, TaskScheduler threads) {
        this.watch = watch;
        this.recount = recount;
        this.threads = threads;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void warn() {
        watch.warnDue();
    }

    /** Also for clocks that started on a node that had not yet taken the calendar over. */
    @Scheduled(fixedDelayString = "PT10S", initialDelayString = "PT15S")
    void recount() {
        int moved = recount.run();
        if (moved > 0) {
            LOG.info("{} due dates have moved with the calendar", moved);
        }
    }

    @EventListener(CalendarChanged.class)
    void changed() {
        threads.schedule(this::recount, java.time.Instant.EPOCH);
    }
}
