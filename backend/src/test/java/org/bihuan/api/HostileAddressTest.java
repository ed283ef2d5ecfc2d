package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad paths, parameters and methods. */
class HostileAddressTest extends HostileTest {

    private static final String LONG = "x".repeat(5_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cases?limit=0",
                "/cases?limit=-1",
                "/cases?limit=201",
                "/cases?limit=abc",
                "/cases?limit=1e3",
                "/cases?limit=99999999999",
                "/cases?after=x",
                "/cases?after=%F0%9F%94%A5",
                "/cases?after=fA",
                "/cases?status=foo",
                "/cases?status=OPEN",
                "/cases?q=%00",
                "/cases?q=%ff",
                "/tasks?limit=0",
                "/tasks?limit=1000",
                "/tasks?view=foo",
                "/tasks?view=MINE",
                "/tasks?sort=foo",
                "/tasks?sort=due,created",
                "/tasks?overdue=maybe",
                "/tasks?after=x",
                "/tasks?after=fA",
                "/case-types/service-request/diagram?version=abc",
                "/case-types/service-request/forms/start?version=99999999999",
                "/case-types/service-request/forms/..%2Faccept",
                "/cases/a%2Fb",
                "/cases/a;b",
                "/cases/..;/me",
                "/cases/%00",
                "/cases/%0a",
                "/cases/%ff",
                "/cases/a%5Cb",
                "/cases//me",
            })
    void a_bad_address_is_malformed(String path) {
        as("supervisor1").get("/api/v1" + path).isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/nowhere",
                "/cases/NOPE",
                "/cases/TB2026-999999",
                "/cases/TB2026-999999/events",
                "/cases/TB2026-999999/verification",
                "/cases/TB2026-999999/documents",
                "/cases/TB2026-999999/documents/1",
                "/cases/TB2026-999999/diagram",
                "/cases/%F0%9F%94%A5",
                "/cases/'%20OR%20'1'='1",
                "/cases/$%7B1+1%7D",
                "/tasks/nope",
                "/tasks/%F0%A0%80%80",
                "/case-types/nope/diagram",
                "/case-types/nope/forms/start",
                "/case-types/service-request/forms/nope",
                "/case-types/service-request/forms/nope?version=1",
                "/case-types/service-request/forms/start?version=99",
                "/case-types/service-request/forms/start?version=0",
                "/case-types/service-request/diagram?version=-1",
                "/attachments/nope",
                "/seals/1999-01-01",
                "/metrics/nothing"
            })
    void what_is_not_there_is_not_found(String path) {
        as("supervisor1").get("/api/v1" + path).isProblem(404);
    }

    @Test
    void long_names_are_not_found() {
        for (String path : List.of("/cases/", "/tasks/", "/attachments/", "/case-types/service-request/forms/")) {
            as("supervisor1").get("/api/v1" + path + LONG).isProblem(404);
        }
    }

    /** A position is opaque, and so is a forged one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59.999999999Z|x",
                "-1000000000-01-01T00:00:00Z|x",
                "9999-12-31T23:59:59Z|x",
                "0000-01-01T00:00:00Z|x",
                "2026-11-23T01:00:00Z",
                "|",
                "2026-11-23T01:00:00Z|'; DROP TABLE case_file; --",
                "2026-11-23T01:00:00Z|\0",
                "2026-11-23T01:00:00Z|👷🏽"
            })
    void a_forged_position_is_refused_or_leads_nowhere(String position) {
        String after =
                Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));

        for (String list : List.of(
                "/cases?",
                "/cases?q=TB2026&",
                "/tasks?view=team&",
                "/tasks?view=team&sort=created&",
                "/tasks?view=done&",
                "/tasks?view=mine&")) {
            Answer answer = as("intake1").get("/api/v1" + list + "after=" + after);
            if (answer.status() != 200) {
                answer.isProblem(400);
            }
        }
    }

    @Test
    void filters_without_a_match_are_empty_lists() {
        for (String list : List.of(
                "/cases?type=nope",
                "/cases?q=" + LONG,
                "/cases?q=%25",
                "/cases?q=_",
                "/cases?q=TB2026-9999",
                "/tasks?view=team&type=nope",
                "/tasks?view=team&step=nope",
                "/tasks?view=team&town=nope",
                "/tasks?view=team&q=%25",
                "/tasks?view=team&q=" + LONG,
                "/tasks?view=watched")) {
            Answer answer = as("intake1").get("/api/v1" + list).is(200);
            assertThat(answer.at("items").isArray()).isTrue();
            assertThat(answer.at("items")).as(list).isEmpty();
            assertThat(answer.at("next").isNull()).isTrue();
        }
        for (String list :
                List.of("/people?q=", "/people?role=nope&q=%25", "/organisations?kind=nope", "/enterprises?q=_")) {
            assertThat(as("intake1").get("/api/v1" + list).is(200).json().isArray())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE,/cases",
        "PUT,/cases",
        "PATCH,/cases/TB2026-000001",
        "DELETE,/cases/TB2026-000001",
        "POST,/me",
        "POST,/cases/TB2026-000001/events",
        "GET,/tasks/x/claim",
        "GET,/tasks/x/complete",
        "PUT,/tasks/x/complete",
        "GET,/tokens",
        "DELETE,/tokens",
        "GET,/tokens/current",
        "DELETE,/attachments/x",
        "GET,/cases/TB2026-000001/actions/withdraw"
    })
    void another_method_is_refused(String method, String path) {
        Answer answer = as("supervisor1").send(method, "/api/v1" + path, null, Map.of());

        answer.isProblem(405);
        assertThat(answer.header("Allow")).isNotEmpty();
    }

    @Test
    void events_are_asked_for_by_number() {
        String number = open(TEXTILE);
        fromHereOnNothingIsWritten();

        for (String bad : List.of("after=-1", "after=x", "after=9223372036854775808", "limit=0", "limit=1001")) {
            as("supervisor1").get("/api/v1/cases/" + number + "/events?" + bad).isProblem(400);
        }
        assertThat(as("supervisor1")
                        .get("/api/v1/cases/" + number + "/events?after=9223372036854775807")
                        .is(200)
                        .at("items"))
                .isEmpty();
        as("supervisor1").get("/api/v1/cases/" + number + "/documents/nope").isProblem(404);
        as("supervisor1")
                .get("/api/v1/cases/" + number + "/documents/nope?format=exe")
                .isProblem(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "yesterday", "20261123", "+999999999-12-31"})
    void a_day_that_there_is_not_has_no_seal(String day) {
        Answer answer = as("audadmin1").get("/api/v1/seals/" + day);

        assertThat(answer.status()).isIn(400, 404);
        answer.isProblem(answer.status());
    }

    @Test
    void a_cookie_opens_nothing_and_a_strange_accept_header_is_told_so() {
        Client.nobody(port)
                .send("GET", "/api/v1/me", null, Map.of("Cookie", "bihuan-session=forged"))
                .isProblem(401);
        as(TEXTILE)
                .send("GET", "/api/v1/me", null, Map.of("Accept", "text/csv"))
                .isProblem(406);
        as(TEXTILE)
                .send("GET", "/api/v1/me", null, Map.of("Accept", "nonsense"))
                .isProblem(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"username\":\"intake1\"}",
                "{\"username\":5,\"password\":\"demo\"}",
                "{\"username\":\"intake1\",\"password\":\"demo\",\"admin\":true}",
                "[]",
                "null",
                ""
            })
    void a_bad_sign_in_is_malformed(String body) {
        Client.nobody(port).post("/api/v1/tokens", body).isProblem(400);
    }

    @Test
    void a_wrong_sign_in_is_told_nothing_but_that() {
        Answer wrong = Client.nobody(port)
                .post("/api/v1/tokens", Map.of("username", "grid1", "password", "wrong"))
                .isProblem(401);
        Answer unknown = Client.nobody(port)
                .post("/api/v1/tokens", Map.of("username", "nobody-" + LONG, "password", "𠀀"))
                .isProblem(401);

        assertThat(wrong.text("detail")).isEqualTo(unknown.text("detail"));
    }
}
