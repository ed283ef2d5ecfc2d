package org.bihuan.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.administration.Views.Choice;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Options;
import org.springframework.stereotype.Component;

/** What people can be experts in: the answers of those questions by which case types look for matching people. */
@Component
class FieldChoices {

    private final CaseTypes types;
    private final CaseForms forms;

    FieldChoices(CaseTypes types, CaseForms forms) {
        this.types = types;
        this.forms = forms;
    }

    /** Those known, and behind them any that somebody has although no case type asks for it any more. */
    List<Choice> all(Set<String> chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        types.all().forEach(type -> addTo(names, type));
        chosen.stream().sorted().forEach(field -> names.putIfAbsent(field, field));
        List<Choice> choices = new ArrayList<>();
        names.forEach((code, name) -> choices.add(new Choice(code, name, chosen.contains(code))));
        return choices;
    }

    private void addTo(Map<String, String> names, CaseType type) {
        if (type.manifest().start() == null) {
            return;
        }
        type.manifest().options().values().stream()
                .map(Options::matchField)
                .filter(field -> field != null)
                .flatMap(field -> forms.form(type, type.manifest().start().form()).field(field).stream())
                .flatMap(field -> field.options().stream())
                .forEach(option -> names.putIfAbsent(option.value().asText(), option.label()));
    }
}
