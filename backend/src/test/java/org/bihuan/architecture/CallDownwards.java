package org.bihuan.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rooms call rooms on lower floors only, so siblings never call each other; the package of the house itself is the ground. */
final class CallDownwards extends ArchCondition<JavaClass> {

    private static final List<List<String>> FLOORS = List.of(
            List.of("casetype", "form", "ledger", "calendar", "people"),
            List.of("clock", "enterprise", "attachment", "notification", "violation"),
            List.of("casefile", "registration", "export", "calculator"),
            List.of("inbox", "document", "hazard", "legality"),
            List.of(
                    "engine",
                    "delegate",
                    "moves",
                    "upkeep",
                    "supervision",
                    "metrics",
                    "desk",
                    "administration",
                    "platform"),
            List.of("security", "web"),
            List.of("demo"));
    private static final String GROUND = "";

    private final String house;
    private final Map<String, Integer> floors = new HashMap<>();

    CallDownwards(String house) {
        super("call downwards only");
        this.house = house;
        floors.put(GROUND, -1);
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                floors.put(room, floor);
            }
        }
    }

    @Override
    public void check(JavaClass from, ConditionEvents events) {
        String room = room(from).orElseThrow();
        if (!floors.containsKey(room)) {
            events.add(SimpleConditionEvent.violated(from, "the room " + room + " stands on no floor"));
            return;
        }
        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
            Optional<String> called = room(dependency.getTargetClass());
            if (called.isPresent() && !called.get().equals(room) && floor(called.get()) >= floors.get(room)) {
                events.add(SimpleConditionEvent.violated(
                        from, room + " calls " + called.get() + ": " + dependency.getDescription()));
            }
        }
    }

    private int floor(String room) {
        return floors.getOrDefault(room, FLOORS.size());
    }

    /** The room in which a class stands, if it belongs to the house at all. */
    private Optional<String> room(JavaClass some) {
        String place = some.getPackageName();
        if (place.equals(house)) {
            return Optional.of(GROUND);
        }
        return place.startsWith(house + ".")
                ? Optional.of(place.substring(house.length() + 1).split("\\.")[0])
                : Optional.empty();
    }
}
