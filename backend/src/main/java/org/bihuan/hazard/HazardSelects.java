package org.bihuan.hazard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Words;
import org.bihuan.hazard.HazardViews.Choice;
import org.bihuan.hazard.HazardViews.Select;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen when looking for hazards. */
@Component
class HazardSelects {

    private static final int TOWNS = 100;

    private final HazardWording wording;
    private final Organisations organisations;
    private final Words words;

    HazardSelects(HazardWording wording, Organisations organisations, Words words) {
        this.wording = wording;
        this.organisations = organisations;
        this.words = words;
    }

    /** @param register whether only major hazards are looked for anyway */
    List<Select> of(Person person, HazardFilter filter, boolean register) {
        List<Select> selects = new ArrayList<>();
        selects.add(select("status", "column.status", statuses(), filter.status()));
        if (!register) {
            selects.add(select("level", "hazards.level", levels(), filter.level()));
        }
        selects.add(select("due", "hazards.due", dues(), filter.due()));
        selects.add(select("source", "hazards.source", sources(), filter.source()));
        HazardScope scope = HazardScope.of(person);
        if (scope.town() == null && scope.uscc() == null) {
            selects.add(select("town", "search.town", towns(), filter.town()));
        }
        return selects;
    }

    private Map<String, String> statuses() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(HazardCriteria.OPEN, words.of("hazards.open"));
        Arrays.stream(Status.values())
                .forEach(status ->
                        names.put(status.name(), wording.status(status).text()));
        return names;
    }

    private Map<String, String> levels() {
        Map<String, String> names = new LinkedHashMap<>();
        HazardCriteria.LEVELS.forEach(level -> names.put(level, wording.level(level)));
        return names;
    }

    private Map<String, String> dues() {
        Map<String, String> names = new LinkedHashMap<>();
        HazardCriteria.DUE.forEach(due -> names.put(due, words.of("hazards.due." + due)));
        return names;
    }

    private Map<String, String> sources() {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(Hazard.Source.values()).forEach(source -> names.put(source.name(), wording.source(source)));
        return names;
    }

    private Map<String, String> towns() {
        Map<String, String> names = new LinkedHashMap<>();
        organisations.search("town", null, null, null, TOWNS).stream()
                .map(Organisation::town)
                .filter(town -> town != null)
                .sorted()
                .forEach(town -> names.put(town, town));
        return names;
    }

    private static Select select(String name, String label, Map<String, String> names, @Nullable String chosen) {
        List<Choice> choices = new ArrayList<>();
        names.forEach((value, text) -> choices.add(new Choice(value, text, value.equals(chosen))));
        return new Select(name, label, choices);
    }
}
