package org.bihuan.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.clock.DueDate;
import org.bihuan.clock.Timers;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

/** Moves the timers of cases with their clocks. */
@Component
class EngineTimers implements Timers {

    private final JobMapper jobs;
    private final ManagementService management;
    private final Cases cases;

    EngineTimers(JobMapper jobs, ManagementService management, Cases cases) {
        this.jobs = jobs;
        this.management = management;
        this.cases = cases;
    }

    @Override
    public void move(String caseNumber, String code, Instant due) {
        moveAll(List.of(new DueDate(caseNumber, code, null, due)));
    }

    @Override
    public void moveAll(Collection<DueDate> moved) {
        Map<String, List<DueDate>> byCase = moved.stream().collect(Collectors.groupingBy(DueDate::caseNumber));
        List<JobMapper.Waiting> waiting = jobs.timers(byCase.keySet());
        if (waiting.isEmpty()) {
            return;
        }
        Map<String, CaseFile> files =
                cases
                        .named(waiting.stream()
                                .map(JobMapper.Waiting::caseNumber)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(CaseFile::number, Function.identity()));
        for (JobMapper.Waiting timer : waiting) {
            String code =
                    cases.typeOf(files.get(timer.caseNumber())).model().timers().get(timer.element());
            byCase.get(timer.caseNumber()).stream()
                    .filter(date -> date.code().equals(code))
                    .forEach(date -> management.setJobDuedate(timer.jobId(), Date.from(date.dueAt())));
        }
    }
}
