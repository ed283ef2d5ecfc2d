package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bihuan.TestHouse;
import org.junit.jupiter.api.Test;

/** Every answer has the fields of the contract, all of them and no others, in their types. */
class ContractTest extends ApiTest {

    private static final String TASK =
            "id s, caseNumber s, caseType s, title s, enterprise s?, town s?, step s, stepName s, "
                    + "assignee s?, createdAt t, dueAt t?, remaining n?";
    private static final String CASE = "number s, caseType s, version n, title s, status s, outcome s?, openedAt t, "
            + "closedAt t?, openedBy s, enterprise o?, data o, tasks a, clocks a, links a, actions a, attachments a";

    /** {@code s} string, {@code n} number, {@code b} boolean, {@code o} object, {@code a} array, {@code t} time with offset. */
    private static void shape(JsonNode node, String fields) {
        List<String> names = new ArrayList<>();
        for (String field : fields.split(", ")) {
            String[] parts = field.split(" ");
            names.add(parts[0]);
            JsonNode value = node.path(parts[0]);
            assertThat(value.isMissingNode()).as("%s is in %s", parts[0], node).isFalse();
            if (!(parts[1].endsWith("?") && value.isNull())) {
                assertThat(isA(parts[1].charAt(0), value))
                        .as("%s is a %s in %s", parts[0], parts[1], node)
                        .isTrue();
            }
        }
        assertThat(node.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(names);
    }

    private static boolean isA(char type, JsonNode value) {
        return switch (type) {
            case 's' -> value.isTextual();
            case 'n' -> value.isIntegralNumber();
            case 'b' -> value.isBoolean();
            case 'o' -> value.isObject();
            case 'a' -> value.isArray();
            case 't' -> value.isTextual() && OffsetDateTime.parse(value.textValue()) != null;
            default -> throw new IllegalArgumentException("no type " + type);
        };
    }

    private static void shapes(JsonNode list, String fields) {
        assertThat(list).isNotEmpty();
        list.forEach(each -> shape(each, fields));
    }

    @Test
    void a_token_is_issued_used_and_ended() {
        Answer issued = Client.nobody(port)
                .post("/api/v1/tokens", Map.of("username", "section1", "password", "demo"))
                .is(201);
        Client someone = Client.withToken(port, issued.text("token"));

        shape(issued.json(), "token s, expiresAt t");
        Answer me = someone.get("/api/v1/me").is(200);
        shape(me.json(), "username s, name s, kind s, organisation o, roles a");
        shape(me.at("organisation"), "code s, name s, town s?, uscc s?");
        assertThat(me.text("kind")).isEqualTo("staff");
        assertThat(as(TEXTILE).get("/api/v1/me").text("kind")).isEqualTo("enterprise");
        someone.send("DELETE", "/api/v1/tokens/current", null, Map.of()).is(204);
        someone.get("/api/v1/me").isProblem(401);
    }

    @Test
    void case_types_come_with_forms_and_diagrams_of_every_version() {
        Answer types = as(TEXTILE).get("/api/v1/case-types").is(200);
        JsonNode type = types.json().path(0);
        String here = "/api/v1/case-types/" + type.path("key").asText();
        int version = type.path("version").asInt();

        shapes(types.json(), "key s, name s, description s, version n, mayOpen b, startForm s?");
        Answer diagram = as(TEXTILE).get(here + "/diagram").is(200);
        assertThat(diagram.header("Content-Type")).startsWith("application/xml");
        assertThat(as(TEXTILE).get(here + "/diagram?version=" + version).is(200).bytes())
                .isEqualTo(diagram.bytes());
        Answer form = as(TEXTILE).get(here + "/forms/start").is(200);
        assertThat(form.at("components").isArray()).isTrue();
        assertThat(as(TEXTILE).get(here + "/forms/start?version=" + version).json())
                .isEqualTo(form.json());
        as(TEXTILE).get(here + "/forms/start?version=" + (version + 1)).isProblem(404);
        assertThat(as("sysadmin1").get("/api/v1/case-types").is(200).json()).isEmpty();
    }

    @Test
    void a_case_says_all_that_the_contract_names() {
        String number = openedUpTo("task_advise", TEXTILE);
        complete(number, "task_advise", "expert1", Map.of());

        Answer one = as(TEXTILE).get("/api/v1/cases/" + number).is(200);

        shape(one.json(), CASE);
        shape(one.at("enterprise"), "uscc s, name s, town s");
        shapes(one.at("tasks"), TASK);
        shapes(one.at("clocks"), "code s, name s, startedAt t, dueAt t?, state s, explanation a");
        assertThat(one.text("openedAt")).endsWith("+08:00");
        assertThat(one.text("status")).isEqualTo("open");
        Answer documents =
                as(TEXTILE).get("/api/v1/cases/" + number + "/documents").is(200);
        shape(documents.json(), "items a, next s?");
        shapes(documents.at("items"), "id s, kind s, name s, number s?, createdAt t, sha256 s");
        Answer diagram = as(TEXTILE).get("/api/v1/cases/" + number + "/diagram").is(200);
        shape(diagram.json(), "xml s, current a, done a");
        assertThat(diagram.at("current")).extracting(JsonNode::asText).containsExactly("task_confirm");
        assertThat(diagram.at("done")).extracting(JsonNode::asText).contains("task_accept", "task_visit");
    }

    @Test
    void a_case_just_opened_offers_actions_and_names_the_step_of_its_attachments() {
        String id = as(TEXTILE).upload("a.txt", new byte[] {'a'}).is(201).text("id");
        Answer opened = as(TEXTILE)
                .post("/api/v1/cases", opening(requestWith("attachments", List.of(id))))
                .is(201);

        shapes(opened.at("attachments"), "id s, name s, size n, type s, step s");
        shapes(opened.at("actions"), "key s, name s, form s?");
        assertThat(opened.header("Location")).isEqualTo("/api/v1/cases/" + opened.text("number"));
        shape(as(TEXTILE).upload("b.txt", new byte[] {'b'}).is(201).json(), "id s, name s, size n, type s, sha256 s");
    }

    @Test
    void a_task_comes_with_its_form_and_what_fills_it() {
        String number = open(TEXTILE);
        String id = task(number, "task_accept");

        Answer detail = as("intake1").get("/api/v1/tasks/" + id).is(200);
        Answer released =
                as("intake1").post("/api/v1/tasks/" + id + "/release", "").is(200);
        Answer claimed =
                as("intake1").post("/api/v1/tasks/" + id + "/claim", "").is(200);
        Answer done = complete(number, "task_accept", "intake1", Map.of());

        shape(detail.json(), TASK + ", form o, data o");
        assertThat(detail.at("data").path("category").asText()).isEqualTo("hazchem_storage");
        assertThat(detail.text("caseType")).isEqualTo("service-request");
        assertThat(detail.at("remaining").asInt()).isPositive();
        shape(claimed.json(), TASK);
        assertThat(claimed.text("assignee")).isEqualTo("intake1");
        shape(released.json(), TASK);
        assertThat(released.at("assignee").isNull()).isTrue();
        shape(done.json(), "case o, tasks a");
        shape(done.at("case"), "number s, status s, outcome s?");
        shapes(done.at("tasks"), TASK);
    }

    @Test
    void lists_are_pages_and_the_inbox_counts() {
        String number = open(TEXTILE);

        Answer cases = as("intake1").get("/api/v1/cases?q=" + number).is(200);
        Answer tasks = as("intake1").get("/api/v1/tasks?view=mine&q=" + number).is(200);

        shape(cases.json(), "items a, next s?");
        shapes(cases.at("items"), CASE);
        shape(tasks.json(), "items a, next s?, counts o");
        shapes(tasks.at("items"), TASK);
        shape(tasks.at("counts"), "mine n, team n, overdue n");
    }

    @Test
    void the_inbox_tells_mine_from_the_teams_and_what_is_late_from_what_is_done() {
        String number = open(TEXTILE);
        String id = task(number, "task_accept");
        String here = "/api/v1/tasks?q=" + number + "&view=";
        // who is the only one that can do it holds it from the beginning
        assertThat(ids(here + "mine")).containsExactly(id);
        as("intake1").post("/api/v1/tasks/" + id + "/release", "").is(200);
        int mine = count("mine");
        int team = count("team");

        assertThat(ids(here + "mine")).isEmpty();
        assertThat(ids(here + "team")).containsExactly(id);
        as("intake1").post("/api/v1/tasks/" + id + "/claim", "").is(200);
        assertThat(ids(here + "mine")).containsExactly(id);
        assertThat(ids(here + "team")).isEmpty();
        assertThat(count("mine")).isEqualTo(mine + 1);
        assertThat(count("team")).isEqualTo(team - 1);
        assertThat(ids(here + "mine&overdue=true")).isEmpty();
        assertThat(ids(here + "mine&type=service-request&step=task_accept")).containsExactly(id);
        assertThat(ids(here + "mine&step=task_visit")).isEmpty();
        int late = count("overdue");
        clock.moveTo(TestHouse.START.plus(Duration.ofDays(1)));
        assertThat(ids(here + "mine&overdue=true")).containsExactly(id);
        assertThat(count("overdue")).isGreaterThan(late);
        assertThat(as("intake1").get("/api/v1/tasks/" + id).at("remaining").asInt())
                .isNegative();
        complete(number, "task_accept", "intake1", Map.of());
        assertThat(ids(here + "mine")).isEmpty();
        assertThat(ids(here + "done")).containsExactly(id);
        assertThat(ids(here + "watched")).isEmpty();
    }

    @Test
    void the_ledger_comes_oldest_first_and_hides_data_with_its_salt() {
        String number = openedUpTo("task_visit", TEXTILE);
        String chained = "caseNumber s, seq n, type s, at t, actor s, onBehalfOf s?, step s?, stepName s?, ";
        String proof = "dataDigest s, prevHash s, hash s";

        Answer all =
                as("supervisor1").get("/api/v1/cases/" + number + "/events").is(200);
        Answer first = as("supervisor1")
                .get("/api/v1/cases/" + number + "/events?limit=2")
                .is(200);
        Answer auditors =
                as("audadmin1").get("/api/v1/cases/" + number + "/events").is(200);
        Answer verification =
                as("audadmin1").get("/api/v1/cases/" + number + "/verification").is(200);

        shape(all.json(), "items a, next s?");
        shapes(all.at("items"), chained + "data o, salt s, " + proof);
        shapes(auditors.at("items"), chained + proof);
        assertThat(all.at("items"))
                .extracting(event -> event.path("seq").asInt())
                .startsWith(1, 2, 3);
        assertThat(all.at("items").path(0).path("prevHash").asText()).isEqualTo("0".repeat(64));
        assertThat(all.at("items"))
                .allSatisfy(event -> assertThat(event.path("at").asText())
                        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z"));
        Answer second = as("supervisor1")
                .get("/api/v1/cases/" + number + "/events?limit=2&after=" + first.text("next"))
                .is(200);
        assertThat(second.at("items").path(0)).isEqualTo(all.at("items").path(2));
        shape(verification.json(), "valid b, algorithm s, events n, head s, sealed n, firstInvalidSeq n?");
        assertThat(verification.at("events").asInt()).isEqualTo(all.at("items").size());
    }

    @Test
    void look_ups_say_who_can_be_chosen_and_why_not() {
        Answer people = as("intake1").get("/api/v1/people?role=officer").is(200);
        Answer enterprises = as("intake1").get("/api/v1/enterprises").is(200);
        Answer organisations = as("intake1").get("/api/v1/organisations").is(200);

        shapes(people.json(), "username s, name s, selectable b, why s?");
        shapes(enterprises.json(), "uscc s, name s, selectable b, why s?");
        shapes(organisations.json(), "code s, name s, selectable b, why s?");
        assertThat(people.json()).anySatisfy(person -> {
            assertThat(person.path("username").asText()).isEqualTo("officer3");
            assertThat(person.path("selectable").asBoolean()).isFalse();
            assertThat(person.path("why").asText()).isNotEmpty();
        });
    }

    @Test
    void the_test_clock_tells_and_takes_the_time() {
        Answer told = Client.nobody(port).get("/api/v1/test/clock").is(200);
        Answer moved = as("intake1")
                .send(
                        "PUT",
                        "/api/v1/test/clock",
                        Client.write(Map.of("now", "2026-11-24T10:00:00+08:00")),
                        Map.of("Content-Type", "application/json"))
                .is(200);

        shape(told.json(), "now t");
        assertThat(OffsetDateTime.parse(moved.text("now")).toInstant())
                .isEqualTo(OffsetDateTime.parse("2026-11-24T10:00:00+08:00").toInstant());
    }

    @Test
    void health_says_up_and_no_more() {
        Answer health = Client.nobody(port).get("/actuator/health").is(200);

        assertThat(health.json().toString()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(Arrays.asList(
                        Client.nobody(port).get("/actuator/env").status(),
                        Client.nobody(port).get("/actuator/beans").status()))
                .containsOnly(404);
    }

    private List<String> ids(String path) {
        return as("intake1").get(path).is(200).at("items").findValuesAsText("id");
    }

    private int count(String which) {
        return as("intake1").get("/api/v1/tasks").at("counts").path(which).asInt();
    }
}
