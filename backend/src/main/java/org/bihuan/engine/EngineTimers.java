package org.bihuan.engine;

import java.time.Instant;
import java.util.Date;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.clock.Timers;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Moves the timers of a case with its clocks. */
@Component
class EngineTimers implements Timers {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final Cases cases;

    EngineTimers(RuntimeService runtime, ManagementService management, Cases cases) {
        this.runtime = runtime;
        this.management = management;
        this.cases = cases;
    }

    @Override
    public void move(String caseNumber, String code, Instant due) {
        CaseFile file = cases.require(caseNumber);
        cases.typeOf(file).model().timers().forEach((element, timed) -> {
            if (timed.equals(code)) {
                moveTimer(caseNumber, element, due);
            }
        });
    }

    private void moveTimer(String caseNumber, String element, Instant due) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .singleResult();
        if (instance != null) {
            management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(element)
                    .timers()
                    .list()
                    .forEach(job -> management.setJobDuedate(job.getId(), Date.from(due)));
        }
    }
}
