package org.bihuan.administration;

import java.util.List;
import org.bihuan.administration.Views.Choice;
import org.bihuan.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units that staff can belong to, for a list to choose from. */
@Component
class UnitChoices {

    private static final int MOST = 1000;

    private final Organisations organisations;

    UnitChoices(Organisations organisations) {
        this.organisations = organisations;
    }

    List<Choice> all(@Nullable String chosen) {
        return organisations.ofStaff(MOST).stream()
                .map(unit -> new Choice(unit.code(), unit.name(), unit.code().equals(chosen)))
                .toList();
    }
}
