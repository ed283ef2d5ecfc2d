package org.bihuan.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.calendar.CalendarText;
import org.bihuan.calendar.Calendars;
import org.bihuan.casefile.Cases;
import org.bihuan.clock.ClockWatch;
import org.bihuan.clock.Clocks;
import org.bihuan.clock.Recount;
import org.bihuan.clock.RunningClock;
import org.bihuan.clock.RunningClock.State;
import org.bihuan.clock.Timers;
import org.bihuan.inbox.TaskReads;
import org.bihuan.inbox.Tasks;
import org.bihuan.notification.Notice;
import org.bihuan.notification.Notices;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.bihuan.test.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A model with a statutory period: it starts, stands still, is extended and ends, and people hear of it in time. */
class ClockStoryTest extends HouseStory {

    private static final String TIMER = "start_sealOverdue";

    @Autowired
    private Cases cases;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskReads reads;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockWatch watch;

    @Autowired
    private Recount recount;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate sql;

    @DynamicPropertySource
    static void aTypeWithAPeriod(DynamicPropertyRegistry registry) {
        registry.add("bihuan.case-types", () -> "classpath:case-types/timed");
    }

    @AfterEach
    void the_calendar_is_the_shipped_one_again() {
        publish(CalendarText.shipped().officeHours());
        recount.run();
    }

    @Test
    void a_period_starts_with_its_event_and_the_task_and_the_timer_go_by_it() {
        Journey story = aSealing();

        assertThat(clock(story).startedAt()).isEqualTo(World.moment("2026-11-20T00:00"));
        assertThat(clock(story).dueAt()).isEqualTo(World.moment("2026-12-20T17:30"));
        assertThat(clock(story).explanation()).contains("起算：查封、扣押，晋应急封〔2026〕7号。");
        assertThat(story.task("task_handle").dueAt()).isEqualTo(clock(story).dueAt());
        assertThat(story.timer(TIMER)).contains(clock(story).dueAt());
    }

    @Test
    void a_pause_moves_the_period_the_task_and_the_timer() {
        Journey story = aSealing();

        handle(story, "next", "expertise");
        assertThat(clock(story).state()).isEqualTo(State.PAUSED);
        assertThat(story.timer(TIMER)).contains(Timers.NEVER);
        world.at("2026-11-30T09:00");
        story.completeAs(world.officer(), "task_await", Answers.of("report", "鉴〔2026〕3号"));

        assertThat(clock(story).state()).isEqualTo(State.RUNNING);
        assertThat(clock(story).dueAt()).isEqualTo(World.moment("2026-12-27T17:30"));
        assertThat(story.timer(TIMER)).contains(clock(story).dueAt());
        assertThat(story.task("task_handle").dueAt()).isEqualTo(clock(story).dueAt());
        assertThat(clock(story).explanation()).anyMatch(line -> line.contains("恢复计时（鉴〔2026〕3号，"));
        assertThat(story.facts()).contains("clock-paused", "clock-resumed");
    }

    @Test
    void an_extension_waits_without_being_overdue_and_is_granted() {
        Journey story = aSealing();

        handle(story, "next", "extend", "cause", "案情复杂", "days", 30);
        assertThat(clock(story).state()).isEqualTo(State.PENDING);
        assertThat(story.timer(TIMER)).contains(Timers.NEVER);
        world.at("2026-12-22T09:00");
        watch.warnDue();
        assertThat(clock(story).state()).isEqualTo(State.PENDING);
        story.completeAs(
                world.person("head1"), "task_decide", Answers.of("decision", "grant", "approval", "延审〔2026〕2号"));

        assertThat(clock(story).dueAt()).isEqualTo(World.moment("2027-01-19T17:30"));
        assertThat(story.timer(TIMER)).contains(clock(story).dueAt());
        assertThat(titles("officer1", story)).noneMatch(title -> title.startsWith("已经超期"));
        assertThat(story.facts())
                .contains("extension-applied", "extension-granted")
                .doesNotContain("clock-overdue");
    }

    @Test
    void an_extension_that_is_refused_too_late_makes_it_overdue_then() {
        Journey story = aSealing();
        handle(story, "next", "extend", "cause", "案情复杂", "days", 30);
        world.at("2026-12-22T09:00");

        story.completeAs(world.person("head1"), "task_decide", Answers.of("decision", "refuse"));
        watch.warnDue();

        assertThat(clock(story).state()).isEqualTo(State.OVERDUE);
        assertThat(story.facts()).contains("extension-refused", "clock-overdue");
        assertThat(story.timer(TIMER)).contains(World.moment("2026-12-20T17:30"));
        story.fire(TIMER);
        assertThat(story.facts()).contains("seal-expired");
    }

    @Test
    void what_does_not_fit_the_clock_refuses_the_task_and_changes_nothing() {
        Journey story = aSealing();

        assertThatThrownBy(() -> handle(story, "next", "extend", "cause", "案情复杂", "days", 31))
                .isInstanceOf(RefusedException.class)
                .hasMessage("这一次最多可以延长30日，请改正申请的时长。");
        world.at("2026-12-21T09:00");
        assertThatThrownBy(() -> handle(story, "next", "extend", "cause", "案情复杂", "days", 30))
                .isInstanceOf(RefusedException.class)
                .hasMessage("期限已经届满，延期应当在届满之前申请。");

        assertThat(story.open()).containsExactly("task_handle");
        assertThat(story.facts()).doesNotContain("extension-applied", "task-completed");
    }

    @Test
    void a_period_ends_with_the_case() {
        Journey story = aSealing();

        handle(story, "next", "release");

        assertThat(story.outcome()).isEqualTo("released");
        assertThat(clock(story).state()).isEqualTo(State.STOPPED);
        assertThat(story.job(TIMER)).isEmpty();
    }

    @Test
    void handlers_hear_of_each_level_once_and_superiors_that_it_is_overdue() {
        Journey story = aSealing();

        for (String moment : List.of(
                "2026-12-12T09:00", "2026-12-12T10:00", "2026-12-18T09:00", "2026-12-21T09:00", "2026-12-22T09:00")) {
            world.at(moment);
            watch.warnDue();
        }

        assertThat(titles("officer1", story)).containsExactly("已经超期：查封、扣押", "期限紧急：查封、扣押", "期限将到：查封、扣押");
        assertThat(titles("supervisor1", story)).containsExactly("已经超期：查封、扣押");
        assertThat(titles("deputy1", story)).containsExactly("已经超期：查封、扣押");
        assertThat(titles("unithead1", story)).isEmpty();
        assertThat(world.lastNotice("officer1", story.number()))
                .isEqualTo("示例查封 " + story.number() + "（一号车间 查封）的“查封、扣押”已于2026-12-20（周日）17:30超期，请立即办理。");
        assertThat(story.facts()).containsOnlyOnce("clock-overdue");
    }

    @Test
    void a_change_of_the_calendar_moves_the_task_marks_it_unread_and_is_told_once() {
        Journey story = aSealing();
        String task = story.task("task_handle").id();
        long before = calendars.current().edition();
        world.as(world.officer(), () -> {
            reads.opened(tasks.openOf(story.number()));
            return task;
        });

        // in this house the afternoon of winter ends at five from now on
        publish(CalendarText.shipped().officeHours().replace(",17:30", ",17:00"));
        recount.run();
        recount.run();

        assertThat(clock(story).dueAt()).isEqualTo(World.moment("2026-12-20T17:00"));
        assertThat(story.task("task_handle").dueAt()).isEqualTo(clock(story).dueAt());
        assertThat(sql.queryForList(
                        "SELECT DISTINCT due_at FROM inbox_visibility WHERE task_id = ?", LocalDateTime.class, task))
                .as("what the inbox is sorted by")
                .containsExactly(LocalDateTime.ofInstant(clock(story).dueAt(), ZoneOffset.UTC));
        assertThat(story.timer(TIMER)).contains(clock(story).dueAt());
        assertThat(story.facts()).containsOnlyOnce("clock-recounted");
        assertThat(world.as(world.officer(), () -> reads.unread(tasks.openOf(story.number()))))
                .containsExactly(task);
        assertThat(news("officer1")).hasSize(1).first().asString().matches("日历变更，您办理的\\d+件案件期限有变");
        publish(CalendarText.shipped().officeHours());
        assertThat(calendars.current().edition()).isEqualTo(before + 2);
        recount.run();
    }

    private Journey aSealing() {
        return world.journey(world.as(world.officer(), () -> cases.open(
                        "sealing-demo", Answers.of("place", "一号车间", "sealedOn", "2026-11-20", "order", "晋应急封〔2026〕7号"))
                .number()));
    }

    private void handle(Journey story, Object... answers) {
        story.completeAs(world.officer(), "task_handle", Answers.of(answers));
    }

    private RunningClock clock(Journey story) {
        return clocks.of(story.number()).get(0);
    }

    private List<String> titles(String username, Journey story) {
        return notices.of(username, false, null, 200).items().stream()
                .filter(notice -> story.number().equals(notice.caseNumber()))
                .map(Notice::title)
                .toList();
    }

    private List<String> news(String username) {
        return notices.of(username, false, null, 200).items().stream()
                .filter(notice -> notice.kind().equals("calendar"))
                .map(Notice::title)
                .toList();
    }

    private void publish(String officeHours) {
        CalendarText text = new CalendarText(CalendarText.shipped().holidays(), officeHours);
        transaction.executeWithoutResult(
                status -> calendars.publish(text, calendars.current().edition(), "test"));
    }
}
