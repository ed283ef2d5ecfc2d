package org.bihuan.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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

    private final List<Move> timers = new ArrayList<>();
    private final List<Move> dueDates = new ArrayList<>();
    private final List<String> statements = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    void at(String local) {
        now = instant(local);
    }

    void forget() {
        timers.clear();
        dueDates.clear();
        statements.clear();
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
        return (caseNumber, code, due) -> timers.add(new Move(caseNumber, code, due));
    }

    @Bean
    DueDates rememberingDueDates() {
        return (caseNumber, code, due) -> dueDates.add(new Move(caseNumber, code, due));
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
