package org.bihuan.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bihuan.Times;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.Actions;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLinks;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.clock.Clocks;
import org.bihuan.clock.RunningClock;
import org.bihuan.inbox.TaskRows;
import org.bihuan.inbox.Tasks;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts together what one person may see of a case. */
@Service
class CaseDesk {

    private final Cases cases;
    private final CaseAccess access;
    private final SeenFiles seen;
    private final Tasks tasks;
    private final TaskRows rows;
    private final Clocks clocks;
    private final Actions actions;
    private final Attachments attachments;
    private final CaseLinks links;
    private final CurrentUser currentUser;

    CaseDesk(
            Cases cases,
            CaseAccess access,
            SeenFiles seen,
            Tasks tasks,
            TaskRows rows,
            Clocks clocks,
            Actions actions,
            Attachments attachments,
            CaseLinks links,
            CurrentUser currentUser) {
        this.cases = cases;
        this.access = access;
        this.seen = seen;
        this.tasks = tasks;
        this.rows = rows;
        this.clocks = clocks;
        this.actions = actions;
        this.attachments = attachments;
        this.links = links;
        this.currentUser = currentUser;
    }

    /** @throws org.bihuan.RefusedException not found if the case is not theirs to see */
    CaseView view(String number) {
        return view(access.visible(number));
    }

    CaseView view(CaseFile file) {
        Person person = currentUser.get();
        CaseType type = cases.typeOf(file);
        ObjectNode data = access.visibleData(person, type, CaseData.of(file));
        return new CaseView(
                file.number(),
                file.typeKey(),
                file.typeVersion(),
                file.title(),
                file.status(),
                file.outcome(),
                Times.local(file.openedAt()),
                Times.local(file.closedAt()),
                file.openedBy(),
                enterprise(file),
                data,
                tasks.openOf(file.number()).stream().map(rows::of).toList(),
                clocks.of(file.number()).stream().map(CaseDesk::clock).toList(),
                links.of(file.number()).stream().map(CaseDesk::link).toList(),
                actions.offers(file),
                visibleAttachments(person, type, file.number()).stream()
                        .map(one ->
                                new CaseView.AttachmentView(one.id(), one.name(), one.size(), one.type(), one.step()))
                        .toList());
    }

    /** A case in a list: without what only its own page needs. */
    CaseView row(CaseFile file) {
        Person person = currentUser.get();
        CaseType type = cases.typeOf(file);
        return new CaseView(
                file.number(),
                file.typeKey(),
                file.typeVersion(),
                file.title(),
                file.status(),
                file.outcome(),
                Times.local(file.openedAt()),
                Times.local(file.closedAt()),
                file.openedBy(),
                enterprise(file),
                access.visibleData(person, type, CaseData.of(file)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    List<Attachment> visibleAttachments(Person person, CaseType type, String number) {
        return attachments.ofCase(number).stream()
                .filter(one -> seen.maySee(person, type, one))
                .toList();
    }

    /** Elements of the model where the case is now; for a step of a part, the activities that called it before the step. */
    List<String> current(String number) {
        return tasks.openOf(number).stream()
                .flatMap(task -> Stream.concat(task.calls().stream(), Stream.of(task.step())))
                .distinct()
                .toList();
    }

    private static CaseView.@Nullable EnterpriseView enterprise(CaseFile file) {
        return file.enterpriseUscc() == null
                ? null
                : new CaseView.EnterpriseView(file.enterpriseUscc(), file.enterpriseName(), file.town());
    }

    private static CaseView.LinkView link(CaseLinks.Linked linked) {
        CaseFile other = linked.file();
        return new CaseView.LinkView(linked.relation(), other.number(), other.typeKey(), other.title());
    }

    private static CaseView.ClockView clock(RunningClock clock) {
        return new CaseView.ClockView(
                clock.code(),
                clock.name(),
                Times.local(clock.startedAt()),
                Times.local(clock.dueAt()),
                clock.state().name().toLowerCase(Locale.ROOT),
                clock.explanation());
    }
}
