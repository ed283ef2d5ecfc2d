package org.bihuan.engine;

import java.util.List;
import org.bihuan.ApplicationClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs the engine's due timers and jobs at once, after the clock was moved. */
@Component
class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);
    private static final int ROUNDS = 200;
    private static final int PAGE = 100;

    private final ManagementService management;
    private final ApplicationClock clock;

    DueJobs(ManagementService management, ApplicationClock clock) {
        this.management = management;
        this.clock = clock;
    }

    /** Returns when nothing is due any more; a job that fails is left to its retries. */
    void runAll() {
        ClockUtil.offset(clock.offset().toMillis());
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
        } catch (OptimisticLockingException | NullValueException e) {
            LOG.debug("job {} is being run by the job executor", job.getId());
        } catch (RuntimeException e) {
            LOG.warn("job {} failed", job.getId(), e);
        }
    }
}
