package org.bihuan.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bihuan.Words;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.AttachmentResponse;
import org.bihuan.casefile.Actions;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLinks;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.FieldTexts;
import org.bihuan.casefile.SimilarCases;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.DocumentKind;
import org.bihuan.clock.Clocks;
import org.bihuan.clock.RunningClock;
import org.bihuan.desk.PageModels.Badge;
import org.bihuan.desk.PageModels.CasePageView;
import org.bihuan.desk.PageModels.ClockRow;
import org.bihuan.desk.PageModels.DocumentRow;
import org.bihuan.desk.PageModels.FileRow;
import org.bihuan.desk.PageModels.LegalityView;
import org.bihuan.desk.PageModels.Link;
import org.bihuan.desk.PageModels.LinkedCase;
import org.bihuan.document.Document;
import org.bihuan.document.SignedCopies;
import org.bihuan.document.Volumes;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.bihuan.legality.LegalityChecklist;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a case's page together for one person. */
@Component
class CasePageComposer {

    private final Cases cases;
    private final CaseDesk desk;
    private final Tasks tasks;
    private final TaskViews taskViews;
    private final CaseStory story;
    private final Clocks clocks;
    private final SeenDocuments documents;
    private final Actions actions;
    private final FieldTexts texts;
    private final Hands hands;
    private final NextStep nextStep;
    private final NoteViews notes;
    private final SimilarCases similar;
    private final CaseLinks links;
    private final LegalityChecklist checklist;
    private final Clock clock;
    private final Wording wording;
    private final Words words;

    CasePageComposer(
            Cases cases,
            CaseDesk desk,
            Tasks tasks,
            TaskViews taskViews,
            CaseStory story,
            Clocks clocks,
            SeenDocuments documents,
            Actions actions,
            FieldTexts texts,
            Hands hands,
            NextStep nextStep,
            NoteViews notes,
            SimilarCases similar,
            CaseLinks links,
            LegalityChecklist checklist,
            Clock clock,
            Wording wording,
            Words words) {
        this.cases = cases;
        this.desk = desk;
        this.tasks = tasks;
        this.taskViews = taskViews;
        this.story = story;
        this.clocks = clocks;
        this.documents = documents;
        this.actions = actions;
        this.texts = texts;
        this.hands = hands;
        this.nextStep = nextStep;
        this.notes = notes;
        this.similar = similar;
        this.links = links;
        this.checklist = checklist;
        this.clock = clock;
        this.wording = wording;
        this.words = words;
    }

    /** @param from the list that the case was opened from, if it was */
    CasePageView compose(Person person, CaseFile file, @Nullable String from) {
        CaseType type = cases.typeOf(file);
        List<InboxTask> open = tasks.openOf(file.number());
        InboxTask first = open.isEmpty() ? null : open.get(0);
        Badge due = first == null || !first.hasLimit() ? null : due(first);
        String handler = first == null ? null : hands.of(type, first);
        List<Attachment> files = desk.visibleAttachments(person, type, file.number());
        Actions.Offers offers = actions.allOffers(file);
        CaseStory.Told told = story.tell(person, file, type, open);
        return new CasePageView(
                file.number(),
                type.manifest().name(),
                file.title(),
                Objects.requireNonNullElse(file.enterpriseName(), ""),
                file.town(),
                Wording.moment(file.openedAt()),
                source(type, file),
                wording.status(file.status(), outcomeName(type, file)),
                headline(type, file, first),
                nextStep.sentence(person, file, type, open),
                stepNames(open),
                handler,
                due,
                person.isEnterprise() ? null : "/cases/" + file.number() + "/diagram",
                first == null ? null : handler == null ? words.of("inbox.unclaimed") : handler,
                Stages.of(type.manifest(), file.isOpen(), open),
                open.stream()
                        .filter(task -> !person.isEnterprise() || Tasks.mayTake(person, task))
                        .map(task -> taskViews.of(person, file, type, task, from))
                        .toList(),
                told.sections(),
                told.earlier(),
                told.timeline(),
                files.stream()
                        .filter(one -> SignedCopies.kind(one) == null && !Volumes.isVolume(one))
                        .map(CasePageComposer::fileRow)
                        .toList(),
                documents.of(file).stream()
                        .map(document -> documentRow(person, type, file, document, files))
                        .toList(),
                clocks.of(file.number()).stream()
                        .filter(one -> one.state() != RunningClock.State.STOPPED)
                        .map(one -> clockRow(person, one))
                        .toList(),
                linked(person, type, file),
                notes.of(person, file),
                links(file, offers.own()),
                links(file, offers.forParty()),
                person.isEnterprise() ? null : legality(file));
    }

    private static List<Link> links(CaseFile file, List<Actions.Offer> offers) {
        return offers.stream()
                .map(offer -> new Link("/cases/" + file.number() + "/actions/" + offer.key(), offer.name()))
                .toList();
    }

    private @Nullable LegalityView legality(CaseFile file) {
        LegalityChecklist.Checklist checked = checklist.of(file);
        Map<String, List<LegalityChecklist.Line>> lines =
                checked.lines().stream().collect(Collectors.groupingBy(LegalityChecklist.Line::state));
        return lines.isEmpty()
                ? null
                : new LegalityView(
                        lines.getOrDefault("broken", List.of()),
                        lines.getOrDefault("open", List.of()),
                        lines.getOrDefault("kept", List.of()),
                        checked.targets());
    }

    static FileRow fileRow(Attachment attachment) {
        String href = "/attachments/" + attachment.id();
        boolean picture = AttachmentResponse.isPicture(attachment);
        return new FileRow(
                picture ? href + "?inline=true" : href,
                attachment.name(),
                Wording.size(attachment.size()),
                picture ? href + "/thumbnail" : null);
    }

    private Badge due(InboxTask task) {
        return wording.due(clocks.remaining(task.dueAt()), task.dueAt(), clock.instant());
    }

    private @Nullable String source(CaseType type, CaseFile file) {
        CaseData data = CaseData.of(file);
        String channel = texts.text(type, CaseData.START, "channel", data.value("channel"));
        return channel.isEmpty() ? null : channel;
    }

    private static @Nullable String outcomeName(CaseType type, CaseFile file) {
        String outcome = file.outcome();
        return outcome == null ? null : type.manifest().outcomeName(outcome);
    }

    private @Nullable String stepNames(List<InboxTask> open) {
        return open.stream()
                .map(InboxTask::stepName)
                .distinct()
                .reduce((one, other) -> one + words.of("list.comma") + other)
                .orElse(null);
    }

    private String headline(CaseType type, CaseFile file, @Nullable InboxTask first) {
        if (first != null) {
            return first.stepName();
        }
        String outcome = outcomeName(type, file);
        return outcome == null ? words.of("wording.open") : outcome;
    }

    private static DocumentRow documentRow(
            Person person, CaseType type, CaseFile file, Document document, List<Attachment> files) {
        String href = "/cases/" + file.number() + "/documents/" + document.id();
        DocumentKind kind = type.manifest().documents().get(document.kind());
        boolean isSigned = kind != null && !kind.signers().isEmpty();
        List<Attachment> signed = SignedCopies.of(document, files);
        return new DocumentRow(
                document.name(),
                document.number(),
                Wording.moment(document.createdAt()),
                href + "?format=pdf",
                href + "?format=docx",
                href + "/view",
                signed.stream().map(CasePageComposer::fileRow).toList(),
                isSigned && signed.isEmpty() && !person.isEnterprise(),
                isSigned && SignedCopies.mayAdd(person) ? href + "/signed" : null);
    }

    /** What belongs to the case, and for the staff what looks like it. */
    private List<LinkedCase> linked(Person person, CaseType type, CaseFile file) {
        List<LinkedCase> linked = new ArrayList<>();
        links.of(file.number())
                .forEach(link -> linked.add(linked(link.file(), type.manifest().relationName(link.relation()))));
        if (!person.isEnterprise()) {
            similar.near(file)
                    .forEach(other ->
                            linked.add(linked(other, words.of("links.alike", Wording.moment(other.openedAt())))));
        }
        return linked;
    }

    private LinkedCase linked(CaseFile other, String relation) {
        return new LinkedCase(
                "/cases/" + other.number(),
                other.number(),
                other.title(),
                relation,
                wording.status(other.status(), outcomeName(cases.typeOf(other), other)));
    }

    private ClockRow clockRow(Person person, RunningClock one) {
        Badge badge =
                switch (one.state()) {
                    case PAUSED -> new Badge(words.of("wording.paused"), "");
                    case PENDING -> new Badge(words.of("wording.pending"), "warn");
                    default -> wording.due(clocks.remaining(one.dueAt()), one.dueAt(), clock.instant());
                };
        Instant internal = person.isEnterprise() ? null : one.internalDueAt();
        return new ClockRow(
                one.name(),
                badge,
                wording.day(one.dueAt()),
                internal == null ? null : wording.day(internal),
                one.explanation());
    }
}
