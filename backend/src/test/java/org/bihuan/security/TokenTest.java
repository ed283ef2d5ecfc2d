package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;

class TokenTest extends DoorTestBase {

    @Test
    void a_right_password_gives_a_token_that_opens_the_api_as_that_person() throws Exception {
        String bearer = bearer("ent-textile");

        mvc.perform(get("/api/v1/me").header("Authorization", bearer))
                .andExpect(status().isOk())
                .andExpect(content()
                        .json(
                                """
                        {"username":"ent-textile","name":"王安全","kind":"enterprise","organisation":
                         {"code":"textile","name":"某某印染","town":"安海镇","uscc":"91350582MAFAKE019X"},
                         "roles":["enterprise-safety-officer"]}""",
                                true));
    }

    @Test
    void the_answer_says_when_the_token_expires() throws Exception {
        mvc.perform(post("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(credentials("intake1", PASSWORD)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.token").isString())
                .andExpect(jsonPath("$.expiresAt")
                        .value(clock.instant().plus(Duration.ofHours(12)).toString()));
    }

    @Test
    void a_wrong_password_and_an_unknown_name_read_the_same_and_are_on_record() throws Exception {
        for (String name : new String[] {"intake1", "nobody", "Intake1"}) {
            mvc.perform(post("/api/v1/tokens")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(credentials(name, "wrong")))
                    .andExpect(status().isUnauthorized())
                    .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE))
                    .andExpect(jsonPath("$.detail").value("用户名或密码不正确。"));
        }

        assertThat(logged("sign-in-failed")).isEqualTo(3);
    }

    @Test
    void only_the_digest_of_a_token_is_stored() throws Exception {
        String token = bearer("intake1").substring("Bearer ".length());

        assertThat(sql.queryForList("SELECT digest FROM access_token", String.class))
                .containsExactly(Digests.sha256(token))
                .doesNotContain(token);
    }

    @Test
    void an_ended_token_is_dead() throws Exception {
        String bearer = bearer("intake1");
        String other = bearer("intake1");

        mvc.perform(delete("/api/v1/tokens/current").header("Authorization", bearer))
                .andExpect(status().isNoContent());

        mvc.perform(get("/api/v1/me").header("Authorization", bearer)).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/me").header("Authorization", other)).andExpect(status().isOk());
    }

    @Test
    void a_token_lives_twelve_hours() throws Exception {
        String bearer = bearer("intake1");

        clock.forward(Duration.ofHours(12).minusSeconds(1));
        mvc.perform(get("/api/v1/me").header("Authorization", bearer)).andExpect(status().isOk());
        clock.forward(Duration.ofSeconds(1));
        mvc.perform(get("/api/v1/me").header("Authorization", bearer)).andExpect(status().isUnauthorized());
    }

    @Test
    void an_account_that_is_closed_is_out_at_once_and_cannot_come_back() throws Exception {
        String bearer = bearer("intake1");

        people.setActive("intake1", false);

        mvc.perform(get("/api/v1/me").header("Authorization", bearer)).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(credentials("intake1", PASSWORD)))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void without_a_token_the_api_answers_401_and_names_the_scheme() throws Exception {
        mvc.perform(get("/api/v1/me"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer"))
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE))
                .andExpect(jsonPath("$.status").value(401));
    }

    @Test
    void missing_and_mistyped_credentials_are_malformed() throws Exception {
        for (String body : new String[] {
            "{}",
            "{\"username\":\"intake1\"}",
            "{\"username\":1,\"password\":true}",
            "{\"username\":\"intake1\",\"password\":\"x\",\"extra\":1}",
            "[]",
            "null",
            "",
            "{"
        }) {
            mvc.perform(post("/api/v1/tokens")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE));
        }
    }
}
