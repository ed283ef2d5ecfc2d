package org.bihuan.delegate;

import org.bihuan.notification.Outbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Sends the complete case to the platform of the province or ministry, right after the commit. Where no platform is set up the package waits
 * until one is.
 */
@Component("exportCase")
final class ExportCase implements JavaDelegate {

    private static final String TOPIC = "platform.package";

    private final Outbox outbox;

    ExportCase(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outbox.put(TOPIC, Inputs.caseNumber(execution), "{}");
    }
}
