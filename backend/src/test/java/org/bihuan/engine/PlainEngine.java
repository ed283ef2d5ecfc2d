package org.bihuan.engine;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bihuan.inbox.TaskEngine.Standing;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** An engine by itself, without the house around it, and how the house moves its tokens. */
public final class PlainEngine implements AutoCloseable {

    public final ProcessEngine engine;
    private final TokenMoves moves;

    public PlainEngine(String name) {
        engine = new StandaloneInMemProcessEngineConfiguration()
                .setProcessEngineName(name)
                .setJdbcUrl("jdbc:h2:mem:" + name)
                .setDatabaseSchemaUpdate("create-drop")
                .setHistory("none")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        moves = new TokenMoves(engine.getRuntimeService(), engine.getTaskService(), engine.getRepositoryService());
    }

    public List<Standing> standing(String taskId, Predicate<String> isClosed) {
        return moves.standing(taskId, List.of(), isClosed);
    }

    public void move(Standing at, Set<String> removed, String target, List<String> holders) {
        moves.move(at, removed, target, holders);
    }

    @Override
    public void close() {
        engine.close();
    }
}
