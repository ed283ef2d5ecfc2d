package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Set;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.security.Passwords;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes on beside the straight story: changes of mind, mistakes, colleagues, shared computers, no mouse. */
@BrowserTest
class EverydayTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    private Visitor visitor(String username, int width) {
        return new Visitor(chromium, port, username, width).signIn();
    }

    @Test
    void an_enterprise_supplements_on_its_phone_what_it_reads_is_missing() {
        Journey journey = world.aCase().open().complete("task_accept", Answers.supplement());

        try (Visitor textile = visitor("ent-textile", 390)) {
            textile.go("/cases/" + journey.number()).look();
            assertThat(textile.page().locator(".todo .hint").innerText()).isEqualTo("请补充储存清单");
            textile.fill("补充说明", "清单见照片");
            textile.attach("补充的照片或资料", Photos.jpeg("清单.jpg"));
            textile.send().look();
        }

        assertThat(journey.open()).containsExactly("task_accept");
        assertThat(journey.value("reply").asText()).isEqualTo("清单见照片");
    }

    @Test
    void an_enterprise_withdraws_on_its_phone() {
        Journey journey = world.aCase().open();

        try (Visitor textile = visitor("ent-textile", 390)) {
            textile.go("/cases/" + journey.number());
            textile.page().locator("a.button[href$='/withdraw']").click();
            Chromium.ready(textile.page());
            textile.look().fill("为什么撤回", "自己解决了");
            assertThat(textile.send().look().text()).contains("已办结 · 已撤回");
        }

        assertThat(journey.outcome()).isEqualTo("withdrawn");
    }

    @Test
    void an_enterprise_moves_the_visit_to_another_day() {
        Journey journey = world.aCase().open();
        journey.untilVisit();

        try (Visitor textile = visitor("ent-textile", 390)) {
            textile.go("/cases/" + journey.number() + "/actions/reschedule").look();
            textile.moment("改到哪天", "2026/11/26");
            if (textile.page().getByLabel("时间").count() > 0) {
                textile.moment("时间", "10:00");
            }
            textile.fill("为什么改约", "明天停电检修");
            assertThat(textile.send().look().text()).contains("改约");
        }

        assertThat(journey.value("preferredTime").asText()).startsWith("2026-11-26");
    }

    @Test
    void what_the_server_refuses_is_said_in_the_summary_and_at_its_field_which_takes_the_focus() {
        Journey journey = world.aCase().open().complete("task_accept", Answers.accept("visit"));

        try (Visitor dispatcher = visitor("dispatch1", 390)) {
            dispatcher.go("/cases/" + journey.number());
            dispatcher.pick("派哪些专家", "王建国");
            dispatcher.page().keyboard().press("Escape");
            dispatcher.pick("主办专家", "许文斌");
            dispatcher.moment("上门日期", "2026/11/24");
            dispatcher.page().locator("[data-send]").click();
            // the summary comes with the next frame, after the fields
            dispatcher
                    .page()
                    .locator("[data-problems]")
                    .getByText("主办专家：")
                    .first()
                    .waitFor();

            assertThat(dispatcher.page().locator("[data-problems]").innerText()).contains("主办专家：");
            assertThat(dispatcher.page().evaluate("!!document.activeElement.closest('.fjs-has-errors')"))
                    .isEqualTo(true);
            dispatcher.forgive(422);
            dispatcher.look();
        }
    }

    @Test
    void a_draft_survives_a_reload_and_a_like_request_is_pointed_out() {
        Journey before = world.aCase()
                .by(world.otherEnterprise())
                .with("category", "electrical")
                .open();

        try (Visitor logistics = visitor("ent-logistics", 390)) {
            logistics.go("/cases/new");
            logistics.pick("需要哪方面的帮助", "用电安全");
            logistics.fill("遇到了什么问题", "配电房的老线路要不要换");
            Page page = logistics.page();
            page.waitForFunction("() => document.querySelector('[data-status]').textContent.startsWith('草稿已自动保存')");

            assertThat(page.locator("[data-hints]").innerText()).contains("近 30 天已提交过同类事项", before.number());
            page.reload();
            Chromium.ready(page);
            assertThat(page.getByLabel("遇到了什么问题").inputValue()).isEqualTo("配电房的老线路要不要换");
            logistics.look();
        }
    }

    @Test
    void two_reach_for_one_task_and_the_loser_reads_why() {
        staff("intake2", "林秀英", "intake", "general-office");
        try (Visitor first = visitor("intake1", 1440);
                Visitor second = visitor("intake2", 1440)) {
            String number = world.aCase().open().number();
            first.go("/inbox?view=team").look();
            second.go("/inbox?view=team");

            first.page().getByLabel("领取 " + number).click();
            first.page().waitForURL("**/cases/" + number + "**");
            second.page().getByLabel("领取 " + number).click();
            second.page().waitForURL("**/claim");
            assertThat(second.text()).contains("刚刚被他人领取");
            second.forgive(409);
            second.look();

            first.page().getByText("退回待领取").click();
            first.page().waitForURL("**/inbox**");
            second.go("/inbox?view=team&step=task_accept&step=task_answer");
            assertThat(second.page().getByLabel("领取 " + number).count()).isEqualTo(1);
            assertThat(second.page()
                            .locator(".filters input[type=checkbox]:checked")
                            .count())
                    .isEqualTo(2);
            second.go("/inbox?view=team&step=task_answer&step=task_callback");
            assertThat(second.page().getByLabel("领取 " + number).count()).isZero();
        } finally {
            people.setActive("intake2", false);
        }
    }

    @Test
    void nothing_of_a_case_is_left_after_signing_out() {
        Journey journey = world.aCase().open();

        try (Visitor intake = visitor("intake1", 1440)) {
            intake.go("/cases/" + journey.number());
            intake.page().getByText("退出").click();
            intake.page().waitForURL("**/sign-in**");
            intake.page().goBack();
            intake.page().waitForLoadState();

            assertThat(intake.text()).doesNotContain(journey.number()).contains("登录");
        }
    }

    @Test
    void a_case_of_others_is_not_there() {
        Journey journey = world.aCase().open();

        try (Visitor logistics = visitor("ent-logistics", 390)) {
            logistics.go("/cases/" + journey.number());
            logistics.forgive(404);
            assertThat(logistics.look().text()).contains("没有找到").doesNotContain("晋江市恒彩");
        }
    }

    @Test
    void markup_in_a_description_is_text() {
        String written = "<img src=x onerror=alert(1)><b>粗体</b>是什么意思";
        Journey journey = world.aCase().with("description", written).open();

        try (Visitor intake = visitor("intake1", 1440)) {
            assertThat(intake.go("/cases/" + journey.number()).look().text()).contains(written);
        }
    }

    @Test
    void a_task_is_done_without_a_mouse() {
        staff("expert9", "郭建新", "expert", "expert-group");
        try (Visitor expert = new Visitor(chromium, port, "expert9", 1440)) {
            Journey journey = world.aCase().open();
            journey.complete("task_accept", Answers.accept("visit"))
                    .complete("task_dispatch", Answers.dispatch("expert9"));
            Page page = expert.go("/sign-in").page();
            page.keyboard().type("expert9");
            page.keyboard().press("Tab");
            page.keyboard().type("demo");
            page.keyboard().press("Enter");
            page.waitForURL("**/inbox**");

            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/cases/" + journey.number() + "**");
            Chromium.ready(page);
            tabTo(page, "document.activeElement.type === 'radio'");
            page.keyboard().press("Space");
            tabTo(page, "document.activeElement.hasAttribute('data-send')");
            page.keyboard().press("Enter");

            page.getByText("到达日期").waitFor();
            assertThat(journey.open()).containsExactly("task_visit");
        } finally {
            people.setActive("expert9", false);
        }
    }

    private static void tabTo(Page page, String there) {
        for (int tabs = 0; tabs < 80; tabs++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate(there)) {
                return;
            }
        }
        throw new AssertionError("not reached with Tab: " + there);
    }

    private void staff(String username, String name, String role, String organisation) {
        people.save(new PersonDraft(
                username,
                name,
                Person.Kind.STAFF,
                organisation,
                Set.of(role),
                Set.of(),
                null,
                true,
                passwords.hash("demo"),
                true));
    }
}
