package org.bihuan.people;

import java.time.Clock;
import java.time.LocalDate;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may inspect: officers with a law-enforcement certificate that is valid today, and nobody else (行政处罚法第四十二条,
 * 国办发〔2024〕54号).
 */
@Component
public final class Certificates {

    private final Clock clock;

    Certificates(Clock clock) {
        this.clock = clock;
    }

    /** Why the person cannot be chosen as an officer; null if nothing speaks against it. */
    public @Nullable String objection(Person person) {
        if (!person.active()) {
            return "已停用";
        }
        if (!person.has("officer")) {
            return person.has("auxiliary") ? "是执法辅助人员，没有执法证" : "不是执法人员，没有执法证";
        }
        LocalDate until = person.certificateValidUntil();
        if (until == null) {
            return "没有执法证";
        }
        return until.isBefore(LocalDate.ofInstant(clock.instant(), Times.ZONE)) ? "执法证已过期" : null;
    }
}
