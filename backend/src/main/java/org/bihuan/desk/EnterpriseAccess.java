package org.bihuan.desk;

import java.util.Set;
import org.bihuan.RefusedException;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who reads the files of enterprises, and who keeps them. */
@Component
class EnterpriseAccess {

    private static final Set<String> READERS = Set.of(
            "intake",
            "section",
            "officer",
            "unit-head",
            "dispatcher",
            "committee-office",
            "deputy-director",
            "director",
            "supervisor");

    private static final Set<String> KEEPERS = Set.of("intake", "section", "unit-head");
    private static final String STATION = "town-station";

    private final Enterprises enterprises;
    private final CurrentUser currentUser;

    EnterpriseAccess(Enterprises enterprises, CurrentUser currentUser) {
        this.enterprises = enterprises;
        this.currentUser = currentUser;
    }

    /**
     * The one town whose enterprises the reader may see, {@code null} for all.
     *
     * @throws RefusedException 404 for whoever may see none
     */
    @Nullable
    String town() {
        Person person = currentUser.get();
        if (!person.isEnterprise() && READERS.stream().anyMatch(person::has)) {
            return null;
        }
        String town = person.organisation().town();
        if (person.isEnterprise() || !person.has(STATION) || town == null) {
            throw RefusedException.notFound("没有这个页面，或您无权查看。");
        }
        return town;
    }

    /** @throws RefusedException 404 if there is none, or it is not the reader's to see */
    Enterprise visible(String uscc) {
        String town = town();
        return enterprises
                .find(uscc)
                .filter(one -> town == null || town.equals(one.town()))
                .orElseThrow(EnterpriseAccess::nothing);
    }

    /** @throws RefusedException 404 if there is none, or it is not the reader's to see, 403 if they only read */
    Enterprise editable(String uscc) {
        Enterprise enterprise = visible(uscc);
        if (!mayEdit()) {
            throw RefusedException.forbidden("企业档案由受理员、业务科室和大队长维护。");
        }
        return enterprise;
    }

    /** Whether they may bring many at once. */
    boolean mayImport() {
        Person person = currentUser.get();
        return person.has("intake") || person.has("section");
    }

    boolean mayEdit() {
        return KEEPERS.stream().anyMatch(currentUser.get()::has);
    }

    /** @throws RefusedException 404 for whoever is of no enterprise */
    Enterprise own() {
        Person person = currentUser.get();
        String uscc = person.organisation().uscc();
        if (!person.isEnterprise() || uscc == null) {
            throw RefusedException.notFound("没有这个页面，或您无权查看。");
        }
        return enterprises.find(uscc).orElseThrow(EnterpriseAccess::nothing);
    }

    private static RefusedException nothing() {
        return RefusedException.notFound("没有这家企业，或您无权查看。");
    }
}
