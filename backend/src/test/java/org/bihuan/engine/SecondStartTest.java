package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.HouseTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DetermineHistoryLevelCmd;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine asks its database when it starts on one that it has made before. */
@HouseTest
class SecondStartTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void the_history_level_of_the_first_start_is_known_to_the_second() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        HistoryLevel found = configuration
                .getCommandExecutorSchemaOperations()
                .execute(new DetermineHistoryLevelCmd(configuration.getHistoryLevels()));

        assertThat(found).isInstanceOf(LedgerHistoryLevel.class);
    }
}
