package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.bihuan.inbox.CheckIns;
import org.bihuan.metrics.Measuring;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever supervises reads figures and opens them; nobody else does. */
@BrowserTest
class SupervisionTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Measuring measuring;

    @Autowired
    private CheckIns checkIns;

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
    void a_supervisor_reads_a_figure_and_opens_the_cases_behind_it() {
        world.at("2026-09-01T09:00");
        Journey journey = world.aCase().openUnsampled().complete("task_accept", Answers.accept("visit"));
        journey.complete("task_dispatch", Answers.dispatch("expert1").put("visitDate", "2026-09-02"))
                .complete("task_respond", Answers.respond());
        world.at("2026-09-02T09:20");
        world.as(
                world.expert(),
                () -> checkIns.checkIn(journey.task("task_visit").id()));
        measuring.catchUp();
        world.begin();

        try (Visitor supervisor = new Visitor(chromium, port, "supervisor1", 1440).signIn()) {
            Page page = supervisor.page();
            page.getByText("效能监督").click();
            page.waitForURL("**/dashboard");
            page.locator(".pick input[name=from]").fill("2026-09-01");
            page.locator(".pick input[name=to]").fill("2026-09-30");
            page.locator(".pick select[name=town]").selectOption(new SelectOption().setLabel("安海镇"));
            page.getByText("查看").click();
            page.waitForURL("**from=2026-09-01**");
            assertThat(supervisor.look().text()).contains("2026-09-01 至 2026-09-30 · 安海镇", "100%", "544 家次");

            page.getByText("按时 1 件").first().click();
            page.waitForURL("**/dashboard/cases**");
            assertThat(supervisor.look().text()).contains("次日按时上门的", journey.number());

            supervisor.go("/dashboard?from=2025-06-01&to=2025-06-30");
            assertThat(supervisor.look().text()).contains("这段时间没有收到服务单");
        }
    }

    @Test
    void whoever_does_not_supervise_finds_no_way_there() {
        for (String other : new String[] {"intake1", "officer1", "ent-textile"}) {
            try (Visitor visitor = new Visitor(chromium, port, other, 1440).signIn()) {
                assertThat(visitor.text()).as(other).doesNotContain("效能监督");
                visitor.go("/dashboard");
                visitor.forgive(403);
                visitor.go("/dashboard/cases?figure=received");
                visitor.forgive(403);
            }
        }
    }
}
