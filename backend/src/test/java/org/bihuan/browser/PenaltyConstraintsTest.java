package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.Locator;
import org.bihuan.enforcement.EnforcementStory;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the law forbids is refused on the page as well, with its article beside the form, and nothing has happened. */
@BrowserTest
class PenaltyConstraintsTest extends EnforcementStory {

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
    void nobody_is_both_the_lead_and_the_second_officer() {
        Journey journey = applied().completeAs(deputy(), "task_approveFiling", Answers.of("decision", "approve"));
        try (Visitor head = new Visitor(chromium, port, "unithead1", 1440).signIn()) {
            head.open(journey.number()).look();
            head.pick("主办人", "吴志坚");
            head.pick("协办人", "吴志坚");

            assertThat(refusal(head)).contains("行政处罚法第四十二条");
        }
        assertThat(journey.open()).containsExactly("task_assign");
    }

    @Test
    void one_officer_alone_takes_no_evidence() {
        Journey journey = assigned();
        try (Visitor officer = new Visitor(chromium, port, "officer1", 390).signIn()) {
            officer.open(journey.number());
            officer.fill("证据名称", "培训档案");
            officer.pick("证据种类", "书证");
            officer.moment("取得时间", "2026/11/23");
            Locator time = officer.page().getByLabel("时间").last();
            time.fill("09:00");
            time.press("Tab");
            officer.pick("取证人", "吴志坚");
            officer.page().keyboard().press("Escape");

            assertThat(refusal(officer)).contains("行政处罚法第四十二条");
        }
        assertThat(journey.open()).containsExactly("task_collectEvidence");
    }

    @Test
    void a_fine_beyond_the_range_is_not_proposed() {
        Journey journey = reported("penalize");
        try (Visitor officer = new Visitor(chromium, port, "officer1", 1440).signIn()) {
            officer.open(journey.number()).look();
            officer.page().getByText("处罚事项库").click();
            officer.page().locator(".picker input").fill("AF97-3");
            officer.page()
                    .locator(".picker li button")
                    .filter(new Locator.FilterOptions().setHasText("未按照规定对从业人员进行安全生产教育和培训"))
                    .click();
            officer.fill("拟罚款", "100001");

            assertThat(refusal(officer)).contains("第三十七条", "单位 不超过 10 万元");
        }
        assertThat(journey.open()).containsExactly("task_discretion");
    }

    @Test
    void a_fine_is_not_raised_above_the_notice() {
        Journey journey = notified(false);
        act(journey, enterprise(), "waiveHearing", file("waiverFiles"));
        reviewed(journey).completeAs(world.officer(), "task_submitDecision", Answers.of("submission", "呈批"));
        try (Visitor director = new Visitor(chromium, port, "head1", 1440).signIn()) {
            director.open(journey.number()).look();
            director.answer("决定", "给予行政处罚");
            director.fill("罚款（元）", "30001");
            director.fill("理由", "违法情节严重");

            assertThat(refusal(director)).contains("行政处罚法第四十五条");
        }
        assertThat(journey.open()).containsExactly("task_decide");
    }

    @Test
    void a_case_is_not_closed_with_papers_that_nobody_has_signed() {
        Journey journey = notified(false);
        act(journey, enterprise(), "waiveHearing", file("waiverFiles"));
        executed(decided(reviewed(journey), "penalize").completeAs(world.officer(), "task_serve", served()));
        try (Visitor deputy = new Visitor(chromium, port, "deputy1", 1440).signIn()) {
            deputy.open(journey.number()).look();
            deputy.answer("结案审批", "同意结案");
            deputy.answer("复议、诉讼情况", "没有复议、诉讼");

            assertThat(refusal(deputy)).contains("签字");
        }
        assertThat(journey.open()).containsExactly("task_closeCase");
    }

    /** Sends what is refused, and answers what the page says then. */
    private static String refusal(Visitor visitor) {
        String said = String.valueOf(catchThrowable(visitor::send).getMessage());
        assertThat(said).contains("法");
        visitor.forgive(422);
        return said;
    }
}
