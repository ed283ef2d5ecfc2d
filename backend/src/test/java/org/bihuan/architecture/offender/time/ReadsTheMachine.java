package org.bihuan.architecture.offender.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;

/** Nobody can test what happens tomorrow. */
final class ReadsTheMachine {

    private final Clock clock;

    ReadsTheMachine(Clock clock) {
        this.clock = clock;
    }

    @Bean
    Clock theClock() {
        return Clock.systemUTC();
    }

    /** All in order. */
    Object allowed() {
        return Map.of(clock.instant(), LocalDate.now(clock), new Date(0), Instant.now(clock));
    }

    Object refused() {
        return List.of(
                Instant.now(),
                LocalDate.now(),
                ZonedDateTime.now(ZoneOffset.UTC),
                Clock.systemUTC(),
                System.currentTimeMillis(),
                Calendar.getInstance(),
                new Date());
    }
}
