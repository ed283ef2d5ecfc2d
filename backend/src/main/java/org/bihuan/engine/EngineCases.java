package org.bihuan.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseEngine;
import org.bihuan.casetype.CaseType;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Starts processes and hands messages to them. */
@Component
class EngineCases implements CaseEngine {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final EngineDeployments deployments;

    EngineCases(RuntimeService runtime, ManagementService management, EngineDeployments deployments) {
        this.runtime = runtime;
        this.management = management;
        this.deployments = deployments;
    }

    @Override
    public void start(CaseType type, String caseNumber, Map<String, @Nullable Object> variables) {
        LostRaces.translated(() -> runtime.startProcessInstanceById(
                deployments.definitionId(type.key(), type.version()), caseNumber, variables));
    }

    @Override
    public void send(String caseNumber, String message, Map<String, @Nullable Object> variables) {
        try {
            LostRaces.translated(() -> runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseNumber)
                    .setVariables(variables)
                    .correlateWithResult());
        } catch (MismatchingMessageCorrelationException e) {
            throw RefusedException.conflict("现在已不能办理这项操作，请刷新页面查看最新进度。");
        }
    }

    @Override
    public void suspend(String caseNumber) {
        instances(caseNumber).forEach(instance -> runtime.suspendProcessInstanceById(instance.getId()));
    }

    @Override
    public void resume(String caseNumber) {
        instances(caseNumber).forEach(instance -> runtime.activateProcessInstanceById(instance.getId()));
    }

    @Override
    public void retry(String jobId) {
        management.setJobRetries(jobId, 1);
    }

    @Override
    public void terminate(String caseNumber) {
        instances(caseNumber).stream()
                .filter(instance -> instance.getId().equals(instance.getRootProcessInstanceId()))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "terminated", true, true, true));
    }

    private List<ProcessInstance> instances(String caseNumber) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
    }

    @Override
    public Set<String> awaited(String caseNumber) {
        return instances(caseNumber).stream()
                .flatMap(instance -> runtime
                        .createEventSubscriptionQuery()
                        .processInstanceId(instance.getId())
                        .eventType("message")
                        .list()
                        .stream())
                .map(EventSubscription::getEventName)
                .collect(Collectors.toSet());
    }
}
