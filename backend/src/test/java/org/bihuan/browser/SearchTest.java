package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looking for cases, and taking lists out of the house. */
@BrowserTest
class SearchTest extends HouseStory {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    void close() {
        chromium.close();
        database.update("DELETE FROM case_file WHERE number LIKE 'TB2001-%'");
    }

    private Visitor visitor(String username, int width) {
        return new Visitor(chromium, port, username, width).signIn();
    }

    @Test
    void a_case_is_found_by_number_part_of_a_name_person_and_period_and_the_search_is_kept() throws IOException {
        Journey journey = world.aCase().open();
        journey.untilVisit();
        String name = world.enterprise().organisation().name();
        String part = name.substring(2, 5);

        try (Visitor clerk = visitor("intake1", 1440)) {
            Page page = clerk.page();
            top(page, journey.number().toLowerCase());
            assertThat(page.url()).endsWith("/cases/" + journey.number());
            top(page, part);
            assertThat(numbers(page)).contains(journey.number());
            clerk.look();
            page.reload();

            page.getByLabel("人员").fill(world.expert().name());
            page.getByLabel("从").first().fill("2026-11-23");
            search(page);
            assertThat(page.url()).contains("person=", "openedFrom=2026-11-23").doesNotContain("town=");
            assertThat(numbers(page)).contains(journey.number());
            clerk.look();

            page.locator(".saved details summary").click();
            page.locator("#saved-name").fill("专家的印染企业");
            page.locator(".saved details button").click();
            Chromium.ready(page);
            assertThat(page.locator(".saved a[aria-current]").innerText()).isEqualTo("专家的印染企业");

            XSSFSheet sheet = downloaded(
                    page.waitForDownload(() -> page.getByText("导出 Excel").click()));
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("编号");
            assertThat(texts(sheet)).contains(journey.number());

            page.getByLabel("人员").fill("没有这人");
            search(page);
            assertThat(page.locator(".empty").innerText()).contains("没有叫“没有这人”的人员");
            clerk.look();
        }
    }

    @Test
    void a_part_of_the_inbox_is_taken_out_as_it_is_shown() throws IOException {
        String number = world.aCase().open().number();

        try (Visitor clerk = visitor("intake1", 1440)) {
            clerk.go("/inbox?view=mine").look();
            XSSFSheet sheet = downloaded(clerk.page()
                    .waitForDownload(() -> clerk.page().getByText("导出 Excel").click()));
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("办理人");
            assertThat(texts(sheet)).contains(number);
        }
    }

    @Test
    void a_long_list_leaves_the_house_when_a_leader_has_approved() throws IOException {
        manyOldCases();

        try (Visitor clerk = visitor("dispatch1", 390);
                Visitor deputy = visitor("deputy1", 1440)) {
            Page page = clerk.page();
            clerk.go("/cases?number=TB2001");
            assertThat(page.locator(".bar [role=status]").innerText()).isEqualTo("共 1000+ 件");
            page.getByText("导出 Excel").click();
            page.waitForURL(address -> address.endsWith("/exports"));
            Chromium.ready(page);
            assertThat(clerk.text()).contains("编号：TB2001", "等待审批");
            clerk.look();

            deputy.go("/exports").look();
            deputy.page().getByLabel("同意" + world.dispatcher().name() + "的导出申请").click();
            Chromium.ready(deputy.page());
            assertThat(deputy.page().locator("#to-decide").count()).isZero();

            page.reload();
            page.getByText("下载").waitFor();
            XSSFSheet sheet =
                    downloaded(page.waitForDownload(() -> page.getByText("下载").click()));
            assertThat(sheet.getLastRowNum()).isEqualTo(1001);
            clerk.go("/exports").look();
        }
        try (Visitor auditor = visitor("audadmin1", 1440)) {
            auditor.go("/exports/log").look();
            assertThat(auditor.text()).contains("dispatch1", "deputy1", "编号：TB2001", "1001");
        }
    }

    private static void top(Page page, String typed) {
        page.locator("#find").fill(typed);
        page.locator("#find").press("Enter");
        page.waitForURL(address -> address.contains("/cases"));
        Chromium.ready(page);
    }

    private static void search(Page page) {
        page.locator(".search button[type=submit]").click();
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-settling, .htmx-swapping')");
        page.waitForLoadState();
        Chromium.ready(page);
    }

    private static List<String> numbers(Page page) {
        return page.locator("[data-row] .number").allInnerTexts();
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> texts.add(row.getCell(0).getStringCellValue()));
        return texts;
    }

    private static XSSFSheet downloaded(Download download) throws IOException {
        assertThat(download.suggestedFilename()).endsWith(".xlsx");
        try (InputStream content = Files.newInputStream(download.path());
                XSSFWorkbook workbook = new XSSFWorkbook(content)) {
            return workbook.getSheetAt(0);
        }
    }

    private void manyOldCases() {
        List<Object[]> rows = new ArrayList<>();
        for (int n = 0; n < 1001; n++) {
            rows.add(new Object[] {
                "TB2001-%06d".formatted(n), LocalDateTime.of(2001, 1, 1, 0, 0).plusHours(n)
            });
        }
        database.batchUpdate(
                "INSERT INTO case_file (number, type_key, type_version, title, status, outcome, opened_at, closed_at, opened_by,"
                        + " town, data, sources) VALUES (?, 'service-request', 1, '旧事', 'closed', 'solved', ?,"
                        + " '2001-12-31 00:00:00', 'intake1', '安海镇', '{}', '{}')",
                rows);
    }
}
