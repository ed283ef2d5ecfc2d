package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class ProblemTest extends DoorTestBase {

    @Test
    void an_unknown_route_is_404_as_a_problem() throws Exception {
        mvc.perform(get("/api/v1/nowhere").header("Authorization", bearer("intake1")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE))
                .andExpect(jsonPath("$.type").value("about:blank"))
                .andExpect(jsonPath("$.title").value("没有找到"))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.detail").isString())
                .andExpect(jsonPath("$.errors").doesNotExist());
    }

    @Test
    void what_fails_inside_says_nothing_of_the_inside() throws Exception {
        works("{\"name\":\"broken\",\"amount\":1}")
                .andExpect(status().isInternalServerError())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE))
                .andExpect(content().string(Matchers.not(Matchers.containsString("secret of the house"))))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Exception"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "{\"name\":\"a\",\"amount\":\"many\"}",
                "{\"name\":\"a\",\"amount\":1,\"more\":1}",
                "{\"name\":7,\"amount\":1}",
                "{\"name\":\"a\",\"amount\":1} trailing",
                "{\"name\":\"a\\u0000b\",\"amount\":1}",
                "{\"name\":\"a\",\"amount\":99999999999999999999}"
            })
    void malformed_json_is_400(String body) throws Exception {
        works(body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE));

        assertThat(probes.works).hasValue(0);
    }

    @Test
    void an_escaped_backslash_before_u0000_is_no_nul_character() throws Exception {
        works("{\"name\":\"a\\\\u0000b\",\"amount\":1}").andExpect(status().isCreated());
    }

    @Test
    void json_that_is_too_deep_or_has_too_long_strings_or_numbers_is_400() throws Exception {
        works("[".repeat(100_000)).andExpect(status().isBadRequest());
        works("{\"name\":" + "[".repeat(60) + "]".repeat(60) + ",\"amount\":1}").andExpect(status().isBadRequest());
        works("{\"name\":\"%s\",\"amount\":1}".formatted("a".repeat(300 * 1024)))
                .andExpect(status().isBadRequest());
        works("{\"name\":\"a\",\"amount\":%s}".formatted("9".repeat(1000))).andExpect(status().isBadRequest());
    }

    @Test
    void json_of_more_than_a_megabyte_is_413() throws Exception {
        works("{\"name\":\"" + "a".repeat(1024 * 1024) + "\"}")
                .andExpect(status().isPayloadTooLarge())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE));
    }

    @Test
    void bytes_that_are_no_utf8_are_400_and_other_charsets_415() throws Exception {
        byte[] gbk = {'{', '"', 'n', '"', ':', '"', (byte) 0xc4, (byte) 0xe3, '"', '}'};
        mvc.perform(post("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(gbk))
                .andExpect(status().isBadRequest());
        mvc.perform(post("/api/v1/tokens")
                        .contentType("application/json;charset=GBK")
                        .content("{}"))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(post("/api/v1/tokens")
                        .contentType("application/json;charset=no-such")
                        .content("{}"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void types_methods_and_parameters_that_do_not_fit_are_named_by_their_status() throws Exception {
        String bearer = bearer("intake1");
        mvc.perform(post("/api/v1/probe/works")
                        .header("Authorization", bearer)
                        .contentType("text/plain")
                        .content("a"))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(put("/api/v1/probe/works").header("Authorization", bearer))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "POST"));
        mvc.perform(get("/api/v1/probe/number")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/probe/number?amount=many")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/probe/number?amount=1").accept("application/xml"))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE));
        mvc.perform(multipart("/api/v1/probe/uploads").header("Authorization", bearer))
                .andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/probe/number%00",
                "/api/v1/probe/%ff",
                "/api/v1//me",
                "/api/v1/x/..%2fme",
                "/api/v1/me;a=b",
                "/api/v1/%2e%2e/me"
            })
    void odd_spellings_of_a_path_are_400(String path) throws Exception {
        mvc.perform(get(URI.create(path)))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE));
    }

    @Test
    void a_nul_character_in_a_parameter_is_400() throws Exception {
        mvc.perform(get("/api/v1/probe/number").param("amount", "1\u0000")).andExpect(status().isBadRequest());
    }

    @Test
    void a_browser_gets_the_error_page_with_the_sentence() throws Exception {
        Object problem = mvc.perform(get("/nowhere").accept("text/html"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getRequest()
                .getAttribute(Problem.ATTRIBUTE);

        assertThat(problem).isEqualTo(Problem.of(404));
    }

    private ResultActions works(String body) throws Exception {
        return mvc.perform(post("/api/v1/probe/works")
                .header("Authorization", bearer("intake1"))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.getBytes(StandardCharsets.UTF_8)));
    }
}
