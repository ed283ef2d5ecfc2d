package org.bihuan.platform;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.attachment.Attachment;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.document.Document;
import org.bihuan.ledger.Ledger;
import org.bihuan.ledger.RecordedEvent;
import org.springframework.stereotype.Component;

/** What {@code case.json} says. Fields that only some roles may see, such as who reported, stay in the house. */
@Component
class CaseContents {

    static final JsonMapper JSON = new JsonMapper();

    private static final int PAGE = 1000;

    private final Cases cases;
    private final Ledger ledger;

    CaseContents(Cases cases, Ledger ledger) {
        this.cases = cases;
        this.ledger = ledger;
    }

    Set<String> secretFields(CaseFile file) {
        return cases.typeOf(file).manifest().fields().entrySet().stream()
                .filter(entry -> !entry.getValue().to().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    ObjectNode of(CaseFile file, List<Document> papers, List<Attachment> files) {
        ObjectNode told = JSON.createObjectNode()
                .put("caseNumber", file.number())
                .put("caseType", file.typeKey())
                .put("caseTypeVersion", file.typeVersion())
                .put("openedAt", file.openedAt().toString())
                .put(
                        "closedAt",
                        file.closedAt() == null ? null : file.closedAt().toString())
                .put("outcome", file.outcome())
                .put("enterpriseUscc", file.enterpriseUscc())
                .put("enterpriseName", file.enterpriseName());
        ObjectNode data = CaseData.of(file).values().deepCopy();
        data.remove(secretFields(file));
        told.set("data", data);
        events(file.number(), told.putArray("events"));
        ArrayNode documents = told.putArray("documents");
        papers.forEach(paper -> documents
                .addObject()
                .put("id", paper.id())
                .put("kind", paper.kind())
                .put("name", paper.name())
                .put("number", paper.number())
                .put("createdAt", paper.createdAt().toString())
                .put("sha256", paper.sha256()));
        ArrayNode attachments = told.putArray("attachments");
        files.forEach(one -> attachments
                .addObject()
                .put("id", one.id())
                .put("name", one.name())
                .put("type", one.type())
                .put("size", one.size())
                .put("sha256", one.sha256())
                .put("step", one.step())
                .put("field", one.field()));
        return told;
    }

    /** Who did what when, and the chain that proves it; what was written is in the data. What came after the end is about the package. */
    private void events(String caseNumber, ArrayNode told) {
        List<RecordedEvent> page = ledger.events(caseNumber, 0, PAGE);
        while (!page.isEmpty()) {
            for (RecordedEvent event : page) {
                if (!event.type().startsWith(PackageNews.PREFIX)) {
                    told.addObject()
                            .put("seq", event.seq())
                            .put("type", event.type())
                            .put("at", event.atText())
                            .put("actor", event.actor())
                            .put("step", event.step())
                            .put("hash", event.hash());
                }
            }
            page = ledger.events(caseNumber, page.get(page.size() - 1).seq(), PAGE);
        }
    }
}
