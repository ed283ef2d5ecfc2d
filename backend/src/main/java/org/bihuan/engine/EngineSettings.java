package org.bihuan.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.clock.ClockExpression;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The settings of the engine that are not optional: the history tables stay empty (its events feed the ledger), expressions
 * reach only what is allowed, and nothing of the engine is open that this house does not use.
 */
@Component
@Order(Ordering.DEFAULT_ORDER + 1)
// the engine makes its tables after ours, in one place and in a known order
@DependsOn("flywayInitializer")
class EngineSettings extends AbstractCamundaConfiguration {

    private final CaseHistory history;
    private final JobLock lock;
    private final ObjectProvider<ClockExpression> clock;
    private final Map<String, ObjectProvider<JavaDelegate>> delegates;

    EngineSettings(CaseHistory history, JobLock lock, ObjectProvider<ClockExpression> clock, DelegateBeans delegates) {
        this.history = history;
        this.lock = lock;
        this.clock = clock;
        this.delegates = delegates.byName();
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        HistoryLevel level = new LedgerHistoryLevel();
        configuration.setHistoryLevel(level);
        // from the second start on, the engine looks up among these what the first has noted in the database
        configuration.setCustomHistoryLevels(List.of(level));
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setHistoryEventHandler(history);
        // after the engine's own, so within the transaction
        configuration.setCustomPostCommandInterceptorsTxRequired(List.of(lock));
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setHistoryCleanupEnabled(false);
        configuration.setDefaultNumberOfRetries(3);
        configuration.setBeans(new HashMap<>());
        configuration.setExpressionManager(new AllowedExpressions(clock, delegates));
    }
}
