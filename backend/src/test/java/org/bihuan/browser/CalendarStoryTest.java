package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.bihuan.clock.Recount;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day off is proclaimed: the administrator brings it in, and a handler hears that a promise has moved. */
@BrowserTest
class CalendarStoryTest extends HouseStory {

    private static final String TUESDAY_OFF = "2026-11-24,rest,停工日,试验通知\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Recount recount;

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
    void a_day_off_moves_what_is_due_and_can_be_taken_back() {
        Journey visit = world.aCase().open();
        visit.untilVisit();
        try (Visitor administrator = new Visitor(chromium, port, "sysadmin1", 1440).signIn()) {
            isCorrected(administrator);
            isPublished(administrator);
        }
        recount.run();
        try (Visitor handler = new Visitor(chromium, port, "expert1", 390).signIn()) {
            assertThat(handler.go("/notices").look().text()).contains("日历");
            Page page = handler.go("/cases/" + visit.number()).page();
            page.locator("details:has(.derivation) summary").first().click();
            assertThat(handler.look().text()).contains("2026-11-24（周二）停工日放假（试验通知），不计入", "日历变更");
        }
        try (Visitor administrator = new Visitor(chromium, port, "sysadmin1", 1440).signIn()) {
            isTakenBack(administrator);
        }
        recount.run();
        assertThat(visit.facts()).contains("clock-recounted");
    }

    private static void isCorrected(Visitor administrator) {
        Page page = administrator.go("/administration/calendar").look().page();
        page.getByText("导入节假日").click();
        administrator.look();
        String inForce = page.locator("textarea[name=text]").inputValue();
        page.locator("textarea[name=text]").fill(inForce + "2026-11-25,work,停工日,试验通知\n");
        page.getByText("预览", new Page.GetByTextOptions().setExact(true)).first().click();
        page.locator(".corrections").waitFor();
        administrator.forgive(422);
        assertThat(administrator.look().text()).contains("有 1 处要改，日历没有变", "2026-11-25");
        page.locator("textarea[name=text]").fill(inForce + TUESDAY_OFF);
    }

    private static void isPublished(Visitor administrator) {
        Page page = administrator.page();
        page.locator("form:has(textarea) button.primary").click();
        page.waitForURL("**/administration/calendar/imports/*");
        assertThat(administrator.look().text()).contains("2026-11-24", "停工日", "还在计时的期限有");
        page.getByText("确认发布").click();
        page.waitForURL("**/administration/calendar?published=*");
        assertThat(administrator.look().text()).contains("已经生效", "停工日");
    }

    private static void isTakenBack(Visitor administrator) {
        Page page = administrator
                .go("/administration/calendar/files/holidays")
                .look()
                .page();
        page.getByText("预览附带的文件").click();
        page.waitForURL("**/administration/calendar/imports/*");
        page.getByText("确认发布").click();
        page.waitForURL("**/administration/calendar?published=*");
        assertThat(administrator.text()).doesNotContain("停工日");
    }
}
