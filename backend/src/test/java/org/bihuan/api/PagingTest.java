package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bihuan.TestHouse;
import org.junit.jupiter.api.Test;

/** Who turns pages while others work loses nothing and meets nothing twice. */
class PagingTest extends ApiTest {

    private List<String> all(String user, String path, String field, Runnable between) {
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            Answer page = as(user).get(path + (next.isEmpty() ? "" : "&after=" + next))
                    .is(200);
            page.at("items").forEach(item -> seen.add(item.path(field).asText()));
            JsonNode position = page.at("next");
            assertThat(position.isNull() || page.at("items").size() == 2).isTrue();
            next = position.isNull() ? "" : position.asText();
            between.run();
        } while (!next.isEmpty());
        return seen;
    }

    @Test
    void cases_are_turned_newest_first_while_new_ones_come_in() {
        List<String> opened = Stream.generate(() -> open("ent-021")).limit(5).toList();
        List<String> newestFirst = new ArrayList<>(opened);
        Collections.reverse(newestFirst);

        List<String> byTime = all("ent-021", "/api/v1/cases?limit=2", "number", () -> open("ent-021"));
        clock.moveTo(TestHouse.START.plus(Duration.ofHours(1)));
        List<String> byNumber = all("ent-021", "/api/v1/cases?limit=2&q=tb2026", "number", () -> open("ent-021"));

        assertThat(byTime).doesNotHaveDuplicates().containsSubsequence(newestFirst);
        assertThat(byNumber).doesNotHaveDuplicates().containsSubsequence(newestFirst);
        assertThat(as("ent-021")
                        .get("/api/v1/cases?q=" + opened.get(2))
                        .at("items")
                        .findValuesAsText("number"))
                .containsExactly(opened.get(2));
    }

    @Test
    void open_and_closed_cases_are_told_apart() {
        String open = open("ent-022");
        String closed = open("ent-022");
        complete(closed, "task_accept", "intake1", Map.of("decision", "reject", "remark", "不属于服务范围"));

        assertThat(numbers("ent-022", "status=open")).containsExactly(open);
        assertThat(numbers("ent-022", "status=closed")).containsExactly(closed);
        assertThat(numbers("ent-022", "status=suspended")).isEmpty();
        assertThat(numbers("ent-022", "type=service-request")).containsExactly(closed, open);
        assertThat(numbers("ent-022", "type=rectification")).isEmpty();
    }

    @Test
    void tasks_are_turned_by_due_time_and_by_age_while_new_ones_come_in() {
        List<String> first = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clock.moveTo(TestHouse.START.plus(Duration.ofMinutes(i / 2)));
            first.add(task(open("ent-023"), "task_accept"));
        }

        for (String sort : List.of("due", "created")) {
            List<String> seen =
                    all("intake1", "/api/v1/tasks?view=mine&step=task_accept&limit=2&sort=" + sort, "id", this::comeIn);

            assertThat(seen).doesNotHaveDuplicates().containsAll(first);
        }
    }

    private int newcomers;

    /** One more at a time: whoever turned pages of two would never come to an end otherwise. */
    private void comeIn() {
        if (newcomers++ < 3) {
            open("ent-023");
        }
    }

    @Test
    void tasks_stand_in_the_order_that_was_asked_for() {
        open("ent-024");

        List<String> due = times("due", "dueAt");
        List<String> created = times("created", "createdAt");

        assertThat(due).isSorted();
        assertThat(created).isSorted();
    }

    @Test
    void what_is_done_is_turned_newest_first() {
        List<String> done = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clock.moveTo(TestHouse.START.plus(Duration.ofDays(30 + i)));
            String number = open("ent-025");
            String id = task(number, "task_accept");
            complete(number, "task_accept", "intake1", Map.of());
            done.add(0, id);
        }

        List<String> seen = all("intake1", "/api/v1/tasks?view=done&limit=2", "id", () -> {});

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(done);
    }

    private List<String> numbers(String user, String filter) {
        return as(user).get("/api/v1/cases?" + filter).is(200).at("items").findValuesAsText("number");
    }

    private List<String> times(String sort, String field) {
        return as("intake1")
                .get("/api/v1/tasks?view=mine&limit=200&sort=" + sort)
                .is(200)
                .at("items")
                .findValuesAsText(field)
                .stream()
                .filter(time -> !time.equals("null"))
                .toList();
    }
}
