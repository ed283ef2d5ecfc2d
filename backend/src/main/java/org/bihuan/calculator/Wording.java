package org.bihuan.calculator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.bihuan.Times;
import org.bihuan.Words;
import org.bihuan.clock.Period;
import org.bihuan.clock.Period.Direction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the pages of the calculator say days, times, periods and sums, in the reader's language. */
@Component("calculatorWording")
class Wording {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Times.ZONE);

    private final Words words;

    Wording(Words words) {
        this.words = words;
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.of("deadline.day"), words.language())
                .format(day);
    }

    String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, Times.ZONE));
    }

    static String time(Instant moment) {
        return TIME.format(moment);
    }

    String period(Period period) {
        if (period.amount() == 0) {
            return words.of("span.today");
        }
        String span = words.of("span." + period.unit().name(), period.amount());
        return period.direction() == Direction.BACKWARD ? words.of("deadline.before", span) : span;
    }

    /** From one day to another, or open at one end. */
    String days(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from == null) {
            return until == null ? "" : words.of("deadline.until", day(until));
        }
        return until == null
                ? words.of("deadline.since", day(from))
                : words.of("deadline.between", day(from), day(until));
    }

    String sum(BigDecimal yuan) {
        return words.of("deadline.yuan", String.format(Locale.ROOT, "%,.2f", yuan));
    }
}
