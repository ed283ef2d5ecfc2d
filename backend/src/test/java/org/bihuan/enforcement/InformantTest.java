package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.bihuan.test.Client;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reported an offence is known to the desk that took the report, and to nobody else. */
class InformantTest extends EnforcementStory {

    private static final String NAME = "林举报";

    @LocalServerPort
    private int port;

    @Test
    void the_desk_that_took_the_report_sees_who_reported() {
        assertThat(page("report1", reported())).contains(NAME);
    }

    @Test
    void whoever_handles_the_case_does_not() {
        String number = reported();

        assertThat(page("officer1", number)).doesNotContain(NAME);
        assertThat(new Client(port).get("officer1", "/cases?q=" + NAME).json().path("items"))
                .isEmpty();
    }

    @Test
    void nobody_else_writes_it_down() {
        assertThat(refusal(() -> world.as(world.officer(), () -> cases.open("enforcement", report()))))
                .contains("informant 这一项不由您填写");
    }

    private ObjectNode report() {
        return lead().put("sourceType", "report").put("informant", NAME).put("informantContact", "13900000001");
    }

    private String reported() {
        return world.as(world.person("report1"), () -> cases.open("enforcement", report())
                .number());
    }

    private String page(String username, String number) {
        return new Client(port).get(username, "/cases/" + number).json().toString();
    }
}
