package org.bihuan.delegate;

import org.bihuan.document.Volumes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Archives the volume of the case, main and side; a second time, what has come since goes into a further volume. */
@Component("archiveVolume")
final class ArchiveVolume implements JavaDelegate {

    private final Volumes volumes;

    ArchiveVolume(Volumes volumes) {
        this.volumes = volumes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        volumes.archive(Inputs.caseNumber(execution));
    }
}
