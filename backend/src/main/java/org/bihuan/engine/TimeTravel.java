package org.bihuan.engine;

import java.time.Instant;
import java.util.Optional;
import org.bihuan.ApplicationClock;
import org.bihuan.clock.ClockWatch;
import org.bihuan.notification.Outbox;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the application's clock and the engine with it, for tests and for stories of the past. Never there in production. */
@Component
@Profile("!mysql")
public class TimeTravel {

    private static final int BATCH = 20;

    private final ApplicationClock clock;
    private final DueJobs jobs;
    private final Outbox outbox;
    private final ClockWatch watch;

    TimeTravel(ApplicationClock clock, DueJobs jobs, Outbox outbox, ClockWatch watch) {
        this.clock = clock;
        this.jobs = jobs;
        this.outbox = outbox;
        this.watch = watch;
    }

    /** It is this moment now; all that has become due on the way has happened now, when this returns. */
    public void jumpTo(Instant moment) {
        clock.moveTo(moment);
        jobs.followClock();
        jobs.runAll();
        // a case that another has asked for comes by the outbox
        while (outbox.deliverDue(BATCH) > 0) {
            jobs.runAll();
        }
        watch.warnDue();
    }

    /** Like {@link #jumpTo}, but each timer on the way fires when it is due. */
    public void liveUntil(Instant moment) {
        for (Optional<Instant> due = jobs.nextDue();
                due.isPresent() && due.get().isBefore(moment);
                due = jobs.nextDue()) {
            // a second after, so that rounding on the way to the engine never makes it a moment before
            Instant justDue = due.get().plusSeconds(1);
            jumpTo(justDue.isBefore(moment) ? justDue : moment);
        }
        jumpTo(moment);
    }

    /** It is the real time again, to the instant. */
    public void home() {
        clock.moveBack();
        jobs.followClock();
    }
}
