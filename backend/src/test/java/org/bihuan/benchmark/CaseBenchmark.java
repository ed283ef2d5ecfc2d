package org.bihuan.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bihuan.Bihuan;
import org.bihuan.casefile.Cases;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens service requests and takes each to the letter of advice and beyond, through the services that the controllers call:
 * every task is claimed and then completed. Arguments: JDBC URL of a database of its own, user, threads (4), seconds (60).
 */
public final class CaseBenchmark {

    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.ofHours(8));
    private static final String START =
            "{'category':'hazchem_storage','description':'上新生产线，想请专家看看','urgency':'normal','contactName':'张伟',"
                    + "'contactPhone':'13800001001','siteAddress':'安海镇安东工业区6号','disclosureRead':true}";

    private record Step(String user, String step, String data) {}

    private static final Step[] PATH = {
        new Step("intake1", "task_accept", "{'decision':'accept','mode':'visit','category':'hazchem_storage'}"),
        new Step(
                "dispatch1",
                "task_dispatch",
                "{'experts':['expert1'],'leadExpert':'expert1','visitDate':'"
                        + NOW.toLocalDate().plusDays(1) + "'}"),
        new Step("expert1", "task_respond", "{'response':'accept'}"),
        new Step(
                "expert1",
                "task_visit",
                "{'arrivedAt':'"
                        + NOW.minusHours(1).format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx"))
                        + "','place':'危化品仓库','findings':[{'description':'禁忌物混放','clause':'GB 15603','level':'general',"
                        + "'suggestion':'分库存放'}]}"),
        new Step(
                "expert1",
                "task_advise",
                "{'advice':'建议分类分库储存，并设置通风。','measures':[{'measure':'设置隔离墙'}],'estimatedCost':20000}"),
        new Step(
                "ent-textile",
                "task_confirm",
                "{'resolved':'yes','satisfaction':5,'timely':5,'professional':5,'practical':5,'clean':5}")
    };

    private final ObjectMapper json = new ObjectMapper();
    private final Cases cases;
    private final Tasks tasks;
    private final People people;
    private final CurrentUser currentUser;
    private final int steps;

    private CaseBenchmark(ConfigurableApplicationContext house, int steps) {
        this.cases = house.getBean(Cases.class);
        this.tasks = house.getBean(Tasks.class);
        this.people = house.getBean(People.class);
        this.currentUser = house.getBean(CurrentUser.class);
        this.steps = steps;
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int threads = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 4;
        Duration time = Duration.ofSeconds(arguments.length > 3 ? Integer.parseInt(arguments[3]) : 60);
        try (ConfigurableApplicationContext house = SpringApplication.run(
                Bihuan.class,
                "--spring.datasource.url=" + arguments[0],
                "--spring.datasource.username=" + arguments[1],
                "--spring.datasource.password=" + System.getenv().getOrDefault("BIHUAN_LOAD_PASSWORD", ""),
                "--bihuan.demo.cases=false",
                "--server.port=0",
                "--logging.level.root=warn")) {
            for (int steps : new int[] {4, PATH.length}) {
                CaseBenchmark benchmark = new CaseBenchmark(house, steps);
                benchmark.run(threads, time.dividedBy(3));
                long before = cpu();
                int cases = benchmark.run(threads, time);
                System.out.printf(
                        "%d threads, the first %d tasks of a case: %.1f cases/s, %d ms of processor time each%n",
                        threads,
                        steps,
                        cases / (double) time.toSeconds(),
                        Duration.ofNanos(cpu() - before).toMillis() / Math.max(1, cases));
            }
        }
    }

    /** What the application alone has taken of the processors, which a busy machine does not change much. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private int run(int threads, Duration time) throws InterruptedException, ExecutionException {
        ExecutorService handlers = Executors.newFixedThreadPool(threads);
        try {
            long end = System.nanoTime() + time.toNanos();
            int done = 0;
            for (Future<Integer> handler : IntStream.range(0, threads)
                    .mapToObj(n -> handlers.submit(() -> handle(end)))
                    .toList()) {
                done += handler.get();
            }
            return done;
        } finally {
            handlers.shutdownNow();
        }
    }

    private int handle(long end) {
        int done = 0;
        while (System.nanoTime() < end) {
            String number = as("ent-textile", () -> cases.open("service-request", read(START))
                    .number());
            for (int step = 0; step < steps; step++) {
                complete(number, PATH[step]);
            }
            done++;
        }
        return done;
    }

    private void complete(String number, Step step) {
        String id = tasks.openOf(number).stream()
                .filter(task -> task.step().equals(step.step()))
                .map(InboxTask::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(number + " has no open " + step.step()));
        as(step.user(), () -> tasks.claim(id));
        as(step.user(), () -> tasks.complete(id, read(step.data())));
    }

    private interface Work<T> {
        T does() throws JsonProcessingException;
    }

    private <T> T as(String username, Work<T> work) {
        return currentUser.as(people.require(username), () -> {
            try {
                return work.does();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private JsonNode read(String text) throws JsonProcessingException {
        return json.readTree(text.replace('\'', '"'));
    }
}
