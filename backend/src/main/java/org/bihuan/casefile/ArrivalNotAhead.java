package org.bihuan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.springframework.stereotype.Component;

/** Nobody has arrived ({@code arrivedAt}) later than now; clocks of phones may be a few minutes fast. */
@Component("arrivalNotAhead")
final class ArrivalNotAhead implements SubmissionRule {

    private static final Duration FAST = Duration.ofMinutes(10);

    private final Clock clock;

    ArrivalNotAhead(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        Instant arrived = Moments.of(submission.path("arrivedAt"));
        return arrived != null && arrived.isAfter(clock.instant().plus(FAST))
                ? List.of(new FieldError("arrivedAt", "到达时间不能晚于现在。"))
                : List.of();
    }
}
