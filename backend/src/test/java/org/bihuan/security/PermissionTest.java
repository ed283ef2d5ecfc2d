package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;

class PermissionTest extends DoorTestBase {

    @Test
    void a_call_for_a_role_is_open_to_that_role_and_forbidden_to_others() throws Exception {
        mvc.perform(get("/api/v1/probe/intake").header("Authorization", bearer("intake1")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.username").value("intake1"));
        mvc.perform(get("/api/v1/probe/intake").header("Authorization", bearer("expert1")))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE));
        mvc.perform(get("/api/v1/probe/intake")).andExpect(status().isUnauthorized());
    }

    @Test
    void what_is_forbidden_is_on_record_with_who_tried() throws Exception {
        mvc.perform(get("/api/v1/probe/intake").header("Authorization", bearer("expert1")));

        assertThat(sql.queryForList(
                        "SELECT username, address, method, path FROM security_log WHERE kind = 'forbidden'"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("username", "expert1")
                        .containsEntry("address", "127.0.0.1")
                        .containsEntry("method", "GET")
                        .containsEntry("path", "/api/v1/probe/intake"));
    }

    @Test
    void a_method_that_does_not_say_for_whom_it_is_is_for_nobody() throws Exception {
        mvc.perform(get("/api/v1/probe/undeclared").header("Authorization", bearer("intake1")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/v1/probe/undeclared")).andExpect(status().isForbidden());
    }

    @Test
    void the_contract_and_its_page_are_for_those_who_are_signed_in() throws Exception {
        for (String path : new String[] {"/v3/api-docs", "/v3/api-docs/swagger-config", "/swagger-ui/index.html"}) {
            mvc.perform(get(path)).andExpect(status().isUnauthorized());
            mvc.perform(get(path).header("Authorization", bearer("intake1"))).andExpect(status().isUnauthorized());
        }
        mvc.perform(get("/swagger-ui/index.html").accept("text/html"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sign-in?next=%2Fswagger-ui%2Findex.html"));
    }

    @Test
    void health_is_open_and_says_no_more() throws Exception {
        mvc.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\":\"UP\"}"));
        mvc.perform(get("/actuator/env")).andExpect(status().isNotFound());
    }

    @Test
    void the_error_page_cannot_be_called() throws Exception {
        mvc.perform(get("/error")).andExpect(status().isNotFound());
        mvc.perform(post("/error").accept("text/html")).andExpect(status().isNotFound());
    }
}
