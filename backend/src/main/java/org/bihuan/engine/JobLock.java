package org.bihuan.engine;

import java.lang.reflect.Field;
import java.util.Objects;
import org.bihuan.ledger.Ledger;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/**
 * Locks the case of a timer or job before the engine reads anything of it, whoever runs the job. So a job sees the case as
 * the one before it has left it, or is gone.
 */
@Component
class JobLock extends CommandInterceptor {

    private final ObjectProvider<JobMapper> jobs;
    private final ObjectProvider<Ledger> ledger;
    private final Field jobId;

    /** Both are asked for late: they need the engine that is being built with this interceptor. */
    JobLock(ObjectProvider<JobMapper> jobs, ObjectProvider<Ledger> ledger) {
        this.jobs = jobs;
        this.ledger = ledger;
        // the command tells nobody which job it runs
        this.jobId = Objects.requireNonNull(ReflectionUtils.findField(ExecuteJobsCmd.class, "jobId", String.class));
        ReflectionUtils.makeAccessible(jobId);
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof ExecuteJobsCmd) {
            String caseNumber = caseNumber((String) ReflectionUtils.getField(jobId, command));
            if (caseNumber != null) {
                ledger.getObject().lock(caseNumber);
            }
        }
        return next.execute(command);
    }

    private @Nullable String caseNumber(@Nullable String job) {
        return job == null ? null : jobs.getObject().caseNumber(job);
    }
}
