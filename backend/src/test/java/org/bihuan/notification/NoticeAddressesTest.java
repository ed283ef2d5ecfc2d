package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import org.bihuan.RefusedException;
import org.bihuan.test.Race;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@NotificationSlice
class NoticeAddressesTest {

    @Autowired
    NoticeAddresses addresses;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void clear() {
        sql.update("DELETE FROM notice_address");
    }

    @Test
    void a_wechat_account_is_bound_to_one_person_and_twice_is_once() {
        addresses.bind("ent-textile", "openid-1");
        addresses.bind("ent-textile", "openid-1");

        assertThat(addresses.boundTo("openid-1")).contains("ent-textile");
        assertThatThrownBy(() -> addresses.bind("ent-logistics", "openid-1"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("已绑定另一个账号");
        assertThat(addresses.of("ent-logistics").isBound()).isFalse();
    }

    @Test
    void a_person_has_one_wechat_account_until_it_is_let_go() {
        addresses.bind("ent-textile", "openid-1");

        assertThatThrownBy(() -> addresses.bind("ent-textile", "openid-2")).hasMessageContaining("请先解除绑定");
        addresses.unbind("ent-textile");
        addresses.bind("ent-textile", "openid-2");

        assertThat(addresses.boundTo("openid-1")).isEmpty();
        assertThat(addresses.boundTo("openid-2")).contains("ent-textile");
    }

    @Test
    void of_two_who_bind_one_wechat_account_at_once_one_is_refused() throws InterruptedException {
        List<Callable<String>> acts = List.of(bind("ent-textile"), bind("ent-logistics"));

        Race.Result<String> result = Race.between(acts);

        assertThat(result.won()).hasSize(1);
        assertThat(result.refused()).containsExactly(RefusedException.Kind.CONFLICT);
        assertThat(addresses.boundTo("openid-1")).contains(result.won().get(0));
    }

    @Test
    void letters_of_another_case_are_another_account() {
        addresses.bind("ent-textile", "openid-A");

        assertThat(addresses.boundTo("openid-a")).isEmpty();
    }

    private Callable<String> bind(String username) {
        return () -> {
            addresses.bind(username, "openid-1");
            return username;
        };
    }
}
