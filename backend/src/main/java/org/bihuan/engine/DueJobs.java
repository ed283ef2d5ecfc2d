package org.bihuan.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bihuan.ApplicationClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Runs the engine's due timers and jobs at once, after the clock was moved. */
@Component
class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int ROUNDS = 200;
    private static final int PAGE = 100;

    private final ManagementService management;
    private final ApplicationClock clock;
    private final Clock systemClock;

    DueJobs(ManagementService management, ApplicationClock clock, @Qualifier("systemClock") Clock systemClock) {
        this.management = management;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /** When the next timer is due that is not due yet. */
    Optional<Instant> nextDue() {
        return management
                .createJobQuery()
                .timers()
                .active()
                .duedateHigherThan(Date.from(clock.instant()))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> job.getDuedate().toInstant())
                .findFirst();
    }

    /** Lets the engine live by the application's clock from now on, also where that one stands still or runs elsewhere. */
    void followClock() {
        Instant real = systemClock.instant();
        ClockUtil.offset(Duration.between(real, clock.instant()).toMillis());
    }

    /** Returns when nothing is due any more; a job that fails is left to its retries. */
    void runAll() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Job> due = management
                    .createJobQuery()
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, PAGE);
            if (due.isEmpty()) {
                return;
            }
            due.forEach(this::run);
        }
    }

    private void run(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (OptimisticLockingException e) {
            LOG.debug("job {} is being run by the job executor", job.getId());
        } catch (RuntimeException e) {
            if (management.createJobQuery().jobId(job.getId()).count() > 0) {
                LOG.warn("job {} failed", job.getId(), e);
            }
        }
    }
}
