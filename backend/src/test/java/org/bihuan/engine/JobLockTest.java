package org.bihuan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bihuan.inbox.Tasks;
import org.bihuan.ledger.Ledger;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.StatementLog;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A timer waits for whoever is at the case, before it reads anything of it. */
class JobLockTest extends HouseStory {

    private static final String TIMER = "timer_confirmOverdue";

    @Autowired
    private Tasks tasks;

    @Autowired
    private Ledger ledger;

    @Test
    void a_timer_locks_its_case_before_the_engine_reads_it() {
        Journey story = world.aCase().of("service-request").open().untilConfirmation();
        Job job = story.job(TIMER).orElseThrow();

        List<String> sent = StatementLog.during(() -> story.run(job)).statements();

        assertThat(sent.get(0)).contains("BUSINESS_KEY_").contains("ROOT_PROC_INST_ID_");
        assertThat(sent.get(1)).contains("ledger_chain").endsWith("FOR UPDATE");
        assertThat(sent.stream().skip(2))
                .anyMatch(sql -> sql.contains("ACT_RU_JOB"))
                .noneMatch(sql -> sql.endsWith("FOR UPDATE"));
        assertThat(story.outcome()).isEqualTo("unconfirmed");
    }

    @Test
    void a_timer_that_waited_for_a_completion_finds_that_it_is_gone() {
        Journey story = world.aCase().of("service-request").open().untilConfirmation();
        String task = story.task("task_confirm").id();
        Job job = story.job(TIMER).orElseThrow();
        ExecutorService executor = Executors.newSingleThreadExecutor();

        CompletableFuture<Throwable> timer = ledger.write(story.number(), () -> {
            CompletableFuture<Void> asksForTheLock = new CompletableFuture<>();
            CompletableFuture<Throwable> fired = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> StatementLog.during(() -> story.run(job), sql -> {
                        if (sql.endsWith("FOR UPDATE")) {
                            asksForTheLock.complete(null);
                        }
                    })),
                    executor);
            asksForTheLock.join();
            world.as(world.enterprise(), () -> tasks.complete(task, Answers.confirm("no", 3)));
            return fired;
        });

        assertThat(timer.join()).hasMessageContaining("No job found");
        executor.shutdown();
        assertThat(story.open()).containsExactly("task_consult");
        assertThat(story.passed()).contains("task_confirm").doesNotContain("end_unconfirmed");
        assertThat(ledger.verify(story.number()).valid()).isTrue();
    }
}
