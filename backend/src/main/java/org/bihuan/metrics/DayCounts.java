package org.bihuan.metrics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the days change when a case counts anew, in one order for all, so that two readers never wait for each other. */
final class DayCounts {

    record Key(String typeKey, String town, String onDay, String measure) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return (typeKey + '\n' + town + '\n' + onDay + '\n' + measure)
                    .compareTo(other.typeKey + '\n' + other.town + '\n' + other.onDay + '\n' + other.measure);
        }
    }

    private final Map<Key, DayCount> counts = new TreeMap<>();

    void add(MeasureRow row, int cases) {
        add(row, "", cases);
        if (!row.town().isEmpty()) {
            add(row, row.town(), cases);
        }
    }

    List<DayCount> changed() {
        return counts.values().stream().filter(count -> count.cases() != 0).toList();
    }

    private void add(MeasureRow row, String town, int cases) {
        counts.merge(
                new Key(row.typeKey(), town, row.day().toString(), row.measure()),
                new DayCount(row.typeKey(), town, row.day(), row.measure(), cases),
                (one, other) -> new DayCount(
                        one.typeKey(), one.town(), one.onDay(), one.measure(), one.cases() + other.cases()));
    }
}
