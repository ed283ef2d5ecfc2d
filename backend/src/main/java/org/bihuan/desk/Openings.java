package org.bihuan.desk;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.Drafts;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.desk.PageModels.Link;
import org.bihuan.desk.PageModels.Todo;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.bihuan.people.Roles;
import org.springframework.stereotype.Component;

/** What whoever is signed in may open. */
@Component
class Openings {

    private final CaseTypes types;
    private final Cases cases;
    private final Drafts drafts;
    private final CurrentUser currentUser;
    private final Words words;

    Openings(CaseTypes types, Cases cases, Drafts drafts, CurrentUser currentUser, Words words) {
        this.types = types;
        this.cases = cases;
        this.drafts = drafts;
        this.currentUser = currentUser;
        this.words = words;
    }

    List<CaseType> types() {
        Person person = currentUser.get();
        return types.all().stream().filter(type -> cases.mayOpen(person, type)).toList();
    }

    /** @throws RefusedException not found if there is no such type, forbidden if they may not open it */
    CaseType require(String key) {
        CaseType type = types.current(key);
        if (!cases.mayOpen(currentUser.get(), type)) {
            throw RefusedException.forbidden("您不能发起“" + type.manifest().name() + "”。");
        }
        return type;
    }

    List<Link> links() {
        boolean party = currentUser.get().isEnterprise();
        return types().stream()
                .map(type -> new Link("/cases/new?type=" + type.key(), party ? words.of("opening.own") : title(type)))
                .toList();
    }

    /** What staff read who open a case: for an enterprise that might have done so itself, or on their own account. */
    String title(CaseType type) {
        return type.manifest().mayBeOpenedBy(List.of(Roles.ENTERPRISE))
                ? words.of("opening.forEnterprise", type.manifest().partyName())
                : words.of("opening.start", type.manifest().name());
    }

    /** What they had begun to write when the page was closed under their hands. */
    List<Todo> begun() {
        return types().stream()
                .flatMap(type -> drafts.find(Drafts.ofStart(type.key())).stream()
                        .map(draft -> new Todo(
                                "/cases/new?type=" + type.key(),
                                words.of("home.draft"),
                                type.manifest().name(),
                                words.of("home.draft.at", Wording.moment(draft.savedAt())),
                                null)))
                .toList();
    }
}
