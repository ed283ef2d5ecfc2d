package org.bihuan.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.attachment.Attachment;
import org.bihuan.casetype.DocumentKind;
import org.bihuan.casetype.Manifest;
import org.bihuan.casetype.Visibility;
import org.bihuan.ledger.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Lays the papers and files of a case in the order in which they are bound: papers in the order in which the manifest declares their
 * kinds, within a kind as they were issued, and then what was handed in.
 */
final class VolumeContents {

    private static final String RECEIPT = "receipt";

    private final Manifest manifest;
    private final List<Document> papers;
    private final List<Attachment> files;
    private final Map<String, String> steps = new LinkedHashMap<>();

    /** @param events of the case, oldest first */
    VolumeContents(Manifest manifest, List<Document> papers, List<Attachment> files, List<RecordedEvent> events) {
        this.manifest = manifest;
        this.papers = papers;
        this.files = files;
        String step = "";
        for (RecordedEvent event : events) {
            if (event.type().equals("task-completed") || event.type().equals("action-taken")) {
                step = event.stepName() == null ? "" : event.stepName();
            } else if (event.type().equals("document-issued")) {
                steps.put(event.content().path("documentId").asText(), step);
            }
        }
    }

    List<VolumeItem> items() {
        List<String> order = List.copyOf(steps.keySet());
        List<VolumeItem> items = new ArrayList<>();
        papers.stream()
                .sorted(Comparator.comparingInt(paper -> order.indexOf(paper.id())))
                .map(this::item)
                .forEach(items::add);
        files.stream()
                .filter(file -> SignedCopies.kind(file) == null && !Volumes.isVolume(file))
                .map(this::item)
                .forEach(items::add);
        return items;
    }

    private VolumeItem item(Document paper) {
        DocumentKind kind = manifest.documents().get(paper.kind());
        List<Attachment> scans = SignedCopies.of(paper, files);
        return new VolumeItem(
                paper.id(),
                kind == null || kind.internal(),
                paper.name(),
                paper.number(),
                paper.createdAt(),
                steps.getOrDefault(paper.id(), ""),
                scans,
                kind == null ? null : owed(paper, kind, scans));
    }

    private VolumeItem item(Attachment file) {
        Visibility visibility = manifest.visibility(String.valueOf(file.step()), String.valueOf(file.field()));
        return new VolumeItem(
                file.id(),
                visibility.level() == Visibility.Level.RESTRICTED,
                file.name(),
                null,
                file.uploadedAt(),
                file.stepName() == null ? "" : file.stepName(),
                List.of(file),
                null);
    }

    private @Nullable String owed(Document paper, DocumentKind kind, List<Attachment> scans) {
        if (!kind.signers().isEmpty() && scans.isEmpty()) {
            return "没有签字件（" + String.join("、", kind.signers()) + "）";
        }
        boolean isServed =
                kind.seal() != null && !kind.internal() && manifest.documents().containsKey(RECEIPT);
        return isServed && !isReceiptedAfter(paper.createdAt()) ? "没有送达回证" : null;
    }

    private boolean isReceiptedAfter(Instant issued) {
        return papers.stream()
                .anyMatch(paper ->
                        paper.kind().equals(RECEIPT) && !paper.createdAt().isBefore(issued));
    }
}
