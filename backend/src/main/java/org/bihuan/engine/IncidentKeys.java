package org.bihuan.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The engine's incidents point at each other with keys that cascade within their own table. MySQL 9.7 refuses every deletion of an
 * incident for that ("exceeds max tables limit of 30"), and with it every retry of a failed job. The engine deletes them by itself,
 * one after the other, and needs neither key.
 */
@Component
final class IncidentKeys implements SmartInitializingSingleton {

    private static final String[] NAMES = {"ACT_FK_INC_CAUSE", "ACT_FK_INC_RCAUSE"};

    private final JdbcTemplate sql;
    private final ProcessEngine engine;

    /** @param engine made its tables when it was made */
    IncidentKeys(DataSource dataSource, ProcessEngine engine) {
        this.sql = new JdbcTemplate(dataSource);
        this.engine = engine;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean isMySql = "mysql"
                .equals(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDatabaseType());
        for (String name : isMySql ? NAMES : new String[0]) {
            Integer there = sql.queryForObject(
                    "SELECT COUNT(*) FROM information_schema.table_constraints"
                            + " WHERE constraint_schema = DATABASE() AND table_name = 'ACT_RU_INCIDENT' AND constraint_name = ?",
                    Integer.class,
                    name);
            if (there != null && there > 0) {
                sql.execute("ALTER TABLE ACT_RU_INCIDENT DROP FOREIGN KEY " + name);
            }
        }
    }
}
