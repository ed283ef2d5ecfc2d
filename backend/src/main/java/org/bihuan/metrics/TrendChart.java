package org.bihuan.metrics;

import java.util.ArrayList;
import java.util.List;
import org.bihuan.metrics.Counts.MonthCount;

/**
 * Months as bars (received) and a line (closed), as an SVG's numbers: it needs no script and no style of its own.
 *
 * @param line points of the line
 */
record TrendChart(int width, int height, List<Grid> grid, List<Bar> bars, String line) {

    /** A horizontal line with its number left of it. */
    record Grid(int x, int until, int y, int numberX, int numberY, String text) {}

    /** A month: its bar, the point of the line above it, and its name where there is room for it. */
    record Bar(int x, int y, int width, int height, int centre, int point, String label) {}

    private static final int LEFT = 40;
    private static final int RIGHT = 10;
    private static final int TOP = 12;
    private static final int BOTTOM = 28;
    private static final int STEPS = 4;

    static TrendChart of(List<MonthCount> months, List<String> labels, int width, int height, int labelEvery) {
        long most = months.stream()
                .mapToLong(month -> Math.max(month.received(), month.closed()))
                .max()
                .orElse(0);
        long step = step(most);
        int floor = height - BOTTOM;
        double unit = (double) (floor - TOP) / (step * STEPS);
        List<Grid> grid = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            int y = (int) Math.round(floor - i * step * unit);
            grid.add(new Grid(LEFT, width - RIGHT, y, LEFT - 6, y + 4, Wording.number(i * step)));
        }
        double slot = (double) (width - LEFT - RIGHT) / months.size();
        int thick = (int) Math.max(4, slot / 2);
        List<Bar> bars = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < months.size(); i++) {
            MonthCount month = months.get(i);
            int centre = (int) Math.round(LEFT + slot * (i + 0.5));
            int tall = (int) Math.round(month.received() * unit);
            int point = (int) Math.round(floor - month.closed() * unit);
            boolean named = (months.size() - 1 - i) % labelEvery == 0;
            String label = named ? labels.get(i) : "";
            bars.add(new Bar(centre - thick / 2, floor - tall, thick, tall, centre, point, label));
            line.append(i == 0 ? "" : " ").append(centre).append(',').append(point);
        }
        return new TrendChart(width, height, grid, bars, line.toString());
    }

    /** A round number, four of which are enough. */
    private static long step(long most) {
        long least = Math.max(1, (most + STEPS - 1) / STEPS);
        long power = 1;
        while (power * 10 <= least) {
            power *= 10;
        }
        for (long factor : new long[] {1, 2, 5, 10}) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        throw new IllegalStateException("ten times the power is more than enough");
    }
}
