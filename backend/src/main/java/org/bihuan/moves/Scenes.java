package org.bihuan.moves;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Positions;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.TaskEngine;
import org.bihuan.inbox.TaskEngine.Standing;
import org.bihuan.inbox.Tasks;
import org.bihuan.ledger.Ledger;
import org.bihuan.notification.Notices;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Component;

/** Puts together what is to be known about a case before it is moved, and tells those whose tasks a move takes away. */
@Component
class Scenes {

    static final int MOST_EVENTS = 1000;

    private final Tasks tasks;
    private final TaskEngine engine;
    private final Cases cases;
    private final CaseTypes types;
    private final CaseForms forms;
    private final Ledger ledger;
    private final Notices notices;
    private final CurrentUser currentUser;

    Scenes(
            Tasks tasks,
            TaskEngine engine,
            Cases cases,
            CaseTypes types,
            CaseForms forms,
            Ledger ledger,
            Notices notices,
            CurrentUser currentUser) {
        this.tasks = tasks;
        this.engine = engine;
        this.cases = cases;
        this.types = types;
        this.forms = forms;
        this.ledger = ledger;
        this.notices = notices;
        this.currentUser = currentUser;
    }

    Case around(InboxTask task) {
        CaseFile file = cases.require(task.caseNumber());
        CaseType type = cases.typeOf(file);
        Positions positions = types.positions(type);
        List<Standing> standing = engine.standing(task.id(), task.calls(), positions::isClosed);
        return new Case(
                file,
                type,
                new MovePlanner(type.model(), positions),
                task,
                standing,
                tasks.openOf(file.number()),
                tasks.ofCase(file.number()),
                ledger.events(file.number(), 0, MOST_EVENTS),
                CaseData.of(file),
                positions,
                forms);
    }

    /** Whoever loses a task by the move is told. */
    void tell(Case scene, MovePlan plan, String what) {
        Set<String> losing = scene.losing(plan).stream()
                .map(InboxTask::assignee)
                .filter(holder -> holder != null && !holder.equals(currentUser.username()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        notices.send(
                losing,
                scene.file().number(),
                "task",
                what + "：" + scene.type().model().stepName(plan.target()),
                scene.file().number() + "（" + scene.file().title() + "）"
                        + currentUser.get().name() + what + "到“"
                        + scene.type().model().stepName(plan.target()) + "”，您手上的这一步不用办了。");
    }
}
