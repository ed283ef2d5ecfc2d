package org.bihuan.security;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

class ThrottleTest extends DoorTestBase {

    private static final String HOME = "203.0.113.1";
    private static final String ELSEWHERE = "203.0.113.2";

    @Autowired
    private Throttle throttle;

    @Test
    void after_eight_wrong_passwords_even_the_right_one_waits_until_the_window_has_passed() throws Exception {
        for (int i = 0; i < 8; i++) {
            tries("intake1", "wrong", HOME).andExpect(status().isUnauthorized());
        }

        tries("intake1", PASSWORD, HOME)
                .andExpect(status().isTooManyRequests())
                .andExpect(content().contentTypeCompatibleWith(Problem.MEDIA_TYPE))
                .andExpect(header().string("Retry-After", "300"));
        clock.forward(Duration.ofMinutes(5));
        tries("intake1", PASSWORD, HOME).andExpect(status().isCreated());
    }

    @Test
    void others_at_the_same_address_and_the_same_account_elsewhere_are_not_kept_out() throws Exception {
        for (int i = 0; i < 8; i++) {
            tries("intake1", "wrong", HOME);
        }

        tries("expert1", PASSWORD, HOME).andExpect(status().isCreated());
        tries("intake1", PASSWORD, ELSEWHERE).andExpect(status().isCreated());
    }

    @Test
    void right_passwords_never_count() throws Exception {
        for (int i = 0; i < 20; i++) {
            tries("intake1", PASSWORD, HOME).andExpect(status().isCreated());
        }
    }

    @Test
    void a_right_password_clears_the_wrong_ones_before_it() throws Exception {
        for (int i = 0; i < 12; i++) {
            tries("intake1", "wrong", HOME).andExpect(status().isUnauthorized());
            if (i % 6 == 5) {
                tries("intake1", PASSWORD, HOME).andExpect(status().isCreated());
            }
        }
    }

    @Test
    void an_attack_from_everywhere_does_not_keep_out_who_has_signed_in_here_before() throws Exception {
        tries("intake1", PASSWORD, HOME).andExpect(status().isCreated());

        for (int i = 0; i < 60; i++) {
            throttle.failed("intake1", "198.51.100." + i);
        }

        tries("intake1", "wrong", "198.51.100.200").andExpect(status().isTooManyRequests());
        tries("intake1", PASSWORD, HOME).andExpect(status().isCreated());
    }

    private ResultActions tries(String username, String password, String address) throws Exception {
        return mvc.perform(post("/api/v1/tokens")
                .with(from(address))
                .contentType(MediaType.APPLICATION_JSON)
                .content(credentials(username, password)));
    }
}
