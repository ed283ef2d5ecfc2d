package org.bihuan;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The two clocks: the one that cases live by, and the one that sessions and tokens live by, which nobody can move. */
@Configuration
@EnableScheduling
class ClockSettings {

    // models know the name "clock" for the due dates of a case
    @Bean("time")
    @Primary
    ApplicationClock applicationClock() {
        return new ApplicationClock(Clock.systemUTC());
    }

    @Bean
    Clock systemClock() {
        return Clock.systemUTC();
    }
}
