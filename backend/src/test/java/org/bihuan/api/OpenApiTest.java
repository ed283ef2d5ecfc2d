package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The contract as OpenAPI: what the application serves is what the repository holds and what was agreed. */
class OpenApiTest extends ApiTest {

    private static final Path COMMITTED = Path.of("../docs/openapi.yaml");

    /** The calls of the contract with their parameters, path parameters first. */
    private static final String AGREED =
            """
            DELETE /tasks/{id}/signers/{signer} id signer
            DELETE /tokens/current
            GET /attachments/{id} id inline
            GET /case-types
            GET /case-types/{key}/diagram key version
            GET /case-types/{key}/forms/{form} form key version
            GET /cases after limit q status type
            GET /cases/{number} number
            GET /cases/{number}/diagram number
            GET /cases/{number}/documents number
            GET /cases/{number}/documents/{id} format id number
            GET /cases/{number}/events after limit number
            GET /cases/{number}/legality number
            GET /cases/{number}/supervisions number
            GET /cases/{number}/verification number
            GET /cases/{number}/volume number
            GET /cases/{number}/volume/{side} number side
            GET /deadlines/preview amount direction from roll unit
            GET /enterprises q
            GET /hazards after due enterprise level limit q source status town
            GET /hazards/{number} number
            GET /me
            GET /organisations kind q
            GET /penalties limit q
            GET /people field organisation q role
            GET /seals/{date} date
            GET /signers
            GET /tasks after limit overdue q sort step town type view
            GET /tasks/{id} id
            GET /tasks/{id}/moves id
            GET /tasks/{id}/signers id
            GET /test/clock
            GET /violations limit q
            POST /attachments
            POST /cases
            POST /cases/{number}/actions/{key} key number
            POST /cases/{number}/copies number
            POST /cases/{number}/documents/{id}/signed id number
            POST /cases/{number}/resume number
            POST /cases/{number}/supervisions number
            POST /cases/{number}/suspend number
            POST /cases/{number}/terminate number
            POST /cases/{number}/withdraw number
            POST /signers/{signer}/answer signer
            POST /tasks/{id}/claim id
            POST /tasks/{id}/complete id
            POST /tasks/{id}/jump id
            POST /tasks/{id}/reassign id
            POST /tasks/{id}/release id
            POST /tasks/{id}/return id
            POST /tasks/{id}/signers id
            POST /tokens
            PUT /test/clock
            """;

    private String served() {
        return Pages.signedIn(port, "intake1").get("/v3/api-docs.yaml");
    }

    @Test
    void the_committed_document_is_the_served_one() throws IOException {
        String served = served();

        if (Boolean.getBoolean("bihuan.update-openapi")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(Files.readString(COMMITTED))
                .as("docs/openapi.yaml; rewrite it with mvn test -Dtest=OpenApiTest -Dbihuan.update-openapi=true")
                .isEqualTo(served);
    }

    @Test
    void calls_and_parameters_are_those_that_were_agreed() throws IOException {
        JsonNode paths = new YAMLMapper().readTree(served()).path("paths");

        Map<String, String> calls = new TreeMap<>();
        paths.properties().forEach(path -> path.getValue()
                .properties()
                .forEach(call -> calls.put(
                        call.getKey().toUpperCase() + " " + path.getKey().replaceFirst("^/api/v1", ""),
                        StreamSupport.stream(call.getValue().path("parameters").spliterator(), false)
                                .map(parameter -> " " + parameter.path("name").asText())
                                .sorted()
                                .collect(Collectors.joining()))));

        assertThat(calls.entrySet().stream()
                        .map(call -> call.getKey() + call.getValue() + "\n")
                        .collect(Collectors.joining()))
                .isEqualTo(AGREED);
    }

    @Test
    void every_call_tells_how_it_answers_and_refuses_and_who_may_come_without_a_token() throws IOException {
        JsonNode document = new YAMLMapper().readTree(served());

        assertThat(document.path("info").path("version").asText()).isEqualTo("1");
        assertThat(document.path("components")
                        .path("securitySchemes")
                        .path("bearer")
                        .path("scheme")
                        .asText())
                .isEqualTo("bearer");
        document.path("paths")
                .forEach(path -> path.forEach(call -> {
                    JsonNode responses = call.path("responses");
                    assertThat(responses.path("default").path("$ref").asText())
                            .isEqualTo("#/components/responses/Problem");
                    assertThat(responses.size())
                            .as("answers of %s", call.path("operationId"))
                            .isEqualTo(2);
                    assertThat(call.path("operationId").asText()).matches("[a-zA-Z]+");
                    assertThat(call.path("summary").asText())
                            .as("summary of %s", call.path("operationId"))
                            .isNotEmpty();
                }));
        JsonNode paths = document.path("paths");
        assertThat(paths.path("/api/v1/cases").path("post").path("responses").has("201"))
                .isTrue();
        assertThat(paths.path("/api/v1/attachments")
                        .path("post")
                        .path("responses")
                        .has("201"))
                .isTrue();
        assertThat(paths.path("/api/v1/tokens").path("post").path("responses").has("201"))
                .isTrue();
        assertThat(paths.path("/api/v1/tokens/current")
                        .path("delete")
                        .path("responses")
                        .has("204"))
                .isTrue();
        assertThat(paths.path("/api/v1/tokens").path("post").path("security").isEmpty())
                .isTrue();
    }

    @Test
    void what_may_be_null_is_said_and_what_must_be_sent_too() throws IOException {
        JsonNode schemas =
                new YAMLMapper().readTree(served()).path("components").path("schemas");

        JsonNode caseView = schemas.path("CaseView").path("properties");
        assertThat(caseView.path("outcome").path("type"))
                .extracting(JsonNode::asText)
                .containsExactly("string", "null");
        assertThat(caseView.path("number").path("type").asText()).isEqualTo("string");
        assertThat(caseView.path("enterprise").path("anyOf").findValuesAsText("type"))
                .containsExactly("null");
        assertThat(schemas.path("NewCase").path("required"))
                .extracting(JsonNode::asText)
                .containsExactly("caseType", "data");
        assertThat(schemas.path("NewCase").toString()).doesNotContain("null");
    }

    @Test
    void the_document_is_for_who_is_signed_in() {
        Client.nobody(port).get("/v3/api-docs").isProblem(401);
        Client.nobody(port).get("/v3/api-docs.yaml").isProblem(401);
        Client.nobody(port).get("/swagger-ui/index.html").isProblem(401);
    }
}
