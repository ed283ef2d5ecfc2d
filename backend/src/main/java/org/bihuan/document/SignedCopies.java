package org.bihuan.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.attachment.Attachment;
import org.bihuan.attachment.Attachments;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.Notes;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * 签字件: papers that were printed, signed and sealed by hand come back as a scan. The files are bound to the paper, their hashes go
 * into the ledger. What has come back stays; a better scan is added, and nothing is taken away.
 */
@Service
public class SignedCopies {

    /** The fact that a signed paper has come back. */
    public static final String SIGNED = "document-signed";

    private static final String FIELD = "signed";
    private static final int MOST = 20;

    private final Documents documents;
    private final Attachments attachments;
    private final CaseAccess access;
    private final Ledger ledger;
    private final CurrentUser currentUser;

    SignedCopies(
            Documents documents, Attachments attachments, CaseAccess access, Ledger ledger, CurrentUser currentUser) {
        this.documents = documents;
        this.attachments = attachments;
        this.access = access;
        this.ledger = ledger;
        this.currentUser = currentUser;
    }

    /** Whether a file of a case is such a scan, and by this of which kind of paper; {@code null} if it is none. */
    public static @Nullable String kind(Attachment file) {
        String[] parts = parts(file);
        return parts.length == 3 && parts[0].equals(FIELD) ? parts[1] : null;
    }

    /** Those of a case's files that are scans of this paper. */
    public static List<Attachment> of(Document document, List<Attachment> filesOfCase) {
        return filesOfCase.stream()
                .filter(file -> kind(file) != null && parts(file)[2].equals(document.id()))
                .toList();
    }

    /** Whether somebody who sees the case may hand in a scan: any of the staff but those who only watch. */
    public static boolean mayAdd(Person person) {
        return Notes.mayWrite(person);
    }

    /**
     * Adds scans to a paper. Files that it has already change nothing.
     *
     * @param files ids of attachments that whoever is signed in has uploaded: pictures or PDF, at most 20 for each paper
     * @return all scans of the paper
     * @throws RefusedException not found if the case is not theirs, they are of an enterprise, or it has no such paper; forbidden for
     *     those who only watch; invalid if a file is none of theirs or neither a picture nor a PDF; conflict if there are too many
     */
    public List<Attachment> add(String number, String documentId, List<String> files) {
        Document document = require(number, documentId);
        Person person = currentUser.get();
        Set<String> named = new LinkedHashSet<>(files);
        if (named.isEmpty()) {
            throw RefusedException.wrong("files", "请选择签字后的扫描件或者照片。");
        }
        if (named.size() > MOST) {
            throw tooMany();
        }
        refuseOtherTypes(named);
        return ledger.write(number, () -> add(number, document, person, named));
    }

    /**
     * The paper, for somebody who may hand in a scan of it.
     *
     * @throws RefusedException as {@link #add} does
     */
    public Document require(String number, String documentId) {
        access.visible(number);
        Person person = currentUser.get();
        if (person.isEnterprise()) {
            throw RefusedException.notFound("没有这个地址。");
        }
        if (!mayAdd(person)) {
            throw RefusedException.forbidden("督查岗位只能查看，不能上传签字件。");
        }
        return documents.of(number).stream()
                .filter(one -> one.id().equals(documentId))
                .findFirst()
                .orElseThrow(() -> RefusedException.notFound("文书不存在，或您无权查看。"));
    }

    private static RefusedException tooMany() {
        return RefusedException.conflict("一份文书最多上传 " + MOST + " 个签字件。");
    }

    private void refuseOtherTypes(Set<String> files) {
        boolean readable = attachments.types(files).values().stream()
                .allMatch(type -> type.startsWith("image/") || type.equals("application/pdf"));
        if (!readable) {
            throw RefusedException.wrong("files", "签字件请上传图片或者 PDF。");
        }
    }

    private List<Attachment> add(String number, Document document, Person person, Set<String> named) {
        List<Attachment> before = of(document, attachments.ofCase(number));
        Set<String> known = before.stream().map(Attachment::id).collect(Collectors.toSet());
        List<String> added = named.stream().filter(one -> !known.contains(one)).toList();
        if (added.isEmpty()) {
            return before;
        }
        if (before.size() + added.size() > MOST) {
            throw tooMany();
        }
        attachments.bind(
                number,
                null,
                document.name(),
                Map.of(String.join(".", FIELD, document.kind(), document.id()), added),
                person.username());
        List<Attachment> after = of(document, attachments.ofCase(number));
        if (after.size() != before.size() + added.size()) {
            throw RefusedException.conflict("所选文件已用于本案其他材料，请重新上传。");
        }
        ledger.append(Event.of(number, SIGNED, person.username())
                .with(content(
                        document,
                        after.stream().filter(one -> added.contains(one.id())).toList())));
        return after;
    }

    private static ObjectNode content(Document document, List<Attachment> files) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("kind", document.kind());
        content.put("name", document.name());
        content.put("number", document.number());
        content.put("documentId", document.id());
        ArrayNode scans = content.putArray("files");
        files.forEach(one -> scans.addObject().put("id", one.id()).put("sha256", one.sha256()));
        return content;
    }

    private static String[] parts(Attachment file) {
        String field = file.step() == null ? file.field() : null;
        return field == null ? new String[0] : field.split("\\.");
    }
}
