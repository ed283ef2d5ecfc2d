package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.bihuan.enforcement.EnforcementStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Not everybody has a phone: what a party hands in on paper is put in by whoever receives it, with the scan. */
@BrowserTest
class PaperForPartyTest extends EnforcementStory {

    @LocalServerPort
    private int port;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    void an_officer_puts_in_a_statement_that_came_on_paper() {
        Journey journey = notified(false);
        try (Visitor officer = new Visitor(chromium, port, "officer1", 1440).signIn()) {
            officer.open(journey.number());
            officer.page().getByText("当事人交来书面材料的，代为登记").click();
            officer.look();
            officer.page().locator("a[href$='/actions/submitStatement']").click();
            Chromium.ready(officer.page());
            officer.look();
            officer.fill("陈述", "已经补训，请求从轻。");
            officer.attach("当事人签字的材料（扫描件）", Photos.jpeg("申辩书.jpg"));
            officer.send();
        }
        assertThat(journey.open()).containsExactly("task_statement");
    }
}
