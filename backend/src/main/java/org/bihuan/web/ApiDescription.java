package org.bihuan.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.bihuan.people.Public;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The REST contract as OpenAPI: its name, how one signs in, and how every refusal reads; the calls speak for themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(JsonNode.class, new ObjectSchema())
                .replaceWithSchema(ObjectNode.class, new ObjectSchema());
    }

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Bihuan 闭环")
                        .version("1")
                        .description(
                                "Cases, tasks and their evidence. Sign in with POST /api/v1/tokens and send the token "
                                        + "as a bearer; repeat a write safely with an Idempotency-Key."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BEARER))
                        .addResponses(
                                PROBLEM,
                                new ApiResponse()
                                        .description(
                                                "Refused: 400 malformed, 401 not signed in, 403 not allowed, 404 not "
                                                        + "there or not yours to see, 409 lost race or wrong state, 413 and 415 "
                                                        + "upload refused, 422 form not valid, 429 too many")
                                        .content(new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType().schema(problem())))))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OpenApiCustomizer operations() {
        return document -> document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(ApiNames.operationId(method.name(), path));
                    operation.setTags(List.of(ApiNames.tag(path)));
                    operation.getResponses().values().forEach(ApiDescription::nameTheMediaType);
                    operation
                            .getResponses()
                            .addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
                }));
    }

    /** A call that is for everybody needs no token. */
    @Bean
    OperationCustomizer withoutToken() {
        return (operation, method) ->
                method.hasMethodAnnotation(Public.class) ? operation.security(List.of()) : operation;
    }

    /** What does not say otherwise is JSON, or a file. */
    private static void nameTheMediaType(ApiResponse response) {
        MediaType any =
                response.getContent() == null ? null : response.getContent().remove("*/*");
        if (any != null) {
            boolean file =
                    any.getSchema() != null && "binary".equals(any.getSchema().getFormat());
            response.getContent().addMediaType(file ? "application/octet-stream" : "application/json", any);
        }
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", text())
                .addProperty("message", text())
                .required(List.of("field", "message"));
        Schema<?> errors = new Schema<>().items(error).description("only with 422");
        errors.addType("array");
        Schema<?> status = new Schema<>();
        status.addType("integer");
        return new ObjectSchema()
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", status)
                .addProperty("detail", text())
                .addProperty("errors", errors)
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema<?> text() {
        Schema<?> text = new Schema<>();
        text.addType("string");
        return text;
    }
}
