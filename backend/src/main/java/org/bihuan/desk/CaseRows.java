package org.bihuan.desk;

import java.util.List;
import java.util.Objects;
import org.bihuan.Words;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.desk.PageModels.CaseRow;
import org.bihuan.inbox.InboxTask;
import org.bihuan.inbox.Tasks;
import org.springframework.stereotype.Component;

/** Cases as rows of a list that people read. */
@Component
class CaseRows {

    private final Cases cases;
    private final Tasks tasks;
    private final Wording wording;
    private final Words words;

    CaseRows(Cases cases, Tasks tasks, Wording wording, Words words) {
        this.cases = cases;
        this.tasks = tasks;
        this.wording = wording;
        this.words = words;
    }

    List<CaseRow> of(List<CaseFile> files) {
        return files.stream().map(this::row).toList();
    }

    private CaseRow row(CaseFile file) {
        String outcome = file.outcome();
        String steps = file.isOpen()
                ? tasks.openOf(file.number()).stream()
                        .map(InboxTask::stepName)
                        .distinct()
                        .reduce((one, other) -> one + words.of("list.comma") + other)
                        .orElse(null)
                : null;
        return new CaseRow(
                file.number(),
                "/cases/" + file.number(),
                file.title(),
                Objects.requireNonNullElse(file.enterpriseName(), ""),
                file.town(),
                steps,
                Wording.moment(file.openedAt()),
                file.closedAt() == null ? null : Wording.moment(file.closedAt()),
                wording.status(
                        file.status(),
                        outcome == null ? null : cases.typeOf(file).manifest().outcomeName(outcome)));
    }
}
