package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.bihuan.attachment.Attachments;
import org.bihuan.document.Documents;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the page of a case offers beside the form: phrases, notes, what comes next, papers and pictures, print, large type. */
@BrowserTest
class CasePageTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Documents documents;

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

    private String photo(String name) {
        return attachments
                .store(new ByteArrayInputStream(Photos.bytes()), name, "ent-textile")
                .id();
    }

    private static void accessible(Visitor visitor) {
        assertThat(Chromium.violations(visitor.page())).isEmpty();
    }

    @Test
    void a_phrase_goes_where_the_clerk_last_wrote_by_keyboard_and_one_s_own_is_kept() {
        Journey journey = world.aCase().open();

        try (Visitor intake = visitor("intake1", 1440)) {
            Page page = intake.go("/cases/" + journey.number()).page();
            assertThat(page.locator(".ahead li").allInnerTexts())
                    .anySatisfy(way -> assertThat(way).contains("受理 · 上门", "→ 派专家", "派单员，当日"))
                    .anySatisfy(way -> assertThat(way).contains("→ 补正", "企业，30日，“次日上门”暂停计时"));
            intake.answer("是否受理", "请企业补正");
            Locator text = page.getByLabel("要补什么");
            text.fill("甲、");
            page.locator("[data-phrases] summary").focus();
            page.keyboard().press("Enter");
            accessible(intake);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(text.inputValue()).isEqualTo("甲、请补充危险化学品（或原辅料）清单，写明名称、用量和存放位置。");
            assertThat(text.evaluate("field => field === document.activeElement"))
                    .isEqualTo(true);

            text.fill("请于周五前补齐。");
            page.locator("[data-phrases] summary").click();
            page.locator("[data-keep]").click();
            page.getByText("已存为常用语").waitFor();
            intake.go("/cases/" + journey.number());
            page.locator("[data-phrases] summary").click();
            page.getByLabel("删除常用语“请于周五前补齐。”").click();
            page.locator("[data-own] li").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            page.keyboard().press("Escape");
            intake.look();
        }
    }

    @Test
    void a_note_mentions_a_colleague_without_a_mouse_and_leaves_the_form_alone() {
        Journey journey = world.aCase().open();

        try (Visitor intake = visitor("intake1", 1440);
                Visitor dispatcher = visitor("dispatch1", 390)) {
            Page page = intake.go("/cases/" + journey.number()).page();
            intake.answer("是否受理", "受理");
            page.getByLabel("写批注").focus();
            page.keyboard().type("<b>加急</b> @");
            page.keyboard().type("陈志");
            accessible(intake);
            page.keyboard().press("Enter");
            page.keyboard().type("请留一位专家");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.getByText("批注已添加").waitFor();
            assertThat(page.locator(".notes li").innerText()).contains("<b>加急</b> @陈志强 请留一位专家", "@陈志强");
            assertThat(page.getByRole(
                                    AriaRole.RADIO,
                                    new Page.GetByRoleOptions().setName("受理").setExact(true))
                            .isChecked())
                    .isTrue();
            intake.look();

            dispatcher.go("/notices");
            dispatcher.page().getByText("在批注里提到了您").first().click();
            dispatcher.page().waitForURL("**/cases/" + journey.number());
            assertThat(dispatcher.look().text()).contains("请留一位专家");
        }
        try (Visitor textile = visitor("ent-textile", 390)) {
            assertThat(textile.go("/cases/" + journey.number()).look().text()).doesNotContain("批注", "加急");
        }
    }

    @Test
    void a_paper_and_a_picture_stand_side_by_side_and_the_keyboard_closes_them() {
        Journey journey = world.aCase()
                .with("attachments", List.of(photo("整改前.jpg"), photo("整改后.jpg")))
                .open()
                .untilConfirmation();
        String paper = "/cases/" + journey.number() + "/documents/"
                + documents.of(journey.number()).get(0).id();

        try (Visitor intake = visitor("intake1", 1440)) {
            Page page = intake.go("/cases/" + journey.number()).page();
            page.locator("#attachments ~ ul [data-view]").first().click();
            page.locator("[data-beside]").selectOption(new SelectOption().setLabel("整改后.jpg"));
            assertThat(page.locator(".panes img").count()).isEqualTo(2);
            accessible(intake);
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-viewer]").isVisible()).isFalse();
            assertThat(page.evaluate("document.activeElement.dataset.view")).isEqualTo("picture");
            intake.look();

            Map<String, String> framed = page.request()
                    .get("http://localhost:" + port + paper + "/view")
                    .headers();
            assertThat(framed.get("content-disposition")).startsWith("inline;");
            assertThat(framed.get("x-frame-options")).isEqualTo("SAMEORIGIN");
            assertThat(framed.get("content-security-policy"))
                    .contains("default-src 'none'", "frame-ancestors 'self'")
                    .doesNotContain("script-src");
            Map<String, String> download =
                    page.request().get("http://localhost:" + port + paper).headers();
            assertThat(download.get("content-disposition")).startsWith("attachment;");
            assertThat(page.request()
                            .get("http://localhost:" + port + "/cases/" + journey.number())
                            .headers()
                            .get("content-security-policy"))
                    .endsWith("; frame-src 'self'");
        }
        try (Visitor stranger = visitor("ent-logistics", 390)) {
            assertThat(stranger.page()
                            .request()
                            .get("http://localhost:" + port + paper + "/view")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void on_paper_there_are_all_facts_and_the_whole_history_and_nothing_to_click() {
        Journey journey = world.aCase().open();
        for (int round = 0; round < 6; round++) {
            journey.complete("task_accept", Answers.supplement())
                    .complete("task_supplement", Answers.of("reply", "第 " + round + " 次补充"));
        }

        try (Visitor intake = visitor("intake1", 1440)) {
            Page page = intake.go("/cases/" + journey.number()).look().page();
            assertThat(page.locator(".earlier .timeline").isVisible()).isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");

            assertThat(page.locator(".timeline").allInnerTexts().toString()).contains("提交需求", "补正", "受理");
            assertThat(page.locator(".earlier .timeline").isVisible()).isTrue();
            assertThat(intake.text()).contains("第 0 次补充", "第 5 次补充", "打印人：李晓梅").doesNotContain("退出", "提交后：");
            assertThat(page.locator("button:visible, input:visible, nav:visible")
                            .count())
                    .isZero();
            page.evaluate("window.dispatchEvent(new Event('afterprint'))");
            assertThat(page.locator(".earlier .timeline").isVisible()).isFalse();
        }
    }

    @Test
    void large_type_is_remembered_on_every_page_and_the_way_back_leads_to_the_list() {
        Journey journey = world.aCase().open();

        for (String somebody : List.of("intake1", "ent-textile")) {
            try (Visitor visitor = visitor(somebody, 1440)) {
                Page page = visitor.go("/cases/" + journey.number() + "?from=/inbox?view=team%26step=task_accept")
                        .page();
                page.locator(".type button").focus();
                page.keyboard().press("Enter");
                page.locator("html.large").waitFor();
                assertThat(page.url()).contains("/cases/" + journey.number() + "?from=");
                Chromium.ready(page);
                visitor.look();
                visitor.go("/notices").look();
                assertThat(page.evaluate("getComputedStyle(document.documentElement).fontSize"))
                        .isEqualTo("20px");
                page.locator(".type button").click();
                page.locator("html:not(.large)").waitFor();
            }
        }
        try (Visitor intake = visitor("intake1", 1440)) {
            intake.go("/cases/" + journey.number() + "?from=/inbox?view=team%26step=task_accept");
            intake.page().getByText("返回列表").click();
            intake.page().waitForURL("**/inbox?view=team&step=task_accept");
            intake.go("/cases/" + journey.number() + "?from=https://example.org/inbox");
            assertThat(intake.page().locator(".crumb a").getAttribute("href")).isEqualTo("/cases");
        }
    }
}
