package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Takes all pictures of {@code docs/pictures} anew, from the demonstration's cases:
 * {@code mvn -pl backend test -Dtest=Pictures}.
 */
@BrowserTest
@TestPropertySource(properties = "bihuan.demo.cases=true")
class Pictures extends HouseStory {

    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final int DESK = 1440;
    private static final int PHONE = 390;
    private static final String TO_TASK = "#todo";
    private static final String ANY = "%";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void the_house_has_its_pictures_taken() {
        try (Chromium chromium = Chromium.start()) {
            enterprise(new Camera(chromium, "ent-textile"));
            staff(chromium);
            administrators(chromium);
        }

        assertThat(FOLDER.resolve("inbox.png")).exists();
    }

    private void enterprise(Camera textile) {
        String visit = caseAt("task_visit", "ent-textile", "expert1");
        textile.take(PHONE, "/", "enterprise-home");
        textile.take(PHONE, "/cases/new", "enterprise-request");
        textile.take(PHONE, "/cases/" + visit, "enterprise-case");
        textile.take(PHONE, "/cases/" + visit + "/actions/reschedule", "enterprise-reschedule");
        textile.take(PHONE, "/cases/" + caseAt("task_confirm", "ent-textile", ANY) + TO_TASK, "enterprise-confirm");
    }

    private void staff(Chromium chromium) {
        Camera intake = new Camera(chromium, "intake1");
        intake.take(DESK, "/inbox", "inbox");
        intake.take(PHONE, "/inbox", "inbox-phone");
        intake.take(DESK, "/cases/" + caseAt("task_accept", ANY, "intake1") + TO_TASK, "handler-accept");
        intake.take(DESK, "/cases", "handler-cases");
        Camera dispatcher = new Camera(chromium, "dispatch1");
        dispatcher.take(DESK, "/inbox", "dispatcher-inbox");
        dispatcher.take(DESK, "/cases/" + caseAt("task_dispatch", ANY, "dispatch1") + TO_TASK, "dispatcher-dispatch");
        Camera expert = new Camera(chromium, "expert1");
        String visit = caseAt("task_visit", "ent-textile", "expert1");
        expert.take(DESK, "/cases/" + visit, "case");
        expert.take(PHONE, "/inbox", "expert-inbox");
        expert.take(PHONE, "/cases/" + visit + TO_TASK, "expert-visit");
        expert.take(DESK, "/cases/" + caseAt("task_advise", ANY, "expert1") + TO_TASK, "expert-advise");
        Camera supervisor = new Camera(chromium, "supervisor1");
        supervisor.take(DESK, "/dashboard?period=year", "dashboard");
        supervisor.take(PHONE, "/dashboard?period=year", "dashboard-phone");
    }

    private void administrators(Chromium chromium) {
        Camera system = new Camera(chromium, "sysadmin1");
        system.hire();
        system.take(DESK, "/administration/users", "administrator-users");
        new Camera(chromium, "secadmin1").take(DESK, "/administration/sessions", "administrator-security");
        new Camera(chromium, "audadmin1").take(DESK, "/administration/ledger", "administrator-ledger");
    }

    /** The latest case that waits at the step. */
    private String caseAt(String step, String opener, String holder) {
        return jdbc.queryForObject(
                "SELECT MAX(t.case_number) FROM inbox_task t JOIN case_file f ON f.number = t.case_number"
                        + " WHERE t.step = ? AND t.state = 'open' AND f.opened_by LIKE ? AND COALESCE(t.assignee, '') LIKE ?",
                String.class,
                step,
                opener,
                holder);
    }

    /** One account's browser. */
    private final class Camera {

        private final Chromium chromium;
        private final String username;

        Camera(Chromium chromium, String username) {
            this.chromium = chromium;
            this.username = username;
        }

        /** Somebody new, so that there is something to be read about. */
        void hire() {
            try (Visitor visitor = new Visitor(chromium, port, username, DESK).signIn()) {
                Page page = visitor.go("/administration/users/new").page();
                page.locator("input[name=username]").fill("intake2");
                page.locator("input[name=name]").fill("林秀英");
                page.locator("select[name=unit]").selectOption(new SelectOption().setIndex(1));
                page.locator("form.card button.primary").click();
                page.getByText("临时密码").first().waitFor();
            }
        }

        /** @param place a path; with {@link #TO_TASK} scrolled to what is to be done */
        void take(int width, String place, String name) {
            try (Visitor visitor = new Visitor(chromium, port, username, width).signIn()) {
                Page page = visitor.go(place.replace(TO_TASK, "")).page();
                page.waitForLoadState();
                if (place.endsWith(TO_TASK)) {
                    page.locator("section.todo").first().evaluate("task => task.scrollIntoView()");
                }
                SmallPng.write(page.screenshot(), FOLDER.resolve(name + ".png"));
            }
        }
    }
}
