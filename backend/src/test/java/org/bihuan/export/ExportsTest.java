package org.bihuan.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bihuan.DatabaseSlice;
import org.bihuan.HandClock;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.notification.Notice;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.people.PersonDraft;
import org.bihuan.test.Race;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseSlice
@Import({
    Exports.class,
    ExportMaking.class,
    ExportWriting.class,
    ExportLog.class,
    ExportSettings.class,
    Watermark.class,
    SampleSource.class,
    ExportsTest.WithNotices.class,
    People.class,
    Organisations.class,
    CurrentUser.class,
    Words.class,
    MessageSourceAutoConfiguration.class
})
class ExportsTest {

    @TestConfiguration
    @ComponentScan("org.bihuan.notification")
    static class WithNotices {

        @Bean(name = "systemClock", defaultCandidate = false)
        Clock systemClock(HandClock clock) {
            return clock;
        }
    }

    private static final String HERE = "10.0.0.7";

    @Autowired
    private Exports exports;

    @Autowired
    private ExportMaking making;

    @Autowired
    private SampleSource source;

    @Autowired
    private Notices notices;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private HandClock clock;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void world() {
        Stream.of("export_request", "export_file", "export_log", "notice")
                .forEach(table -> database.update("DELETE FROM " + table));
        organisations.save(new Organisation("export-office", "办公室", "department", null, null));
        add("xclerk", "intake");
        add("xother", "dispatcher");
        add("xdeputy", "deputy-director");
        add("xhead", "director");
        add("xadmin", "system-administrator");
    }

    @Test
    void a_short_list_comes_at_once_and_is_written_down() {
        source.holds(1000);

        assertThat(ask("xclerk", "a=1")).isPresent().get().satisfies(file -> {
            assertThat(file.rows()).isEqualTo(1000);
            assertThat(file.name()).isEqualTo("样本-20260302-1000.xlsx");
        });
        assertThat(database.queryForList("SELECT act, username, address, query, summary, row_count FROM export_log"))
                .singleElement()
                .satisfies(line -> assertThat(line.values().stream().map(String::valueOf))
                        .containsExactly("downloaded", "xclerk", HERE, "a=1", "条件：a=1", "1000"));
    }

    @Test
    void a_long_list_waits_for_a_leader_and_is_then_made_for_whoever_asked() {
        source.holds(1001);

        assertThat(ask("xclerk", "a=1")).isEmpty();
        long id = waiting();
        assertThat(titles("xhead")).containsExactly("有导出申请等您审批");
        assertThat(titles("xdeputy")).containsExactly("有导出申请等您审批");
        as("xhead", () -> approve(id));
        assertThat(titles("xclerk")).containsExactly("导出申请已同意");
        assertThatThrownBy(() -> file("xclerk", id)).hasMessageContaining("没有这个文件");
        making.makeApproved();

        assertThat(source.readAs()).isEqualTo("xclerk");
        assertThat(titles("xclerk")).first().isEqualTo("导出文件已做好");
        assertThat(file("xclerk", id)).isNotEmpty();
        assertThatThrownBy(() -> file("xother", id)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> file("xhead", id)).isInstanceOf(RefusedException.class);
        assertThat(acts()).containsExactly("asked", "approved", "made", "downloaded");
    }

    @Test
    void asking_twice_for_the_same_is_asking_once_until_it_is_decided() throws InterruptedException {
        source.holds(1001);
        Callable<Boolean> asks = () -> ask("xclerk", "a=1").isEmpty();

        Race.between(List.of(asks, asks, asks));
        ask("xother", "a=1");
        ask("xclerk", "a=2");

        assertThat(count("export_request")).isEqualTo(3);
        long id = database.queryForObject(
                "SELECT id FROM export_request WHERE username = 'xclerk' AND query = 'a=1'", Long.class);
        as("xhead", () -> refuse(id, "范围太大"));
        assertThat(titles("xclerk")).containsExactly("导出申请未同意");
        ask("xclerk", "a=1");
        assertThat(count("export_request")).isEqualTo(4);
    }

    @Test
    void nobody_has_more_than_ten_requests_waiting() {
        source.holds(1001);
        for (int n = 0; n < Exports.MOST_WAITING; n++) {
            ask("xclerk", "a=" + n);
        }

        assertThatThrownBy(() -> ask("xclerk", "a=x"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.TOO_MANY));
        assertThat(ask("xclerk", "a=0")).as("which waits already").isEmpty();
        assertThat(ask("xother", "a=x")).isEmpty();
        assertThat(count("export_request")).isEqualTo(Exports.MOST_WAITING + 1);
        assertThat(titles("xhead")).hasSize(Exports.MOST_WAITING + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%", "a=%2"})
    void a_query_that_is_not_encoded_is_refused(String query) {
        assertThatThrownBy(() -> ask("xclerk", query))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.MALFORMED));
    }

    @Test
    void of_two_who_decide_at_once_one_is_told_that_it_is_decided() throws InterruptedException {
        source.holds(1001);
        ask("xclerk", "a=1");
        long id = waiting();

        Race.Result<Long> race = Race.between(
                List.of(() -> as("xhead", () -> approve(id)), () -> as("xdeputy", () -> refuse(id, "范围太大"))));

        assertThat(race.won()).hasSize(1);
        assertThat(race.refused()).containsExactly(RefusedException.Kind.CONFLICT);
        assertThat(titles("xclerk")).hasSize(1);
    }

    @Test
    void nobody_decides_on_their_own_and_administrators_export_nothing() {
        source.holds(1001);
        ask("xhead", "a=1");
        long id = waiting();

        assertThatThrownBy(() -> as("xhead", () -> approve(id))).hasMessageContaining("自己");
        assertThatThrownBy(() -> as("xclerk", () -> approve(id))).isInstanceOf(RefusedException.class);
        assertThat(titles("xhead")).isEmpty();
        assertThat(as("xhead", exports::toDecide)).isEmpty();
        assertThat(as("xdeputy", exports::toDecide)).hasSize(1);
        assertThatThrownBy(() -> ask("xadmin", "a=1")).hasMessageContaining("不能导出");
        assertThatThrownBy(() -> as("xdeputy", () -> refuse(id, " "))).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_file_is_gone_after_seven_days() {
        source.holds(1001);
        ask("xclerk", "a=1");
        long id = waiting();
        as("xhead", () -> approve(id));
        making.makeApproved();

        clock.advance(Duration.ofDays(7));

        assertThatThrownBy(() -> file("xclerk", id)).hasMessageContaining("已经过期");
        making.throwAwayOldFiles();
        assertThat(count("export_file")).isZero();
        assertThat(as("xclerk", exports::mine)).extracting(ExportRequest::state).containsExactly("expired");
    }

    @Test
    void too_long_a_list_and_somebody_who_has_left_get_no_file() {
        source.holds(50_001);
        ask("xclerk", "a=1");
        long first = waiting();
        as("xhead", () -> approve(first));
        making.makeApproved();
        assertThat(as("xclerk", exports::mine).get(0).reason()).contains("超过 50,000 行");

        ask("xclerk", "a=2");
        long second = waiting();
        as("xhead", () -> approve(second));
        people.setActive("xclerk", false);
        making.makeApproved();

        assertThat(database.queryForList("SELECT state FROM export_request", String.class))
                .containsOnly("failed");
        assertThat(count("export_file")).isZero();
    }

    @Test
    void what_nobody_works_on_any_more_is_made_again() {
        source.holds(1001);
        ask("xclerk", "a=1");
        long id = waiting();
        as("xhead", () -> approve(id));
        database.update("UPDATE export_request SET state = 'making'");
        making.makeApproved();
        assertThat(count("export_file")).isZero();

        clock.advance(Duration.ofMinutes(11));
        making.makeApproved();

        assertThat(file("xclerk", id)).isNotEmpty();
    }

    private java.util.Optional<ExportWriting.Written> ask(String username, String query) {
        return as(username, () -> exports.ask("sample", query, HERE));
    }

    private long approve(long id) {
        exports.approve(id, HERE);
        return id;
    }

    private long refuse(long id, String reason) {
        exports.refuse(id, reason, HERE);
        return id;
    }

    private byte[] file(String username, long id) {
        return as(username, () -> exports.file(id, HERE));
    }

    private <T> T as(String username, Supplier<T> work) {
        return currentUser.as(people.require(username), work);
    }

    private long waiting() {
        return database.queryForObject("SELECT id FROM export_request WHERE state = 'waiting'", Long.class);
    }

    private List<String> titles(String username) {
        return notices.of(username, false, null, 50).items().stream()
                .map(Notice::title)
                .toList();
    }

    private List<String> acts() {
        return database.queryForList("SELECT act FROM export_log ORDER BY id", String.class);
    }

    private int count(String table) {
        return database.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
    }

    private void add(String username, String role) {
        people.save(new PersonDraft(
                username,
                "人" + username,
                Person.Kind.STAFF,
                "export-office",
                Set.of(role),
                Set.of(),
                null,
                true,
                "none",
                false));
    }
}
