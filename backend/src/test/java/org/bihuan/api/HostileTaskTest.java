package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad ways to complete, claim and release a task, and to act on a case. */
class HostileTaskTest extends HostileTest {

    private static final Map<String, String> FINDING = Map.of("description", "禁忌物混放", "level", "general");

    @Test
    void a_task_is_completed_once() {
        String number = open(TEXTILE);
        String id = task(number, "task_accept");
        complete(number, "task_accept", "intake1", Map.of());
        fromHereOnNothingIsWritten();

        as("intake1")
                .post(
                        "/api/v1/tasks/" + id + "/complete",
                        Map.of("data", Map.of("decision", "accept", "mode", "visit")))
                .isProblem(409);
        as("intake1").post("/api/v1/tasks/" + id + "/claim", "").isProblem(409);
        as("intake1").post("/api/v1/tasks/" + id + "/release", "").isProblem(409);
    }

    @Test
    void the_task_of_another_is_neither_completed_nor_claimed_nor_released() {
        String number = openedUpTo("task_respond", TEXTILE);
        String id = task(number, "task_respond");
        fromHereOnNothingIsWritten();

        as("dispatch1")
                .post("/api/v1/tasks/" + id + "/complete", Map.of("data", Map.of("response", "accept")))
                .isProblem(409);
        as("dispatch1").post("/api/v1/tasks/" + id + "/claim", "").isProblem(409);
        as("dispatch1").post("/api/v1/tasks/" + id + "/release", "").isProblem(409);
        as("ent-logistics")
                .post("/api/v1/tasks/" + id + "/complete", Map.of("data", Map.of("response", "accept")))
                .isProblem(404);
        as("ent-logistics").get("/api/v1/tasks/" + id).isProblem(404);
        as("ent-logistics").post("/api/v1/tasks/" + id + "/claim", "").isProblem(404);
    }

    @Test
    void an_unclaimed_task_is_not_taken_by_who_only_sees_the_case() {
        String number = open(TEXTILE);
        complete(number, "task_accept", "intake1", Map.of("decision", "supplement"));
        String id = task(number, "task_supplement");
        fromHereOnNothingIsWritten();

        for (String reader : List.of("supervisor1", "intake1")) {
            as(reader).post("/api/v1/tasks/" + id + "/claim", "").isProblem(403);
            as(reader)
                    .post("/api/v1/tasks/" + id + "/complete", Map.of("data", Map.of("reply", "x")))
                    .isProblem(403);
            as(reader).post("/api/v1/tasks/" + id + "/release", "").isProblem(409);
        }
    }

    @Test
    void a_claim_that_another_won_is_lost() {
        String number = open(TEXTILE);
        complete(number, "task_accept", "intake1", Map.of("decision", "supplement"));
        String id = task(number, "task_supplement");
        as("ent-textile-boss").post("/api/v1/tasks/" + id + "/claim", "").is(200);
        fromHereOnNothingIsWritten();

        as("ent-textile-boss").post("/api/v1/tasks/" + id + "/claim", "").is(200);
        as(TEXTILE).post("/api/v1/tasks/" + id + "/claim", "").isProblem(409);
        as(TEXTILE)
                .post("/api/v1/tasks/" + id + "/complete", Map.of("data", Map.of("reply", "x")))
                .isProblem(409);
    }

    @Test
    void what_belongs_to_no_submission_is_refused_beside_it() {
        String number = open(TEXTILE);
        String complete = "/api/v1/tasks/" + task(number, "task_accept") + "/complete";
        String withdraw = "/api/v1/cases/" + number + "/actions/withdraw";
        fromHereOnNothingIsWritten();

        for (String stranger : List.of("caseType", "outcome", "assignee")) {
            as("intake1")
                    .post(complete, Map.of(stranger, "service-request", "data", Map.of("decision", "reject")))
                    .isProblem(400);
            as(TEXTILE)
                    .post(withdraw, Map.of(stranger, "service-request", "data", Map.of("reason", "x")))
                    .isProblem(400);
        }
    }

    @Test
    void the_case_of_another_enterprise_does_not_exist() {
        String number = open(TEXTILE);
        fromHereOnNothingIsWritten();

        for (String what : List.of("", "/events", "/verification", "/documents", "/documents/x", "/diagram")) {
            as("ent-logistics").get("/api/v1/cases/" + number + what).isProblem(404);
        }
        as("ent-logistics")
                .post("/api/v1/cases/" + number + "/actions/withdraw", Map.of("data", Map.of("reason", "x")))
                .isProblem(404);
        assertThat(as("ent-logistics").get("/api/v1/cases?q=" + number).is(200).at("items"))
                .isEmpty();
        // the three administrators have no business data, the auditor evidence without it
        as("sysadmin1").get("/api/v1/cases/" + number).isProblem(404);
        as("audadmin1").get("/api/v1/cases/" + number).isProblem(404);
        // and what experts find is not for officers to see
        as("officer1").get("/api/v1/cases/" + number).isProblem(404);
    }

    @Test
    void an_action_is_refused_to_whom_it_is_not_for_and_when_it_is_badly_filled() {
        String number = open(TEXTILE);
        String actions = "/api/v1/cases/" + number + "/actions/";
        fromHereOnNothingIsWritten();

        as("intake1")
                .post(actions + "withdraw", Map.of("data", Map.of("reason", "x")))
                .isProblem(403);
        as(TEXTILE).post(actions + "explode", Map.of("data", Map.of())).isProblem(404);
        as(TEXTILE).post(actions + "withdraw", Map.of("data", Map.of())).isProblem(422);
        as(TEXTILE).post(actions + "withdraw", Map.of()).isProblem(400);
        as(TEXTILE)
                .post(actions + "withdraw", Map.of("data", Map.of("reason", "x", "a", 1)))
                .isProblem(422);
        as(TEXTILE)
                .post(
                        actions + "reschedule",
                        Map.of("data", Map.of("reason", "x", "preferredTime", "2026-02-30T09:00Z")))
                .isProblem(422);
    }

    static Stream<Arguments> submissions() {
        Map<String, Object> visit = Map.of("arrivedAt", "2026-11-23T08:30+08:00", "place", "危化品仓库");
        return Stream.of(
                refused("task_accept", Map.of(), "decision"),
                refused("task_accept", Map.of("decision", "accept"), "mode"),
                refused("task_accept", Map.of("decision", "explode"), "decision"),
                refused("task_accept", Map.of("decision", "supplement"), "supplementNote"),
                refused("task_accept", Map.of("decision", List.of("accept")), "decision"),
                refused("task_dispatch", dispatch(List.of("intake1"), "intake1", "2026-11-24"), "experts"),
                refused("task_dispatch", dispatch(List.of("nobody"), "nobody", "2026-11-24"), "experts"),
                refused("task_dispatch", dispatch(List.of("expert1"), "expert2", "2026-11-24"), "leadExpert"),
                refused("task_dispatch", dispatch(List.of("expert1"), "${expert1}", "2026-11-24"), "leadExpert"),
                refused("task_dispatch", dispatch(List.of(), "expert1", "2026-11-24"), "experts"),
                refused("task_dispatch", dispatch("expert1", "expert1", "2026-11-24"), "experts"),
                refused("task_dispatch", dispatch(List.of("expert1"), List.of("expert1"), "2026-11-24"), "leadExpert"),
                refused("task_dispatch", dispatch(List.of("expert1"), "expert1", "2026-02-30"), "visitDate"),
                refused("task_dispatch", dispatch(List.of("expert1"), "expert1", "24.11.2026"), "visitDate"),
                refused("task_dispatch", dispatch(List.of("expert1"), "expert1", "2026-11-24T09:00"), "visitDate"),
                refused("task_visit", with(visit, "arrivedAt", "2026-11-30T08:30+08:00"), "arrivedAt"),
                refused("task_visit", with(visit, "findings", Map.of()), "findings"),
                refused("task_visit", with(visit, "findings", List.of("x")), "findings[0]"),
                refused("task_visit", with(visit, "findings", Collections.nCopies(51, FINDING)), "findings"),
                refused("task_visit", with(visit, "findings", List.of(FINDING, Map.of())), "findings[1].description"),
                refused(
                        "task_visit",
                        with(visit, "findings", List.of(with(FINDING, "level", "huge"))),
                        "findings[0].level"),
                refused("task_visit", with(visit, "findings", List.of(with(FINDING, "x", 1))), "findings[0].x"),
                refused("task_visit", with(visit, "photos", List.of("forged")), "photos"),
                refused("task_advise", Map.of("advice", "建议分库。", "estimatedCost", "5"), "estimatedCost"),
                refused("task_advise", Map.of("advice", "建议分库。", "estimatedCost", -1), "estimatedCost"),
                refused("task_advise", Map.of("advice", "建议分库。", "estimatedCost", true), "estimatedCost"),
                refused("task_advise", Map.of("advice", "建议分库。", "estimatedCost", List.of(1)), "estimatedCost"),
                refused("task_advise", Map.of("advice", "建议购买海康威视的摄像头，电话13800001001"), "advice"));
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void a_bad_submission_is_named_and_refused(String step, Map<String, ?> data, String named) {
        String number = openedUpTo(step, TEXTILE);
        String handler =
                switch (step) {
                    case "task_accept" -> "intake1";
                    case "task_dispatch" -> "dispatch1";
                    default -> "expert1";
                };
        String id = task(number, step);
        fromHereOnNothingIsWritten();

        Answer answer = as(handler)
                .post("/api/v1/tasks/" + id + "/complete", Map.of("data", data))
                .isProblem(422);

        assertThat(answer.at("errors").findValuesAsText("field")).contains(named);
        assertThat(task(number, step)).isEqualTo(id);
    }

    @Test
    void numbers_are_exact_or_refused() {
        String number = openedUpTo("task_advise", TEXTILE);
        String id = task(number, "task_advise");
        fromHereOnNothingIsWritten();

        for (String huge : List.of("1e999999", "-1e999999", "1e-999999", "1" + "0".repeat(60))) {
            Answer answer = advise(id, huge);
            assertThat(answer.status()).isIn(400, 422);
            answer.isProblem(answer.status());
        }
        for (String malformed : List.of("NaN", "Infinity", "-", "01", "1.", "+1", "0x1")) {
            advise(id, malformed).isProblem(400);
        }
        advise(id, "1180591620717411303424.10").is(200);
        fromHereOnNothingIsWritten();

        Answer read = as("intake1").get("/api/v1/cases/" + number);
        assertThat(new String(read.bytes(), StandardCharsets.UTF_8))
                .contains("\"estimatedCost\":1180591620717411303424.1");
        assertThat(as("intake1")
                        .get("/api/v1/cases/" + number + "/verification")
                        .at("valid")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void minus_nought_is_nought() {
        String number = openedUpTo("task_advise", TEXTILE);
        advise(task(number, "task_advise"), "-0").is(200);
        fromHereOnNothingIsWritten();

        assertThat(as("intake1")
                        .get("/api/v1/cases/" + number)
                        .at("data")
                        .path("estimatedCost")
                        .toString())
                .isEqualTo("0");
    }

    private Answer advise(String id, String cost) {
        return as("expert1")
                .post(
                        "/api/v1/tasks/" + id + "/complete",
                        "{\"data\":{\"advice\":\"建议分类分库储存。\",\"estimatedCost\":" + cost + "}}");
    }

    private static Arguments refused(String step, Map<String, ?> data, String named) {
        return Arguments.of(step, data, named);
    }

    private static Map<String, Object> dispatch(Object experts, Object lead, String day) {
        return Map.of("experts", experts, "leadExpert", lead, "visitDate", day);
    }

    private static Map<String, Object> with(Map<String, ?> data, String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(key, value);
        return more;
    }
}
