package org.bihuan.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.FieldTexts;
import org.bihuan.casefile.Moments;
import org.bihuan.violation.Penalties;
import org.springframework.stereotype.Component;

/**
 * What the bureau hands in when a decision is challenged (行政复议法第四十八条、行政诉讼法第六十七条): the facts, the evidence and where it lies, by
 * which article, and the papers of the procedure, with everything behind it on numbered pages. What is missing is named.
 */
@Component
public class ReplyBundles {

    private static final String DECISION = "decision";
    private static final String EVIDENCE = "evidence";
    private static final String COLLECTING = "task_collectEvidence";

    private final Volumes volumes;
    private final Documents documents;
    private final Attachments attachments;
    private final Cases cases;
    private final FieldTexts texts;
    private final Penalties penalties;

    ReplyBundles(
            Volumes volumes,
            Documents documents,
            Attachments attachments,
            Cases cases,
            FieldTexts texts,
            Penalties penalties) {
        this.volumes = volumes;
        this.documents = documents;
        this.attachments = attachments;
        this.cases = cases;
        this.texts = texts;
        this.penalties = penalties;
    }

    /** Whether the case has decided anything that could be challenged. */
    public boolean isFor(CaseFile file) {
        return documents.of(file.number()).stream()
                .anyMatch(paper -> paper.kind().equals(DECISION));
    }

    /** Without the side volume, which is not handed in. */
    public byte[] of(CaseFile file) {
        List<VolumeItem> items =
                volumes.items(file).stream().filter(Volumes.Side.MAIN::holds).toList();
        try (VolumeBinder binder = new VolumeBinder(attachments)) {
            for (VolumeItem item : items) {
                binder.bind(item, id -> documents.bytes(id, Documents.Format.PDF));
            }
            Map<String, Object> model = volumes.model(file, Volumes.Side.MAIN.words(), null, items, binder);
            JsonNode data = CaseData.of(file).values();
            List<Map<String, Object>> evidence = evidence(file, data, items, binder);
            List<Map<String, Object>> articles = articles(data);
            model.put("facts", data.path("facts").asText());
            model.put("reason", data.path("decisionReason").asText());
            model.put(EVIDENCE, evidence);
            model.put("articles", articles);
            model.put("lacking", lacking(items, evidence, articles));
            return binder.whole(
                    documents.print(Volumes.template("reply"), model),
                    documents.print(Volumes.template("back"), model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map<String, Object>> evidence(
            CaseFile file, JsonNode data, List<VolumeItem> items, VolumeBinder binder) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode one : data.path(EVIDENCE)) {
            List<String> pages = new ArrayList<>();
            one.path("files").forEach(id -> items.stream()
                    .filter(item -> item.id().equals(id.asText()))
                    .findFirst()
                    .map(binder::pages)
                    .ifPresent(pages::add));
            Instant collected = Moments.of(one.path("collectedAt"));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("title", one.path("name").asText());
            row.put("kind", texts.text(cases.typeOf(file), COLLECTING, EVIDENCE + "[].category", one.path("category")));
            row.put("date", collected == null ? null : Volumes.day(collected));
            row.put("pages", pages.isEmpty() ? DocumentTemplates.NOTHING : String.join("、", pages));
            row.put("note", pages.isEmpty() ? "没有证据文件" : null);
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, Object>> articles(JsonNode data) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode item : data.path("items")) {
            String code = item.path("violationCode").asText().strip();
            Optional<Penalties.Choice> known = penalties.find(code);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("code", code);
            row.put(
                    "title",
                    known.map(Penalties.Choice::description)
                            .orElse(data.path("cause").asText()));
            row.put("clause", known.map(Penalties.Choice::clause).orElse("不在处罚事项库，请写明条款"));
            rows.add(row);
        }
        return rows;
    }

    private static String lacking(
            List<VolumeItem> items, List<Map<String, Object>> evidence, List<Map<String, Object>> articles) {
        List<String> lacking = new ArrayList<>();
        evidence.stream()
                .filter(row -> row.get("note") != null)
                .forEach(row -> lacking.add("证据“" + row.get("title") + "”没有文件"));
        if (evidence.isEmpty()) {
            lacking.add("没有登记证据");
        }
        if (articles.isEmpty()) {
            lacking.add("没有裁量的各项，不知道依据哪一条");
        }
        items.stream().filter(item -> item.owed() != null).forEach(item -> lacking.add(item.title() + item.owed()));
        return lacking.isEmpty() ? "没有" : String.join("；", lacking);
    }
}
