package org.bihuan.calculator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.OffsetDateTime;
import java.util.List;
import org.bihuan.Times;
import org.bihuan.calendar.Calendars;
import org.bihuan.clock.Derivation;
import org.bihuan.people.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When a period ends, without a case. */
@RestController
final class DeadlinePreviewController {

    /**
     * The answer.
     *
     * @param due the last moment; for days and months, when the office closes on the last day
     * @param explanation how it came about, one Chinese sentence for each step
     */
    record Preview(OffsetDateTime due, List<String> explanation) {}

    private final Calendars calendars;

    DeadlinePreviewController(Calendars calendars) {
        this.calendars = calendars;
    }

    @Operation(summary = "When a period ends, and why")
    @SignedIn
    @GetMapping("/api/v1/deadlines/preview")
    Preview preview(
            @Parameter(description = "1 to 1000") @RequestParam(required = false) @Nullable String amount,
            @Parameter(description = "WORK_HOUR, HOUR, WORKDAY, CALENDAR_DAY or MONTH")
                    @RequestParam(required = false)
                    @Nullable
                    String unit,
            @Parameter(description = "a date, or a date-time for the hour units")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "whether a last day of rest rolls; true unless said otherwise")
                    @RequestParam(required = false)
                    @Nullable
                    String roll,
            @Parameter(description = "forward, or backward from what must not come sooner")
                    @RequestParam(required = false)
                    @Nullable
                    String direction) {
        Derivation answer =
                DeadlineQuestion.of(amount, unit, from, roll, direction).answer(calendars.current());
        return new Preview(answer.dueAt().atZone(Times.ZONE).toOffsetDateTime(), answer.lines());
    }
}
