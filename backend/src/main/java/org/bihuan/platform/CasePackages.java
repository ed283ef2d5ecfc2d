package org.bihuan.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.platform.CasePackage.Part;
import org.springframework.stereotype.Component;

/** Packs a case: the case itself as JSON with its schema, its papers as PDF and Word, and what was handed in. */
@Component
class CasePackages {

    private static final String SCHEMA = "case.schema.json";

    private final Cases cases;
    private final CaseContents contents;
    private final Documents documents;
    private final Attachments attachments;

    CasePackages(Cases cases, CaseContents contents, Documents documents, Attachments attachments) {
        this.cases = cases;
        this.contents = contents;
        this.documents = documents;
        this.attachments = attachments;
    }

    CasePackage of(String caseNumber) {
        CaseFile file = cases.require(caseNumber);
        List<Part> parts = new ArrayList<>();
        List<Document> papers = documents.of(caseNumber);
        Set<String> secret = contents.secretFields(file);
        List<Attachment> files = attachments.ofCase(caseNumber).stream()
                .filter(one -> !secret.contains(String.valueOf(one.field())))
                .toList();
        parts.add(part("case.json", json(contents.of(file, papers, files))));
        parts.add(part(SCHEMA, schema()));
        for (Document paper : papers) {
            for (Documents.Format format : Documents.Format.values()) {
                byte[] bytes = documents.content(paper.id(), format).bytes();
                parts.add(part("documents/" + paper.id() + "." + format.name().toLowerCase(Locale.ROOT), bytes));
            }
        }
        files.forEach(one -> parts.add(new Part("attachments/" + one.id(), one.size(), one.sha256(), () -> attachments
                .open(one.id())
                .getInputStream())));
        byte[] manifest = json(manifest(caseNumber, parts));
        return new CasePackage(caseNumber, sha256(manifest), manifest, List.copyOf(parts));
    }

    private static ObjectNode manifest(String caseNumber, List<Part> parts) {
        ObjectNode manifest = CaseContents.JSON.createObjectNode().put("caseNumber", caseNumber);
        ArrayNode listed = manifest.putArray("parts");
        parts.forEach(part -> listed.addObject()
                .put("path", part.path())
                .put("size", part.size())
                .put("sha256", part.sha256()));
        return manifest;
    }

    private static Part part(String path, byte[] bytes) {
        return new Part(path, bytes.length, sha256(bytes), () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] json(ObjectNode node) {
        try {
            return CaseContents.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] schema() {
        try (InputStream schema = Objects.requireNonNull(CasePackages.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            return schema.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
