package org.bihuan.metrics;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.metrics.MeasureMapper.Sum;

/** The counted measures of a period, to be added up. */
final class Tally {

    private final Map<String, Sum> sums;

    Tally(List<Sum> sums) {
        this.sums = sums.stream().collect(Collectors.toMap(Sum::measure, Function.identity()));
    }

    /** A visit that has not come is a shortcoming only from the next day on. */
    long of(List<String> measures) {
        return measures.stream().mapToLong(this::of).sum();
    }

    private long of(String measure) {
        Sum sum = sums.get(measure);
        if (sum == null) {
            return 0;
        }
        return measure.endsWith(FirstVisit.MISSING) ? sum.past() : sum.cases();
    }
}
