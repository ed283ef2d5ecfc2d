package org.bihuan.moves;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 抄送: lets colleagues see a case from now on, and tells them. */
@Service
public class Copies {

    private static final int MOST = 20;
    private static final int LONGEST_NOTE = 500;

    private final CaseAccess access;
    private final Cases cases;
    private final Ledger ledger;
    private final Notices notices;
    private final People people;
    private final CurrentUser currentUser;

    Copies(CaseAccess access, Cases cases, Ledger ledger, Notices notices, People people, CurrentUser currentUser) {
        this.access = access;
        this.cases = cases;
        this.ledger = ledger;
        this.notices = notices;
        this.people = people;
        this.currentUser = currentUser;
    }

    /**
     * @param to user names, at most 20
     * @throws RefusedException not found if the case is not theirs to see, forbidden for an enterprise and for who only supervises,
     *     invalid for somebody who is no active colleague
     */
    public void copy(String caseNumber, @Nullable List<String> to, @Nullable String note) {
        access.visible(caseNumber);
        Person person = currentUser.get();
        if (person.isEnterprise() || person.roles().equals(Set.of("supervisor"))) {
            throw RefusedException.forbidden("抄送由办理的人发出。");
        }
        Set<String> names = new TreeSet<>(to == null ? List.of() : to);
        boolean isWrong = names.isEmpty()
                || names.size() > MOST
                || names.stream().anyMatch(name -> people.find(name)
                        .filter(one -> one.active() && !one.isEnterprise() && !one.isOnlyAdministrator())
                        .isEmpty());
        if (isWrong) {
            throw RefusedException.invalid("to", "请选择在岗的同事，最多 20 位。");
        }
        if (note != null && note.length() > LONGEST_NOTE) {
            throw RefusedException.invalid("note", "最多 500 个字。");
        }
        ledger.write(caseNumber, () -> {
            CaseFile file = cases.require(caseNumber);
            names.forEach(name -> cases.addParty(file, name));
            ledger.append(Event.of(caseNumber, "case-copied", person.username())
                    .with("to", String.join(" ", names))
                    .with("text", note));
            notices.send(
                    names,
                    caseNumber,
                    "case",
                    "抄送：" + file.title(),
                    person.name() + "把 " + caseNumber + " 抄送给您。" + (note == null ? "" : note));
            return file;
        });
    }
}
