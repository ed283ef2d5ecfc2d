package org.bihuan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bihuan.Words;
import org.bihuan.attachment.Attachment;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseLinks;
import org.bihuan.casefile.FieldTexts;
import org.bihuan.casetype.CaseType;
import org.bihuan.desk.PageModels.Fact;
import org.bihuan.desk.PageModels.FileRow;
import org.bihuan.desk.PageModels.Moment;
import org.bihuan.desk.PageModels.Part;
import org.bihuan.desk.PageModels.Section;
import org.bihuan.document.SignedCopies;
import org.bihuan.document.Volumes;
import org.bihuan.hazard.HazardFacts;
import org.bihuan.inbox.InboxTask;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened in a case, read from its ledger: a timeline, and what each step wrote. */
@Component
class CaseStory {

    /** The timeline, newest last and what is to come behind it, and a section for each form that was submitted. */
    record Told(List<Moment> earlier, List<Moment> timeline, List<Section> sections) {}

    /** Of a long history, what is told without being asked for. */
    private static final int RECENT = 8;

    private static final int MOST = 1000;
    private static final int LONG = 40;
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");

    private final Evidence evidence;
    private final CaseAccess access;
    private final CaseDesk desk;
    private final FieldTexts texts;
    private final Names names;
    private final Hands hands;
    private final StepsAhead ahead;
    private final Words words;

    CaseStory(
            Evidence evidence,
            CaseAccess access,
            CaseDesk desk,
            FieldTexts texts,
            Names names,
            Hands hands,
            StepsAhead ahead,
            Words words) {
        this.evidence = evidence;
        this.access = access;
        this.desk = desk;
        this.texts = texts;
        this.names = names;
        this.hands = hands;
        this.ahead = ahead;
        this.words = words;
    }

    Told tell(Person person, CaseFile file, CaseType type, List<InboxTask> open) {
        Map<String, Attachment> files = new LinkedHashMap<>();
        desk.visibleAttachments(person, type, file.number()).forEach(one -> files.put(one.id(), one));
        List<Moment> timeline = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (Evidence.Seen seen : evidence.events(file.number(), 0, MOST)) {
            RecordedEvent event = seen.event();
            boolean isWritten = Evidence.WRITTEN.contains(event.type());
            List<Fact> facts = isWritten ? facts(person, type, event, files) : List.of();
            String title = isWritten && facts.isEmpty() && isInternal(person, type) ? null : title(type, seen);
            if (title != null) {
                timeline.add(new Moment("done", title, text(type, seen), Wording.moment(event.at())));
            }
            if (!facts.isEmpty()) {
                sections.add(new Section(
                        heading(event) + " · " + names.of(event.actor()) + " · " + Wording.moment(event.at()), facts));
            }
        }
        int earlier = timeline.size() > RECENT + RECENT / 2 ? timeline.size() - RECENT : 0;
        List<Moment> rest = new ArrayList<>(timeline.subList(earlier, timeline.size()));
        open.forEach(task -> rest.add(new Moment(
                "now",
                task.stepName(),
                hands.inWords(type, task),
                task.hasLimit() ? words.of("story.before", Wording.moment(task.dueAt())) : null)));
        if (!open.isEmpty()) {
            rest.addAll(ahead.route(type, file, open.get(0), !person.isEnterprise()));
        }
        return new Told(List.copyOf(timeline.subList(0, earlier)), rest, sections);
    }

    /** Whether what the staff do in a case is kept from the person, but for what was told them: a case that began without them. */
    private static boolean isInternal(Person person, CaseType type) {
        return person.isEnterprise() && !type.manifest().start().partySees();
    }

    private @Nullable String heading(RecordedEvent event) {
        return event.type().equals("case-opened") ? words.of("facts.handedIn") : event.stepName();
    }

    private @Nullable String title(CaseType type, Evidence.Seen seen) {
        RecordedEvent event = seen.event();
        return switch (event.type()) {
            case "case-opened" -> type.model().startName();
            case "task-completed", "action-taken", "lead-created", "escalated" -> event.stepName();
            case "task-cancelled" -> words.of("story.cancelled", String.valueOf(event.stepName()));
            case "task-reassigned" -> words.of("story.reassigned", String.valueOf(event.stepName()));
            case "case-supervised" ->
                seen.withData() ? evidence.data(event).path("name").asText() : null;
            case "case-repaired" -> seen.withData() ? words.of("story.repaired") : null;
            case "step-returned" -> words.of("story.returned", String.valueOf(event.stepName()));
            case "step-jumped" -> words.of("story.jumped", String.valueOf(event.stepName()));
            case "step-withdrawn" -> words.of("story.withdrawn", String.valueOf(event.stepName()));
            // who asks whom is the bureau's own business
            case "signer-added" ->
                seen.withData() ? words.of("story.signerAdded", String.valueOf(event.stepName())) : null;
            case "signer-answered" ->
                seen.withData() ? words.of("story.signerAnswered", String.valueOf(event.stepName())) : null;
            case "submission-held" -> words.of("story.held", String.valueOf(event.stepName()));
            case "case-suspended" -> words.of("story.suspended");
            case "case-resumed" -> words.of("story.resumed");
            case "case-terminated" -> words.of("story.terminated");
            // who hurries whom is the bureau's own business
            case "task-urged" -> seen.withData() ? words.of("story.urged", String.valueOf(event.stepName())) : null;
            case "document-issued" -> seen.withData() ? words.of("story.issued") : null;
            case Volumes.ARCHIVED -> seen.withData() ? words.of("story.archived") : null;
            case SignedCopies.SIGNED -> seen.withData() ? words.of("story.signed") : null;
            case CaseLinks.LINKED -> seen.withData() ? words.of("story.linked") : null;
            case CaseLinks.TOLD -> seen.withData() ? words.of("story.told") : null;
            case "checked-in" -> words.of("story.checkedIn");
            case "case-closed" -> words.of("story.closed");
            default -> HazardFacts.tells(event.type()) ? HazardFacts.title(words, event.type()) : null;
        };
    }

    private @Nullable String text(CaseType type, Evidence.Seen seen) {
        RecordedEvent event = seen.event();
        JsonNode data = seen.withData() ? evidence.data(event) : null;
        return switch (event.type()) {
            case "document-issued", SignedCopies.SIGNED, Volumes.ARCHIVED ->
                data == null ? null : data.path("name").asText();
            case "case-closed" -> data == null ? null : data.path("outcomeName").asText();
            case "lead-created", "escalated" ->
                data == null ? null : data.path("text").asText();
            case "task-cancelled" -> null;
            case "step-returned", "step-jumped" ->
                data == null
                        ? null
                        : words.of(
                                "story.movedTo",
                                data.path("toName").asText(),
                                data.path("reason").asText());
            case "case-supervised" -> data == null ? null : data.path("text").asText();
            case "case-suspended", "case-resumed", "case-terminated" ->
                data == null ? null : data.path("reason").asText();
            case CaseLinks.LINKED ->
                data == null
                        ? null
                        : type.manifest().relationName(data.path("relation").asText()) + " "
                                + data.path("number").asText();
            case CaseLinks.TOLD ->
                data == null
                        ? null
                        : type.manifest().relationName(data.path("relation").asText()) + " "
                                + data.path("number").asText() + "："
                                + data.path("text").asText();
            case "task-reassigned" ->
                data == null
                        ? null
                        : words.of(
                                "story.passedOn",
                                String.valueOf(names.of(data.path("to").asText())),
                                data.path("reason").asText());
            default ->
                data != null && HazardFacts.tells(event.type())
                        ? HazardFacts.sentence(words, data)
                        : names.of(event.actor());
        };
    }

    private List<Fact> facts(Person person, CaseType type, RecordedEvent event, Map<String, Attachment> files) {
        String step = event.step() == null ? CaseData.START : event.step();
        List<Fact> facts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : ((ObjectNode) evidence.data(event)).properties()) {
            if (access.maySeeField(person, type, step, entry.getKey())) {
                facts.add(fact(type, step, entry.getKey(), entry.getValue(), files));
            }
        }
        return facts;
    }

    private Fact fact(CaseType type, String step, String field, JsonNode value, Map<String, Attachment> files) {
        String label = texts.label(type, step, field);
        if (texts.isFile(type, step, field)) {
            return new Fact(label, null, true, List.of(), shown(value, files), null);
        }
        if (value.path(0).isObject()) {
            List<List<Part>> rows = new ArrayList<>();
            value.forEach(row -> rows.add(parts(type, step, field, row, files)));
            return new Fact(label, null, true, rows, List.of(), null);
        }
        String text = texts.text(type, step, field, value);
        String tel = PHONE.matcher(text).matches() ? "tel:" + text : null;
        return new Fact(label, text, text.length() > LONG, List.of(), List.of(), tel);
    }

    private static List<FileRow> shown(JsonNode ids, Map<String, Attachment> files) {
        List<FileRow> shown = new ArrayList<>();
        ids.forEach(id -> {
            Attachment known = files.get(id.asText());
            if (known != null) {
                shown.add(CasePageComposer.fileRow(known));
            }
        });
        return shown;
    }

    private List<Part> parts(CaseType type, String step, String list, JsonNode row, Map<String, Attachment> files) {
        List<Part> parts = new ArrayList<>();
        row.properties().forEach(cell -> {
            String field = list + "[]." + cell.getKey();
            String label = row.size() == 1 ? null : texts.label(type, step, field);
            boolean isFile = texts.isFile(type, step, field);
            String text = isFile ? "" : texts.text(type, step, field, cell.getValue());
            List<FileRow> held = isFile ? shown(cell.getValue(), files) : List.of();
            if (!text.isEmpty() || !held.isEmpty()) {
                parts.add(new Part(label, text, held));
            }
        });
        return parts;
    }
}
