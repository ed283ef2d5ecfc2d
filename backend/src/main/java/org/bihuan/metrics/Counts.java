package org.bihuan.metrics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.Times;
import org.bihuan.metrics.MeasureMapper.Branch;
import org.bihuan.metrics.MeasureMapper.Listed;
import org.bihuan.metrics.MeasureMapper.Sum;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what has been measured: sums of a period, months, and the cases behind a sum. */
@Component
final class Counts {

    /** What was received and closed in a month. */
    record MonthCount(YearMonth month, long received, long closed) {}

    private static final int MONTHS = 12;
    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    private final MeasureMapper mapper;
    private final Clock clock;

    Counts(MeasureMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    /** @param town null for all of them */
    Tally tally(String type, @Nullable String town, Period period) {
        return new Tally(mapper.sums(type, all(town), period.from(), period.until(), today()));
    }

    /** How many are open at present. */
    long open(String type, @Nullable String town) {
        LocalDate now = MeasureRow.NOW;
        return mapper.sums(type, all(town), now, now.plusDays(1), today()).stream()
                .mapToLong(Sum::cases)
                .sum();
    }

    /** The twelve months up to the one in which the period ends, none of them in the future. */
    List<MonthCount> months(String type, @Nullable String town, Period period) {
        YearMonth last = YearMonth.from(period.to().isAfter(today()) ? today() : period.to());
        Map<YearMonth, long[]> months = new TreeMap<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            months.put(last.minusMonths(back), new long[2]);
        }
        List<DayCount> days = mapper.days(
                type,
                all(town),
                last.minusMonths(MONTHS - 1L).atDay(1),
                last.plusMonths(1).atDay(1),
                List.of(Measures.RECEIVED, Measures.CLOSED));
        for (DayCount day : days) {
            months.get(YearMonth.from(day.onDay()))[day.measure().equals(Measures.RECEIVED) ? 0 : 1] += day.cases();
        }
        return months.entrySet().stream()
                .map(month -> new MonthCount(month.getKey(), month.getValue()[0], month.getValue()[1]))
                .toList();
    }

    /** The cases that count under the measures in the period, latest first; those open at present whenever they came. */
    List<Listed> cases(
            String type,
            @Nullable String town,
            Period period,
            List<String> measures,
            @Nullable Instant beforeAt,
            @Nullable String beforeNumber,
            int limit) {
        return mapper.page(
                type,
                town,
                measures.stream().map(measure -> branch(measure, period)).toList(),
                beforeAt,
                beforeNumber,
                limit);
    }

    private Branch branch(String measure, Period period) {
        if (measure.equals(Measures.OPEN)) {
            return new Branch(measure, Instant.EPOCH, ALWAYS);
        }
        Instant midnight = today().atStartOfDay(Times.ZONE).toInstant();
        boolean onlyPast = measure.endsWith(FirstVisit.MISSING) && midnight.isBefore(period.end());
        return new Branch(measure, period.begin(), onlyPast ? midnight : period.end());
    }

    private static String all(@Nullable String town) {
        return town == null ? "" : town;
    }
}
