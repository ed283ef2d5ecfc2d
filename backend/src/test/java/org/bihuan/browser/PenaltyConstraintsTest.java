package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import org.bihuan.enforcement.EnforcementStory;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the law forbids is refused on the page as well, with its article beside the form, and nothing has happened. */
@BrowserTest
class PenaltyConstraintsTest extends EnforcementStory {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

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
            head.open(journey.number());
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
            moment(officer, "取得时间", "2026/11/23", "09:00");
            officer.pick("取证人", "吴志坚");
            officer.page().keyboard().press("Escape");

            assertThat(refusal(officer)).contains("行政处罚法第四十二条");
        }
        assertThat(journey.open()).containsExactly("task_collectEvidence");
    }

    @Test
    void evidence_is_not_taken_with_a_certificate_that_has_run_out() {
        Journey journey = assigned();
        try (Visitor officer = new Visitor(chromium, port, "officer1", 1440).signIn()) {
            officer.open(journey.number());
            officer.fill("证据名称", "培训档案");
            officer.pick("证据种类", "书证");
            moment(officer, "取得时间", "2026/11/23", "09:00");
            officer.pick("取证人", "吴志坚");
            officer.page().keyboard().press("Escape");
            officer.pick("取证人", "黄国栋");
            officer.page().keyboard().press("Escape");

            assertThat(refusal(officer)).contains("行政处罚法第四十二条", "黄国栋");
        }
        assertThat(journey.open()).containsExactly("task_collectEvidence");
    }

    @Test
    void nothing_is_offered_to_be_decided_before_notice_hearing_and_review() {
        Journey proposed = investigated("penalize");
        Journey heard = act(notified(true), enterprise(), "applyHearing", Answers.of("hearingReason", "罚款过重"));
        Journey unreviewed = waived();
        try (Visitor director = new Visitor(chromium, port, "head1", 1440).signIn()) {
            for (Journey journey : List.of(proposed, heard, unreviewed)) {
                assertThat(director.go("/cases/" + journey.number()).text()).contains("没有这个编号");
                director.forgive(404);
            }
        }
    }

    @Test
    void whoever_is_no_officer_of_the_bureau_finds_no_case_of_penalty() {
        Journey journey = submitted();
        for (String username : List.of("expert1", "grid1")) {
            try (Visitor visitor = new Visitor(chromium, port, username, 390).signIn()) {
                assertThat(visitor.go("/cases/" + journey.number()).text()).contains("没有这个编号");
                visitor.forgive(404);
            }
        }
    }

    @Test
    void one_act_is_not_fined_twice() {
        Journey journey = submitted();
        try (Visitor director = new Visitor(chromium, port, "head1", 1440).signIn()) {
            director.open(journey.number());
            director.answer("决定", "给予行政处罚");
            director.page().locator(".fjs-repeat-render-add").click();
            director.fill("当事人", "企业");
            director.page()
                    .getByLabel("罚款", new Page.GetByLabelOptions().setExact(true))
                    .last()
                    .check();
            director.fill("罚款（元）", "100");
            director.fill("理由", "依法决定");

            assertThat(refusal(director)).contains("行政处罚法第二十九条");
        }
        assertThat(journey.open()).containsExactly("task_decide");
    }

    @Test
    void what_the_limitation_has_barred_is_not_filed() {
        Journey journey = opened().completeAs(
                        world.officer(), "task_registerLead", lead().put("actEndedAt", "2024-11-20"))
                .completeAs(
                        world.officer(),
                        "task_applyFiling",
                        Answers.of("cause", "未培训", "violationCodes", "AF97-3", "opinion", "建议立案"))
                .completeAs(unitHead(), "task_reviewFiling", Answers.of("decision", "agree"));
        try (Visitor deputy = new Visitor(chromium, port, "deputy1", 1440).signIn()) {
            deputy.open(journey.number());
            deputy.answer("审批意见", "批准立案");

            assertThat(refusal(deputy)).contains("行政处罚法第三十六条");
        }
        assertThat(journey.open()).containsExactly("task_approveFiling");
    }

    @Test
    void what_is_late_stands_in_red_with_its_article() {
        Journey kept = preserved();
        Journey seized = seized();
        Journey unpublished =
                decided(reviewed(waived()), "penalize").completeAs(world.officer(), "task_serve", served());
        world.at("2026-12-24T09:00");
        try (Visitor officer = new Visitor(chromium, port, "officer1", 1440).signIn()) {
            assertThat(broken(officer, kept)).contains("行政处罚法第五十六条");
            assertThat(broken(officer, seized)).contains("行政强制法第二十五条");
            assertThat(broken(officer, seized)).contains("行政强制法第二十五条");
            assertThat(broken(officer, unpublished)).contains("安全生产法第七十八条");
        }
    }

    @Test
    void no_recheck_is_offered_before_an_order() {
        String number = world.as(world.officer(), () -> cases.open(
                        "rectification",
                        Answers.of(
                                "enterprise",
                                String.valueOf(enterprise().organisation().uscc()),
                                "source",
                                "plan",
                                "inspectors",
                                List.of("officer1", "officer2"),
                                "plannedAt",
                                "2026-11-24T09:00:00+08:00",
                                "scope",
                                "用电"))
                .number());
        try (Visitor officer = new Visitor(chromium, port, "officer1", 1440).signIn()) {
            officer.go("/cases/" + number);

            assertThat(officer.page().locator("h2").allInnerTexts()).doesNotContain("复查");
        }
        assertThat(world.journey(number).open()).containsExactly("task_approveInspection");
    }

    @Test
    void a_surcharge_is_not_raised_above_what_the_days_allow() {
        Journey journey = decided(reviewed(waived()), "penalize").completeAs(world.officer(), "task_serve", served());
        world.at("2026-12-09T10:00");
        act(journey, world.officer(), "urgePayment", Answers.of());
        try (Visitor officer = new Visitor(chromium, port, "officer1", 1440).signIn()) {
            officer.go("/cases/" + journey.number());
            officer.page()
                    .getByLabel("催告")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("领取"))
                    .click();
            Chromium.ready(officer.page());
            officer.fill("还没有缴纳的罚没款（元）", "30000");
            officer.fill("加处罚款（元）", "1000");

            assertThat(refusal(officer)).contains("行政处罚法第七十二条", "900");
        }
        assertThat(journey.open()).contains("task_urge");
    }

    @Test
    void an_investigator_does_not_chair_the_hearing() {
        Person officer = world.person("officer2");
        people.setRoles(officer.username(), Set.of("hearing-chair", "officer"));
        Journey journey = act(notified(true), enterprise(), "applyHearing", Answers.of("hearingReason", "罚款过重"))
                .completeAs(world.person("hear1"), "task_acceptHearing", Answers.of("decision", "accept"));
        try (Visitor chair = new Visitor(chromium, port, "hear1", 1440).signIn()) {
            chair.open(journey.number());
            chair.pick("主持人", officer.name());
            chair.fill("记录员", "王");
            moment(chair, "听证时间", "2026/12/14", "09:00");
            chair.fill("听证地点", "会议室");

            assertThat(refusal(chair)).contains("行政处罚法第六十四条第四项");
        } finally {
            people.setRoles(officer.username(), officer.roles());
        }
        assertThat(journey.open()).containsExactly("task_appointHearing");
    }

    @Test
    void an_objection_stops_no_investigation() {
        Journey journey = act(
                reviewed(waived()),
                enterprise(),
                "applyRecusal",
                Answers.of("recusalOf", "officer1", "recusalReason", "是亲属"));
        try (Visitor officer = new Visitor(chromium, port, "officer1", 1440).signIn()) {
            officer.open(journey.number());
            officer.fill("呈批意见", "建议罚款 3 万元");
            officer.send();
        }
        assertThat(journey.open()).containsExactlyInAnyOrder("task_decide", "task_decideRecusal");
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
        Journey journey = submitted();
        try (Visitor director = new Visitor(chromium, port, "head1", 1440).signIn()) {
            director.open(journey.number());
            director.answer("决定", "给予行政处罚");
            director.fill("罚款（元）", "30001");
            director.fill("理由", "违法情节严重");

            assertThat(refusal(director)).contains("行政处罚法第四十五条");
        }
        assertThat(journey.open()).containsExactly("task_decide");
    }

    @Test
    void a_case_is_not_closed_with_papers_that_nobody_has_signed() {
        Journey journey = waived();
        executed(decided(reviewed(journey), "penalize").completeAs(world.officer(), "task_serve", served()));
        try (Visitor deputy = new Visitor(chromium, port, "deputy1", 1440).signIn()) {
            deputy.open(journey.number());
            deputy.answer("结案审批", "同意结案");
            deputy.answer("复议、诉讼情况", "没有复议、诉讼");

            assertThat(refusal(deputy)).contains("签字");
        }
        assertThat(journey.open()).containsExactly("task_closeCase");
    }

    private static void moment(Visitor visitor, String label, String day, String time) {
        visitor.moment(label, day);
        Locator input = visitor.page().getByLabel("时间").last();
        input.fill(time);
        input.press("Tab");
    }

    private static String broken(Visitor visitor, Journey journey) {
        visitor.go("/cases/" + journey.number());
        return String.join("\n", visitor.page().locator(".legality .is-broken").allInnerTexts());
    }

    /** Sends what is refused, and answers what the page says then. */
    private static String refusal(Visitor visitor) {
        String said = String.valueOf(catchThrowable(visitor::send).getMessage());
        assertThat(said).contains("法");
        visitor.forgive(422);
        return said;
    }
}
