package org.bihuan.inbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many tasks are behind each choice of a filter; a choice that is not here has none. */
public final class Facets {

    private final Map<String, Integer> types = new LinkedHashMap<>();
    private final Map<String, Integer> steps = new LinkedHashMap<>();
    private final Map<String, Integer> towns = new LinkedHashMap<>();
    private final Map<String, Integer> dues = new LinkedHashMap<>();

    Facets() {}

    void type(String key, int number) {
        add(types, key, number);
    }

    void step(String element, int number) {
        add(steps, element, number);
    }

    void town(String name, int number) {
        add(towns, name, number);
    }

    void due(String name, int number) {
        add(dues, name, number);
    }

    public Map<String, Integer> types() {
        return types;
    }

    public Map<String, Integer> steps() {
        return steps;
    }

    public Map<String, Integer> towns() {
        return towns;
    }

    /** By {@code overdue}, {@code today} and {@code soon}, of which the last holds the one before. */
    public Map<String, Integer> dues() {
        return dues;
    }

    private static void add(Map<String, Integer> facet, String choice, int number) {
        if (number > 0) {
            facet.merge(choice, number, Integer::sum);
        }
    }
}
