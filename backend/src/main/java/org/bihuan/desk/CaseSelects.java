package org.bihuan.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.Words;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.desk.CasesView.Select;
import org.bihuan.desk.PageModels.Choice;
import org.bihuan.people.Organisation;
import org.bihuan.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen when looking for cases: types, states, outcomes, towns. */
@Component
class CaseSelects {

    private static final int TOWNS = 100;

    private final CaseTypes types;
    private final Organisations organisations;
    private final Words words;

    CaseSelects(CaseTypes types, Organisations organisations, Words words) {
        this.types = types;
        this.organisations = organisations;
        this.words = words;
    }

    List<Select> of(CaseFilter filter) {
        return List.of(
                select("type", "search.type", types(), filter.type()),
                select("status", "search.status", states(), filter.status()),
                select("outcome", "search.outcome", outcomes(filter.type()), filter.outcome()),
                select("town", "search.town", towns(), filter.town()));
    }

    private Map<String, String> types() {
        Map<String, String> names = new LinkedHashMap<>();
        cases().forEach(type -> names.put(type.key(), type.manifest().name()));
        return names;
    }

    private Map<String, String> states() {
        Map<String, String> names = new LinkedHashMap<>();
        List.of("open", "closed", "suspended").forEach(state -> names.put(state, words.of("wording." + state)));
        return names;
    }

    private Map<String, String> outcomes(@Nullable String type) {
        Map<String, String> names = new LinkedHashMap<>();
        cases().stream()
                .filter(one -> type == null || type.isBlank() || type.equals(one.key()))
                .forEach(one -> one.manifest().outcomes().forEach(names::putIfAbsent));
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

    private List<CaseType> cases() {
        return types.all().stream()
                .filter(type -> type.manifest().start() != null)
                .toList();
    }

    private static Select select(String name, String label, Map<String, String> names, @Nullable String chosen) {
        List<Choice> choices = new ArrayList<>();
        names.forEach((value, text) -> choices.add(new Choice(value, text, null, value.equals(chosen))));
        return new Select(name, label, choices);
    }
}
