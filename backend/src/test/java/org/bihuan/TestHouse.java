package org.bihuan;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/** What the tests put in place of the real thing: a clock that stands at Monday 2026-11-23, 09:00 in Jinjiang. */
@TestConfiguration
@ComponentScan("org.bihuan.test")
public class TestHouse {

    public static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    @Bean("time")
    @Primary
    ApplicationClock applicationClock() {
        return new ApplicationClock(Clock.fixed(START, ZoneOffset.UTC));
    }
}
