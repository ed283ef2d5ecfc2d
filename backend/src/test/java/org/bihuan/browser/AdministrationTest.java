package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody is taken on, comes in for the first time, and leaves; nobody who manages that sees a case. */
@BrowserTest
class AdministrationTest extends HouseStory {

    private static final String FRESH = "Bi9-huan-Zhong";

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

    private Visitor visitor(String username, int width) {
        return new Visitor(chromium, port, username, width).signIn();
    }

    @Test
    void a_colleague_is_taken_on_and_comes_in_for_the_first_time() {
        String password;
        try (Visitor system = visitor("sysadmin1", 1440)) {
            system.look().go("/administration/users/new").look();
            Page page = system.page();
            page.getByLabel("用户名").fill("colleague");
            page.getByLabel("姓名").fill("新同事");
            page.getByLabel("单位").selectOption("general-office");
            page.locator("form[action$='/administration/users'] button").click();
            page.waitForURL("**/administration/users/colleague");
            password = page.locator(".secret .code").innerText();
            system.look();
            page.reload();
            assertThat(page.locator(".secret").count()).isZero();
        }
        try (Visitor security = visitor("secadmin1", 1440)) {
            security.go("/administration/users/colleague").look();
            security.page()
                    .getByLabel("受理员", new Page.GetByLabelOptions().setExact(true))
                    .check();
            security.page().locator("form[action$='/roles'] button").click();
            security.page()
                    .locator("dd")
                    .filter(new Locator.FilterOptions().setHasText("受理员"))
                    .waitFor();
            assertThat(people.require("colleague").roles()).containsExactly("intake");
            security.go("/administration/sessions")
                    .look()
                    .go("/administration/roles")
                    .look();
            security.go("/administration/approvals").look();
        }
        try (Visitor colleague = new Visitor(chromium, port, "colleague", 390)) {
            Page page = colleague.go("/sign-in").page();
            signIn(page, "colleague", password);
            page.waitForURL("**/account/password");
            colleague.look();
            colleague.go("/inbox");
            assertThat(page.url()).endsWith("/account/password");
            page.getByLabel("原密码").fill(password);
            page.getByLabel("新密码", new Page.GetByLabelOptions().setExact(true)).fill(FRESH);
            page.getByLabel("再输一次新密码").fill(FRESH);
            page.locator("form[action$='/account/password'] button").click();
            page.waitForURL("**/account");
            colleague.look().go("/account/second-factor").look().go("/inbox");
            assertThat(page.url()).endsWith("/inbox");
        } finally {
            people.setActive("colleague", false);
        }
        try (Visitor audit = visitor("audadmin1", 1440)) {
            audit.go("/administration/ledger?verify=true").look();
            assertThat(audit.text())
                    .contains("台账完整", "新建用户\ncolleague", "调整角色\ncolleague", "本人修改密码\ncolleague")
                    .contains("办公室 general-office", "受理员");
            audit.go("/administration/security-log?verify=true").look();
            assertThat(audit.text()).contains("日志完整");
        }
    }

    @Test
    void who_leaves_hands_over_what_is_open_in_one_step() {
        people.save(new PersonDraft(
                "retiring",
                "将退休",
                Person.Kind.STAFF,
                "expert-group",
                Set.of("expert"),
                Set.of(),
                null,
                true,
                "!",
                false));
        Journey story = world.aCase()
                .open()
                .complete("task_accept", Answers.accept("visit"))
                .complete("task_dispatch", Answers.dispatch("retiring"));

        try (Visitor system = visitor("sysadmin1", 390)) {
            system.go("/administration/users/retiring").look();
            Page page = system.page();
            page.getByText("移交并停用").click();
            page.waitForURL("**/disable");
            system.look();
            assertThat(system.text()).contains(story.number()).doesNotContain("恒彩");
            page.getByLabel("全部交给").selectOption("expert3");
            page.getByLabel("原因").fill("退休");
            page.locator("form[action$='/disable'] button").click();
            page.getByText("账号已停用").waitFor();
            system.look();
        }

        assertThat(story.task("task_respond").assignee()).isEqualTo("expert3");
        assertThat(people.require("retiring").active()).isFalse();
    }

    @Test
    void a_list_is_previewed_and_units_are_a_tree() throws IOException {
        try (Visitor system = visitor("sysadmin1", 1440)) {
            system.go("/administration/units").look();
            system.page()
                    .locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("办公室"))
                    .click();
            system.look()
                    .go("/administration/dormant")
                    .look()
                    .go("/administration/import")
                    .look();
            Path file = Path.of("target", "users.xlsx");
            system.page()
                    .waitForDownload(() -> system.page().getByText("下载模板").click())
                    .saveAs(file);
            Users.fill(file, "imported-there", "张三", "办公室");
            system.page().locator("input[type=file]").setInputFiles(file);
            system.page().locator("form[enctype] button").click();
            Locator confirm = system.page().getByText("确认导入 1 行");
            confirm.waitFor();
            system.look();
            confirm.click();
            system.page().getByText("导入完成").first().waitFor();
            system.look();
            assertThat(system.page().locator(".sheet .code").count()).isEqualTo(1);
        } finally {
            people.setActive("imported-there", false);
        }
    }

    private static void signIn(Page page, String username, String password) {
        page.getByLabel("用户名").fill(username);
        page.getByLabel("密码").fill(password);
        page.locator("form[action$='/sign-in'] button.primary").click();
    }

    /** Fills the template in as somebody does with Excel. */
    private static final class Users {

        static void fill(Path file, String... cells) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                    var out = Files.newOutputStream(file)) {
                var row = book.getSheetAt(0).createRow(1);
                for (int column = 0; column < cells.length; column++) {
                    row.createCell(column).setCellValue(cells[column]);
                }
                book.write(out);
            }
        }
    }
}
