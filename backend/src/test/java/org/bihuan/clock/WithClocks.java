package org.bihuan.clock;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bihuan.TestDatabase;
import org.bihuan.calendar.Calendars;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.junit.jupiter.api.Tag;
import org.mybatis.spring.boot.test.autoconfigure.MybatisTest;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test with a database, the clocks and their {@link ClockWorld}; what it writes is rolled back. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@MybatisTest
@ContextConfiguration(initializers = TestDatabase.class)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Import({
    Clocks.class,
    ClockExpression.class,
    OpenClocks.class,
    Pauses.class,
    Extensions.class,
    ClockWatch.class,
    Recount.class,
    RecountNews.class,
    DeadlineRules.class,
    Calendars.class,
    Ledger.class,
    CurrentUser.class,
    ClockWorld.class
})
@interface WithClocks {}
