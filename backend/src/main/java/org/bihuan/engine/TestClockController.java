package org.bihuan.engine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.bihuan.ApplicationClock;
import org.bihuan.RefusedException;
import org.bihuan.Times;
import org.bihuan.people.Public;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the application's clock for tests; due timers and jobs have run when it answers. Never there in production. */
@RestController
@RequestMapping("/api/v1/test/clock")
@ConditionalOnProperty("bihuan.test-clock")
@Profile("!mysql")
class TestClockController {

    record Moment(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable OffsetDateTime now) {}

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2099-12-31T00:00:00Z");

    private final ApplicationClock clock;
    private final TimeTravel travel;

    TestClockController(ApplicationClock clock, TimeTravel travel) {
        this.clock = clock;
        this.travel = travel;
    }

    @Operation(summary = "What time it is; only with bihuan.test-clock=true")
    @Public
    @GetMapping
    Moment now() {
        return new Moment(Times.local(clock.instant()));
    }

    @Operation(summary = "Move the clock; due timers and jobs have run when it answers")
    @Public
    @PutMapping
    Moment move(@RequestBody Moment wanted) {
        if (wanted.now() == null
                || wanted.now().toInstant().isBefore(EARLIEST)
                || wanted.now().toInstant().isAfter(LATEST)) {
            throw RefusedException.malformed("now 须是 2000 年到 2099 年之间带时区的时间。");
        }
        travel.jumpTo(wanted.now().toInstant());
        return now();
    }
}
