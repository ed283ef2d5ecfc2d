package org.bihuan.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.calendar.CalendarFile;
import org.bihuan.calendar.CalendarText;
import org.bihuan.calendar.Calendars;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.test.HouseStory;
import org.bihuan.test.PageVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A file of the calendar from its upload into force. */
class CalendarImportTest extends HouseStory {

    private static final CalendarText SHIPPED = CalendarText.shipped();
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);
    private static final String PAGE = "/administration/calendar";

    /** Workdays alone are off beyond the weekends: enough of a notice for a test. */
    private static final String NEXT_YEAR =
            """
            2027-01-01,rest,元旦,试验通知
            2027-02-05,rest,春节,试验通知
            2027-02-08,rest,春节,试验通知
            2027-02-20,work,春节,试验通知
            2027-04-05,rest,清明节,试验通知
            2027-06-09,rest,端午节,试验通知
            2027-09-15,rest,中秋节,试验通知
            2027-10-01,rest,国庆节,试验通知
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarImports imports;

    @Autowired
    private Calendars calendars;

    @Autowired
    private AdministrationLedger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void theReleasesCalendarIsInForceAgain() {
        publish(SHIPPED);
    }

    @Test
    void nothing_changes_before_a_preview_is_confirmed_and_then_exactly_that() {
        long before = calendars.current().edition();
        String id = upload(resting(DAY));

        CalendarImports.Preview preview = imports.preview(id);
        assertThat(preview.change().days()).singleElement().satisfies(day -> {
            assertThat(day.after().date()).isEqualTo(DAY);
            assertThat(day.after().reason()).isEqualTo("校庆放假（试验通知）");
        });
        assertThat(preview.past()).isZero();
        assertThat(calendars.current().isWorkday(DAY)).isTrue();

        assertThat(confirm(id)).isEqualTo(before + 1);
        assertThat(calendars.current().isWorkday(DAY)).isFalse();
        assertThat(ledger.newest(null, 1).get(0).type()).isEqualTo("calendar-published");
        assertThat(ledger.newest(null, 1).get(0).data()).contains("\"edition\":" + (before + 1), "holidays.csv");
    }

    @Test
    void what_was_confirmed_is_confirmed_once() {
        String id = upload(resting(DAY));
        long edition = confirm(id);
        long facts = ledger.newest(null, 1).get(0).seq();

        assertThat(confirm(id)).isEqualTo(edition);
        assertThat(ledger.newest(null, 1).get(0).seq()).isEqualTo(facts);
        assertThat(upload(resting(DAY))).isNotEqualTo(id);
        assertThat(imports.preview(upload(resting(DAY))).isInForce()).isTrue();
    }

    @Test
    void what_was_previewed_on_another_calendar_is_a_conflict_and_changes_nothing() {
        String id = upload(resting(DAY));
        publish(new CalendarText(resting(DAY.plusDays(1)), SHIPPED.officeHours()));

        assertThat(imports.preview(id).isStale()).isTrue();
        assertThatThrownBy(() -> confirm(id))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.CONFLICT));
        assertThat(calendars.current().isWorkday(DAY)).isTrue();
        assertThat(calendars.current().isWorkday(DAY.plusDays(1))).isFalse();
    }

    @Test
    void a_file_without_a_year_that_is_in_force_is_refused() {
        publish(new CalendarText(SHIPPED.holidays() + NEXT_YEAR, SHIPPED.officeHours()));

        assertThatThrownBy(() -> upload(SHIPPED.holidays()))
                .hasMessage("节假日表缺少2027年：现行日历有这一年，新文件也要有。请下载现行文件，在后面补上新的年份。");
    }

    @Test
    void a_preview_counts_the_open_clocks_that_may_move_and_the_days_that_are_over() {
        world.aCase().open();
        int dueToday =
                imports.preview(upload(resting(LocalDate.of(2026, 11, 23)))).clocks();

        CalendarImports.Preview over = imports.preview(upload(resting(LocalDate.of(2026, 11, 20))));

        assertThat(dueToday).isPositive();
        assertThat(over.clocks()).isZero();
        assertThat(over.past()).isEqualTo(1);
    }

    @Test
    void other_office_hours_from_a_day_on_are_previewed_and_published() {
        String dated = SHIPPED.officeHours().strip().replace("\n", ",\n").replaceFirst(",\n", ",validFrom\n") + ",\n"
                + "01-01,12-31,09:00,12:00,13:30,17:00,2027-01-01\n";
        String id = upload(CalendarFile.OFFICE_HOURS, dated);

        assertThat(imports.preview(id).change().isOfHours()).isTrue();
        assertThat(page().get(PAGE + "/imports/" + id).body()).contains("09:00–12:00", "2027-01-01");
        confirm(id);
        assertThat(calendars.current().officeOpen(LocalDate.of(2027, 1, 4))).isEqualTo("2027-01-04T01:00:00Z");
        assertThat(calendars.current().officeOpen(LocalDate.of(2026, 12, 31))).isEqualTo("2026-12-31T00:00:00Z");
    }

    @Test
    void the_pages_lead_from_a_pasted_file_to_the_calendar_in_force() {
        PageVisitor system = page();
        assertThat(system.get(PAGE + "?year=2027").body()).contains("调休未发布", "端午节", "第二条");
        assertThat(system.get(PAGE + "/files/holidays").body()).contains("2026-10-10,work,国庆节");

        HttpResponse<String> uploaded = system.post(PAGE + "/files/holidays", "text", SHIPPED.holidays() + NEXT_YEAR);
        String preview = location(uploaded);
        assertThat(system.get(preview).body()).contains("2027 年载入了通知", "2027-02-20", "确认发布");
        HttpResponse<String> confirmed = system.post(preview + "/confirm");

        assertThat(system.get(location(confirmed)).body()).contains("日历已经生效", "2029");
        assertThat(calendars.current().isPublished(2027)).isTrue();
    }

    @Test
    void a_bad_file_comes_back_with_every_sentence_and_what_was_written() {
        long before = calendars.current().edition();

        HttpResponse<String> answer = page().post(
                        PAGE + "/files/holidays",
                        "text",
                        SHIPPED.holidays() + "2026-13-01,rest,<b>,通知\n2026-12-24,work,班,通知\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("有 2 处要改，日历没有变", "的日期“2026-13-01”不存在", "本来就是周一至周五", "2026-13-01,rest,&lt;b&gt;,通知");
        assertThat(calendars.current().edition()).isEqualTo(before);
    }

    @Test
    void files_that_are_no_calendar_and_addresses_that_are_none_are_refused() {
        PageVisitor system = page();

        assertThat(system.post(PAGE + "/files/holidays", "text", "a".repeat(300_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(system.post(PAGE + "/files/holidays").statusCode()).isEqualTo(422);
        assertThat(system.post(PAGE + "/files/passwords", "text", "x").statusCode())
                .isEqualTo(404);
        assertThat(system.get(PAGE + "/imports/0123").statusCode()).isEqualTo(404);
        assertThat(system.post(PAGE + "/imports/0123/confirm").statusCode()).isEqualTo(404);
        assertThat(system.get(PAGE + "/editions/4711/holidays.csv").statusCode())
                .isEqualTo(404);
        assertThat(system.get(PAGE + "?year=999999&before=-7").statusCode()).isEqualTo(200);
    }

    @Test
    void any_edition_can_be_fetched_as_it_was_and_imported_again() {
        long before = calendars.current().edition();
        confirm(upload(resting(DAY)));

        String older =
                page().get(PAGE + "/editions/" + before + "/holidays.csv").body();

        assertThat(older).isEqualTo("\uFEFF" + SHIPPED.holidays());
        assertThat(confirm(upload(older.substring(1)))).isEqualTo(before + 2);
        assertThat(calendars.current().isWorkday(DAY)).isTrue();
    }

    @Test
    void the_files_of_the_release_are_offered_while_others_are_in_force() {
        PageVisitor system = page();
        assertThat(system.get(PAGE + "/files/holidays").body()).doesNotContain("预览附带的文件");
        publish(new CalendarText(resting(DAY), SHIPPED.officeHours()));

        assertThat(system.get(PAGE + "/files/holidays").body()).contains("预览附带的文件");
        HttpResponse<String> preview = system.post(PAGE + "/files/holidays", "shipped", "true");
        confirm(location(preview).replaceAll(".*/", ""));

        assertThat(calendars.current().isWorkday(DAY)).isTrue();
    }

    @Test
    void a_preview_that_nobody_confirmed_is_forgotten_after_a_month() {
        String id = upload(resting(DAY));
        sql.update("UPDATE calendar_import SET uploaded_at = '2026-10-01 00:00:00' WHERE id = ?", id);

        upload(resting(DAY.plusDays(4)));

        assertThatThrownBy(() -> imports.preview(id)).hasMessage("没有这次导入。");
    }

    private String upload(String holidays) {
        return upload(CalendarFile.HOLIDAYS, holidays);
    }

    private String upload(CalendarFile file, String text) {
        return asSystem(() -> imports.upload(file, text));
    }

    private long confirm(String id) {
        return asSystem(() -> imports.confirm(id));
    }

    private <T> T asSystem(Supplier<T> act) {
        return world.as(world.person("sysadmin1"), act::get);
    }

    private void publish(CalendarText text) {
        transaction.executeWithoutResult(
                status -> calendars.publish(text, calendars.current().edition(), "sysadmin1"));
    }

    private PageVisitor page() {
        return PageVisitor.signedIn(port, "sysadmin1");
    }

    private static String location(HttpResponse<String> answer) {
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return location.getQuery() == null ? location.getPath() : location.getPath() + "?" + location.getQuery();
    }

    private static String resting(LocalDate date) {
        return SHIPPED.holidays() + date + ",rest,校庆,试验通知\n";
    }
}
