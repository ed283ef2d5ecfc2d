package org.bihuan.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.bihuan.calendar.WorkingCalendar;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** What stands around the clocks in a test: a time that is set by hand, and neighbours that remember what they were told. */
@TestConfiguration(proxyBeanMethods = false)
class ClockWorld {

    record Move(String caseNumber, String code, Instant due) {}

    private final List<ClockWarning> warnings = new CopyOnWriteArrayList<>();
    private final List<List<String>> news = new CopyOnWriteArrayList<>();
    private final List<Move> timers = new ArrayList<>();
    private final List<Move> dueDates = new ArrayList<>();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private Instant now = Instant.EPOCH;
    private Runnable beforeMoving = () -> {};

    /** What happens whenever a recount is about to move due dates of tasks. */
    void beforeMoving(Runnable work) {
        beforeMoving = work;
    }

    void at(String local) {
        now = instant(local);
    }

    void forget() {
        beforeMoving = () -> {};
        timers.clear();
        dueDates.clear();
        statements.clear();
        warnings.clear();
        news.clear();
    }

    List<ClockWarning> warnings() {
        return warnings;
    }

    /** The cases of each notice that the calendar has moved something. */
    List<List<String>> news() {
        return news;
    }

    List<Move> timers() {
        return timers;
    }

    List<Move> dueDates() {
        return dueDates;
    }

    List<String> statements() {
        return statements;
    }

    static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
    }

    @Bean
    Timers rememberingTimers() {
        return new Timers() {
            @Override
            public void move(String caseNumber, String code, Instant due) {
                timers.add(new Move(caseNumber, code, due));
            }

            @Override
            public void moveAll(Collection<DueDate> moved) {
                moved.forEach(one -> move(one.caseNumber(), one.code(), one.dueAt()));
            }
        };
    }

    @Bean
    DueDates rememberingDueDates() {
        return new DueDates() {
            @Override
            public void moved(Collection<DueDate> moved) {
                moved.forEach(one -> dueDates.add(new Move(one.caseNumber(), one.code(), one.dueAt())));
            }

            @Override
            public void recounted(Collection<DueDate> moved) {
                beforeMoving.run();
                moved(moved);
            }
        };
    }

    @Bean
    ClockWarnings rememberingWarnings() {
        return new ClockWarnings() {
            @Override
            public void warn(ClockWarning warning) {
                warnings.add(warning);
            }

            @Override
            public void recounted(List<String> caseNumbers) {
                news.add(caseNumbers);
            }
        };
    }

    @Bean
    Clock timeSetByHand() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return WorkingCalendar.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    @Bean
    Interceptor countingStatements() {
        return new CountingStatements(statements);
    }

    @Intercepts({
        @Signature(
                type = Executor.class,
                method = "update",
                args = {MappedStatement.class, Object.class}),
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class})
    })
    private record CountingStatements(List<String> statements) implements Interceptor {

        @Override
        public Object intercept(Invocation invocation) throws Throwable {
            String id = ((MappedStatement) invocation.getArgs()[0]).getId();
            statements.add(id.substring(id.lastIndexOf('.') + 1));
            return invocation.proceed();
        }
    }
}
