package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.security.Passwords;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A clerk's day in the inbox: without a mouse, many at once, and with what arrives meanwhile. */
@BrowserTest
class InboxTest extends HouseStory {

    private static final String CLERK = "day-intake";
    /** The requests of one enterprise, so that nobody else's come between. */
    private static final String LIST = "/inbox?view=team&q=顺捷物流";

    private static final int BUDGET = 60 * 1024;
    private static final String LOADED =
            """
            () => performance.getEntries().filter(one => one.encodedBodySize && !one.name.endsWith('/changes'))
              .reduce((sum, one) => sum + one.encodedBodySize, 0)""";

    @LocalServerPort
    private int port;

    @Autowired
    private Tasks tasks;

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

    @BeforeEach
    void aSecondClerkComesIn() {
        employ(true);
    }

    @AfterEach
    void theSecondClerkGoesHome() {
        employ(false);
    }

    @Test
    void rows_are_chosen_without_a_mouse_and_claimed_at_once_while_others_are_faster() {
        Journey lost = request();
        Journey won = request();
        try (Visitor clerk = clerk()) {
            Page page = clerk.go(LIST).look().page();
            assertThat(((Number) page.evaluate(LOADED)).intValue()).isLessThan(BUDGET);
            assertThat(page.locator(".list").evaluate("list => list.scrollWidth - list.clientWidth"))
                    .isEqualTo(0);
            Locator rows = page.locator("[data-row]");
            int before = rows.count();
            page.keyboard().press("?");
            page.locator("dialog[open]").waitFor();
            assertThat(Chromium.violations(page)).isEmpty();
            page.keyboard().press("Escape");

            choose(page, lost);
            choose(page, won);
            assertThat(page.locator("[data-picked]").innerText()).isEqualTo("已选 2 件");
            world.as(world.intake(), () -> tasks.claim(task(lost).id()));
            page.getByText("列表有变化。").waitFor();
            assertThat(focused(page)).contains(won.number());
            page.locator("[data-bulk]").first().click();

            page.getByText("领取了 1 件，1 件已被他人领取。").waitFor();
            assertThat(rows.count()).isEqualTo(before - 2);
            assertThat(task(won).assignee()).isEqualTo(CLERK);
        }
    }

    @Test
    void what_arrives_is_announced_and_shown_when_its_reader_wants_it() {
        Journey here = request();
        try (Visitor clerk = clerk()) {
            Page page = clerk.go(LIST).page();
            int before = Integer.parseInt(
                    page.locator("[data-tabs] [aria-current] b").innerText());
            choose(page, here);

            Journey arrived = request();

            page.getByText("有 1 件新待办。").waitFor();
            assertThat(page.locator("[data-tabs] [aria-current] b").innerText()).isEqualTo(String.valueOf(before + 1));
            assertThat(page.getByText(arrived.number()).count()).isZero();
            clerk.look();
            page.locator("[data-news-show]").click();
            page.getByText(arrived.number()).waitFor();
            assertThat(row(page, here).locator("[data-pick]").isChecked()).isTrue();
            assertThat(row(page, arrived).getAttribute("class")).contains("unread");
        }
    }

    @Test
    void from_a_case_one_goes_on_to_the_next_or_back_to_the_place_in_the_list() {
        Journey first = request();
        Journey second = request();
        try (Visitor clerk = clerk()) {
            Page page = clerk.go(LIST).page();
            row(page, first).locator("[data-claim]").focus();
            page.keyboard().press("c");
            page.waitForURL("**/cases/" + first.number() + "**");
            Chromium.ready(page);
            world.as(world.person(CLERK), () -> tasks.claim(task(second).id()));
            clerk.go("/inbox?view=mine&q=顺捷物流");
            row(page, first).locator("[data-open]").click();
            Chromium.ready(page);

            page.getByText("返回列表").click();
            page.waitForURL("**/inbox?view=mine&q=**");
            page.waitForFunction("() => document.activeElement.matches('[data-open]')");
            assertThat(focused(page)).contains(first.number());
            page.keyboard().press("Enter");
            page.waitForURL("**/cases/**");
            Chromium.ready(page);
            clerk.answer("是否受理", "受理");
            clerk.answer("怎么服务", "专家上门");
            clerk.send().look();
            assertThat(clerk.text()).contains("这一步已办好。");
            page.locator("[data-next]").click();

            page.waitForURL("**/cases/" + second.number() + "**");
        }
    }

    @Test
    void a_case_is_watched_and_a_filter_is_kept() {
        Journey story = request();
        try (Visitor clerk = clerk()) {
            Page page = clerk.go(LIST).page();
            row(page, story).locator(".star").click();
            page.waitForURL("**/inbox?**");
            assertThat(row(page, story).locator(".star").getAttribute("aria-pressed"))
                    .isEqualTo("true");

            page.locator(".saved summary").click();
            page.locator("#saved-name").fill("顺捷待领取");
            page.locator(".saved .button").click();
            page.locator(".saved a[aria-current]").waitFor();
            clerk.look().go("/inbox?view=watched").look();
            assertThat(row(page, story).count()).isEqualTo(1);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("顺捷待领取"))
                    .click();

            page.locator(".saved a[aria-current]").waitFor();
            assertThat(page.locator("#seek").inputValue()).isEqualTo("顺捷物流");
        }
    }

    @Test
    void who_signs_out_hears_nothing_more() {
        try (Visitor clerk = clerk()) {
            Page page = clerk.go("/inbox").page();
            page.evaluate("() => { window.line = new EventSource('/inbox/changes'); }");
            page.waitForFunction("() => window.line.readyState === EventSource.OPEN");
            Page other = page.context().newPage();
            other.navigate("http://localhost:" + port + "/notices");
            other.getByText("退出").click();
            other.waitForURL("**/sign-in**");

            assertThatCode(() -> page.waitForFunction("() => window.line.readyState === EventSource.CLOSED"))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void without_scripts_rows_are_claimed_all_the_same() {
        Journey one = request();
        Journey other = request();
        try (BrowserContext context =
                chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            String house = "http://localhost:" + port;
            page.navigate(house + "/sign-in");
            page.getByLabel("用户名").fill(CLERK);
            page.getByLabel("密码").fill("demo");
            page.locator("form[action$='/sign-in'] button.primary").click();
            page.navigate(house + LIST);

            row(page, one).locator("[data-pick]").check();
            row(page, other).locator("[data-pick]").check();
            page.getByText("领取所选").click();

            page.getByText("领取了 2 件。").waitFor();
            assertThat(task(one).assignee()).isEqualTo(CLERK);
        }
    }

    private Journey request() {
        return world.aCase().by(world.otherEnterprise()).open();
    }

    private static InboxTask task(Journey journey) {
        return journey.task("task_accept");
    }

    private Visitor clerk() {
        return new Visitor(chromium, port, CLERK, 1440).signIn();
    }

    private static Locator row(Page page, Journey journey) {
        return page.locator("[data-row]").filter(new Locator.FilterOptions().setHasText(journey.number()));
    }

    /** Moves with j until the case is reached, and selects it with x. */
    private static void choose(Page page, Journey journey) {
        page.evaluate("document.activeElement.blur()");
        for (int steps = 0; steps < 60 && !focused(page).contains(journey.number()); steps++) {
            page.keyboard().press("j");
        }
        page.keyboard().press("x");
    }

    private static String focused(Page page) {
        return String.valueOf(
                page.evaluate("document.activeElement === document.body ? '' : document.activeElement.textContent"));
    }

    private void employ(boolean active) {
        people.save(new PersonDraft(
                CLERK,
                "陈日勤",
                Person.Kind.STAFF,
                "general-office",
                Set.of("intake"),
                Set.of(),
                null,
                active,
                passwords.hash("demo"),
                true));
    }
}
