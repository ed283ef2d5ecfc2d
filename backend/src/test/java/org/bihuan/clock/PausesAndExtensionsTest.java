package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.clock.ClockWorld.Move;
import org.bihuan.clock.RunningClock.State;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Organisation;
import org.bihuan.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people do to clocks, and what is refused to them. */
@WithClocks
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PausesAndExtensionsTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final String SEAL = "DL-SEAL"; // 30 days without rolling, and 30 more by the head of the bureau
    private static final String HEAD = "行政机关负责人";
    private static final String EXPERTISE = "检测、检验、检疫或者技术鉴定";

    private final String number = "CF2026-" + NEXT.incrementAndGet();

    @Autowired
    private Clocks clocks;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Extensions extensions;

    @Autowired
    private ClockExpression expression;

    @Autowired
    private ClockWatch watch;

    @Autowired
    private Ledger ledger;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private ClockWorld world;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void sealed_on_monday_morning() {
        sql.update("UPDATE clock SET state = 'STOPPED', next_warning_at = NULL");
        world.at("2026-03-02T09:00");
        ledger.begin(number, () -> clocks.start(number, SEAL, at("2026-03-02T09:00"), new Grounds("查封、扣押", "查封扣押决定书")));
        world.forget();
    }

    @Test
    void a_pause_says_who_why_and_by_which_paper_and_its_days_are_given_back() {
        assertThat(clock().dueAt()).isEqualTo(at("2026-04-01T17:30"));

        world.at("2026-03-10T09:00");
        as("officer1", "李执法", "officer", () -> pauses.pause(number, SEAL, new Grounds(EXPERTISE, "检测委托书〔2026〕1号")));
        world.at("2026-03-15T09:00");
        as("officer1", "李执法", "officer", () -> pauses.resume(number, SEAL, new Grounds(null, "检测报告")));

        assertThat(clock().dueAt()).isEqualTo(at("2026-04-06T17:30"));
        assertThat(clock().explanation())
                .contains(
                        "起算：查封、扣押，查封扣押决定书。",
                        "2026-03-10（周二）09:00起暂停计时（检测、检验、检疫或者技术鉴定，检测委托书〔2026〕1号，李执法）。",
                        "2026-03-15（周日）09:00恢复计时（检测报告，李执法），暂停5日（不足一日的按一日计），期限由2026-04-01（周三）17:30顺延到2026-04-06（周一）17:30。");
        assertThat(world.timers())
                .containsExactly(new Move(number, SEAL, Timers.NEVER), new Move(number, SEAL, at("2026-04-06T17:30")));
        assertThat(facts()).containsExactly("clock-paused", "clock-resumed");
    }

    @Test
    void a_pause_inside_a_pause_a_resume_without_one_and_an_unknown_reason_change_nothing() {
        refused(Kind.CONFLICT, "这项期限没有暂停，不需要恢复。", () -> pauses.resume(number, SEAL, Grounds.NONE));
        refused(Kind.INVALID, "“查封、扣押”的期限只能因检测、检验、检疫或者技术鉴定暂停。", () -> pauses.pause(number, SEAL, Grounds.of("领导出差")));
        refused(Kind.CONFLICT, "这项期限没有在计时。", () -> pauses.pause(number, "DL-DECIDE", Grounds.of("听证")));

        pauses.pause(number, SEAL, Grounds.of(EXPERTISE));
        world.at("2026-03-05T09:00");
        refused(Kind.CONFLICT, "这项期限已经暂停，不能再次暂停。", () -> pauses.pause(number, SEAL, Grounds.of(EXPERTISE)));
    }

    @Test
    void a_rule_that_knows_no_reason_cannot_be_paused() {
        clocks.start(number, "DL-PAY", at("2026-03-02T09:00"), Grounds.NONE);

        refused(Kind.INVALID, "“缴纳罚款”的期限依规定不能暂停。", () -> pauses.pause(number, "DL-PAY", Grounds.of("听证")));
    }

    @Test
    void an_extension_is_pending_until_it_is_granted_and_then_counts_on() {
        world.at("2026-03-30T09:00");
        apply(30);

        assertThat(clock().state()).isEqualTo(State.PENDING);
        assertThat(expression.due(number, SEAL)).isEqualTo(Date.from(Timers.NEVER));
        world.at("2026-04-10T09:00");
        assertThat(clock().state()).isEqualTo(State.PENDING);
        assertThat(watch.warnDue()).isZero();

        as("head1", "王局长", "director", () -> extensions.grant(number, SEAL, HEAD, null, new Grounds(null, "延期审批表")));

        assertThat(clock().state()).isEqualTo(State.RUNNING);
        assertThat(clock().dueAt()).isEqualTo(at("2026-05-01T17:30"));
        assertThat(clock().explanation())
                .contains(
                        "2026-03-30（周一）09:00申请延期30日（案情复杂，延期审批表，李执法），决定之前为待批，不算超期。",
                        "2026-04-10（周五）09:00批准延期30日（行政机关负责人，延期审批表，王局长），自原最后一日续计，期限由2026-04-01（周三）17:30延长到2026-05-01（周五）17:30。");
        assertThat(facts()).containsExactly("extension-applied", "extension-granted");
    }

    @Test
    void an_extension_that_is_refused_after_the_end_makes_the_clock_overdue_then() {
        world.at("2026-03-30T09:00");
        apply(30);
        world.at("2026-04-10T09:00");

        as("head1", "王局长", "director", () -> extensions.refuse(number, SEAL, HEAD, Grounds.of("理由不充分")));

        assertThat(clock().state()).isEqualTo(State.OVERDUE);
        assertThat(clock().dueAt()).isEqualTo(at("2026-04-01T17:30"));
        assertThat(world.timers()).endsWith(new Move(number, SEAL, at("2026-04-01T17:30")));
        assertThat(watch.warnDue()).isOne();
        assertThat(world.warnings()).extracting(ClockWarning::level).containsExactly(Level.OVERDUE);
        assertThat(clock().explanation())
                .contains("2026-04-10（周五）09:00没有批准延期（行政机关负责人：理由不充分，王局长），期限仍为2026-04-01（周三）17:30。");
    }

    @Test
    void an_extension_that_is_applied_for_when_the_period_has_ended_is_refused() {
        world.at("2026-04-01T17:30");

        refused(Kind.CONFLICT, "期限已经届满，延期应当在届满之前申请。", () -> apply(30));
    }

    @Test
    void an_extension_that_is_too_long_or_comes_twice_is_refused() {
        refused(Kind.INVALID, "这一次最多可以延长30日，请改正申请的时长。", () -> apply(31));
        refused(Kind.INVALID, "这一次最多可以延长30日，请改正申请的时长。", () -> apply(0));
        refused(Kind.CONFLICT, "没有等待决定的延期申请。", () -> extensions.grant(number, SEAL, HEAD, null, Grounds.NONE));

        apply(10);
        refused(Kind.CONFLICT, "已有一份延期申请在等待决定，不能重复申请。", () -> apply(10));
        refused(Kind.CONFLICT, "延期申请正在等待决定，决定之前不能暂停计时。", () -> pauses.pause(number, SEAL, Grounds.of(EXPERTISE)));
    }

    @Test
    void nobody_decides_who_is_not_on_the_ladder() {
        apply(10);

        refused(
                Kind.FORBIDDEN,
                "这一次延期由行政机关负责人决定，不能由执法大队长决定。",
                () -> as(
                        "unithead1",
                        "赵队长",
                        "unit-head",
                        () -> extensions.grant(number, SEAL, "执法大队长", null, Grounds.NONE)));
        refused(
                Kind.FORBIDDEN,
                "这一次延期由行政机关负责人决定，您不能决定。",
                () -> as(
                        "unithead1",
                        "赵队长",
                        "unit-head",
                        () -> extensions.grant(number, SEAL, HEAD, null, Grounds.NONE)));
        refused(
                Kind.INVALID,
                "批准的时长不能超过申请的10，也不能少于1。",
                () -> as("head1", "王局长", "director", () -> extensions.grant(number, SEAL, HEAD, 11, Grounds.NONE)));
    }

    @Test
    void beyond_the_ladder_there_is_no_extension() {
        apply(30);
        as("head1", "王局长", "director", () -> extensions.grant(number, SEAL, HEAD, null, Grounds.NONE));

        refused(Kind.CONFLICT, "“查封、扣押”的期限已经延长过1次，依规定不能再延。", () -> apply(1));
    }

    @Test
    void what_somebody_outside_decides_needs_their_paper() {
        clocks.start(number, "DL-DECIDE", at("2026-03-02T09:00"), Grounds.NONE);
        extensions.apply(number, "DL-DECIDE", 90, Grounds.of("案情特别复杂"));

        refused(
                Kind.INVALID,
                "延期由上一级应急管理部门决定，请写明批复文书。",
                () -> extensions.grant(number, "DL-DECIDE", "上一级应急管理部门", null, Grounds.NONE));
        extensions.grant(number, "DL-DECIDE", "上一级应急管理部门", null, new Grounds(null, "泉应急批〔2026〕8号"));

        // 180 days from 2 March are 29 August, a Saturday
        assertThat(clocks.due(number, "DL-DECIDE")).isEqualTo(at("2026-08-31T18:00"));
    }

    private void apply(int days) {
        as("officer1", "李执法", "officer", () -> extensions.apply(number, SEAL, days, new Grounds("案情复杂", "延期审批表")));
    }

    private RunningClock clock() {
        return clocks.of(number).get(0);
    }

    private void refused(Kind kind, String sentence, ThrowingCallable act) {
        List<Map<String, Object>> before = rows();

        RefusedException refusal = catchThrowableOfType(RefusedException.class, act);

        assertThat(refusal.getMessage()).isEqualTo(sentence);
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(rows()).isEqualTo(before);
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = sql.queryForList("SELECT * FROM clock ORDER BY id");
        rows.addAll(sql.queryForList("SELECT * FROM clock_interval ORDER BY id"));
        return rows;
    }

    private List<String> facts() {
        return ledger.events(number, 0, 100).stream().map(RecordedEvent::type).toList();
    }

    private void as(String username, String name, String role, Runnable work) {
        Person person = new Person(
                username,
                name,
                Person.Kind.STAFF,
                new Organisation("bureau", "应急管理局", "bureau", null, null),
                Set.of(role),
                Set.of(),
                null,
                true);
        currentUser.as(person, () -> {
            work.run();
            return username;
        });
    }

    private static Instant at(String local) {
        return ClockWorld.instant(local);
    }
}
