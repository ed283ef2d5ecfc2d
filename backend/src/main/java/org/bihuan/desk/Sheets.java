package org.bihuan.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.Words;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.CaseForms;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.FieldTexts;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.Visibility;
import org.bihuan.desk.PageModels.Fact;
import org.bihuan.desk.PageModels.Moment;
import org.bihuan.desk.PageModels.SheetView;
import org.bihuan.desk.PageModels.TrackingView;
import org.bihuan.document.QrCode;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.springframework.stereotype.Component;

/** What a case's sheet says: only what the enterprise may read, whoever prints it, as paper has no sign-in. */
@Component
class Sheets {

    private static final int LONG = 24;

    private final Cases cases;
    private final CaseForms forms;
    private final FieldTexts texts;
    private final Tasks tasks;
    private final TrackedProgress progress;
    private final TrackingLinks links;
    private final Clock clock;
    private final Wording wording;
    private final Words words;

    Sheets(
            Cases cases,
            CaseForms forms,
            FieldTexts texts,
            Tasks tasks,
            TrackedProgress progress,
            TrackingLinks links,
            Clock clock,
            Wording wording,
            Words words) {
        this.cases = cases;
        this.forms = forms;
        this.texts = texts;
        this.tasks = tasks;
        this.progress = progress;
        this.links = links;
        this.clock = clock;
        this.wording = wording;
        this.words = words;
    }

    /** @param file of a case that whoever is signed in may see */
    SheetView of(CaseFile file) {
        CaseType type = cases.typeOf(file);
        TrackingView tracking = links.of(file);
        return new SheetView(
                file.number(),
                type.manifest().partyName(),
                type.manifest().name(),
                facts(file, type),
                passed(file, type),
                progress.of(file).next(),
                "data:image/png;base64," + Base64.getEncoder().encodeToString(QrCode.png(tracking.address())),
                tracking,
                wording.onPaper(clock.instant()));
    }

    private List<Fact> facts(CaseFile file, CaseType type) {
        List<Fact> facts = new ArrayList<>();
        add(facts, words.of("column.enterprise"), file.enterpriseName());
        add(facts, words.of("register.uscc"), file.enterpriseUscc());
        add(facts, words.of("column.town"), file.town());
        add(facts, words.of("sheet.openedAt"), wording.onPaper(file.openedAt()));
        CaseData data = CaseData.of(file);
        forms.form(type, type.manifest().start().form()).keys().stream()
                .filter(field -> data.values().has(field)
                        && !data.value(field).asText().equals(file.enterpriseUscc())
                        && isForParties(type, data.source(field), field))
                .forEach(field -> add(
                        facts,
                        texts.label(type, data.source(field), field),
                        text(type, data.source(field), field, data.value(field))));
        return facts;
    }

    private static boolean isForParties(CaseType type, String step, String field) {
        return type.manifest().visibility(step, field).level() == Visibility.Level.PARTY;
    }

    private String text(CaseType type, String step, String field, JsonNode value) {
        return texts.isFile(type, step, field)
                ? words.of("sheet.files", value.size())
                : texts.text(type, step, field, value);
    }

    private static void add(List<Fact> facts, String label, String text) {
        Optional.ofNullable(text)
                .filter(one -> !one.isBlank())
                .ifPresent(one -> facts.add(new Fact(label, one, one.length() > LONG, List.of(), List.of(), null)));
    }

    /** Steps that are done, and when. */
    private List<Moment> passed(CaseFile file, CaseType type) {
        List<Moment> passed = new ArrayList<>();
        passed.add(new Moment("done", type.model().startName(), null, wording.onPaper(file.openedAt())));
        tasks.ofCase(file.number()).stream()
                .filter(InboxTask::isDone)
                .forEach(task -> passed.add(new Moment(
                        "done", task.stepName(), null, wording.onPaper(Objects.requireNonNull(task.endedAt())))));
        Optional.ofNullable(file.closedAt())
                .ifPresent(at -> passed.add(new Moment("done", words.of("story.closed"), null, wording.onPaper(at))));
        return passed;
    }
}
