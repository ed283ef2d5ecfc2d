package org.bihuan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworksTest {

    @Test
    void an_address_is_itself_and_a_network_all_that_share_its_first_bits() {
        Networks networks = Networks.parse(List.of("10.0.0.7", " 172.16.0.0/12", "fd00::/8", ""));

        assertThat(networks.contains("10.0.0.7")).isTrue();
        assertThat(networks.contains("10.0.0.8")).isFalse();
        assertThat(networks.contains("172.31.255.255")).isTrue();
        assertThat(networks.contains("172.32.0.0")).isFalse();
        assertThat(networks.contains("fd12::1")).isTrue();
        assertThat(networks.contains("fe80::1")).isFalse();
    }

    @Test
    void names_are_never_resolved() {
        assertThat(Networks.isAddress("localhost")).isFalse();
        assertThat(Networks.isAddress("cafe")).isFalse();
        assertThatThrownBy(() -> Networks.parse(List.of("localhost"))).isInstanceOf(IllegalArgumentException.class);
    }
}
