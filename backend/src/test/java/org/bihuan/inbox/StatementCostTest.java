package org.bihuan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.Opening;
import org.bihuan.test.StatementLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the acts of every day cost in SQL statements; docs/COSTS.md shows the same figures. */
class StatementCostTest extends HouseStory {

    private static final Path DOC = Path.of("..", "docs", "COSTS.md");
    private static final String BEGIN = "<!-- measured: begin -->\n";
    private static final String END = "<!-- measured: end -->";

    @Autowired
    private Tasks tasks;

    @Autowired
    private People people;

    @Test
    void the_costs_are_those_that_the_document_shows() throws IOException {
        // a second clerk, so that nobody is assigned at once; and caches of forms and models are warm
        employ(true);
        world.aCase().of("service-request").open().complete("task_accept", Answers.accept("visit"));
        Map<String, StatementLog.Heard> costs = new LinkedHashMap<>();
        List<Journey> opened = new ArrayList<>();

        Opening opening = world.aCase().of("service-request");
        costs.put("open a service request", StatementLog.during(() -> opened.add(opening.open())));
        String task = opened.get(0).task("task_accept").id();
        Person clerk = world.intake();
        costs.put("claim", StatementLog.during(() -> world.as(clerk, () -> tasks.claim(task))));
        costs.put("release", StatementLog.during(() -> world.as(clerk, () -> tasks.release(task))));
        world.as(clerk, () -> tasks.claim(task));
        costs.put(
                "complete (accept → dispatch)",
                StatementLog.during(() -> world.as(clerk, () -> tasks.complete(task, Answers.accept("visit")))));
        employ(false);

        String measured = table(costs);
        assertThat(Files.readString(DOC)).as(() -> told(costs)).contains(BEGIN + measured + END);
    }

    private static String table(Map<String, StatementLog.Heard> costs) {
        StringBuilder table =
                new StringBuilder("| act | statements | of them the engine's | transactions |\n|---|---|---|---|\n");
        costs.forEach((act, heard) -> table.append("| %s | %d | %d | %d |%n"
                .formatted(
                        act,
                        heard.statements().size(),
                        heard.statements().stream()
                                .filter(sql -> sql.toUpperCase(Locale.ROOT).contains("ACT_"))
                                .count(),
                        heard.commits())));
        return table.toString();
    }

    private static String told(Map<String, StatementLog.Heard> costs) {
        StringBuilder told = new StringBuilder("measured:\n" + table(costs));
        costs.forEach((act, heard) -> told.append('\n')
                .append(act)
                .append('\n')
                .append(String.join(
                        "\n",
                        heard.statements().stream()
                                .map(sql -> "  " + sql.substring(0, Math.min(150, sql.length())))
                                .toList())));
        return told.toString();
    }

    private void employ(boolean active) {
        people.save(new PersonDraft(
                "cost-intake",
                "受理员",
                Person.Kind.STAFF,
                "general-office",
                Set.of("intake"),
                Set.of(),
                null,
                active,
                "!",
                false));
    }
}
