package org.bihuan.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.casefile.CaseAccess;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.DocumentKind;
import org.bihuan.casetype.Manifest;
import org.bihuan.document.Document;
import org.bihuan.document.Documents;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** The papers of a case that whoever is signed in may see: an enterprise none that stay within the bureau. */
@Component
class SeenDocuments {

    private final Documents documents;
    private final CaseAccess access;
    private final Cases cases;
    private final CurrentUser currentUser;

    SeenDocuments(Documents documents, CaseAccess access, Cases cases, CurrentUser currentUser) {
        this.documents = documents;
        this.access = access;
        this.cases = cases;
        this.currentUser = currentUser;
    }

    /** @throws RefusedException not found if the case is not theirs to see */
    List<Document> of(String number) {
        return of(access.visible(number));
    }

    /** Of a case that they may see. */
    List<Document> of(CaseFile file) {
        Manifest manifest = cases.typeOf(file).manifest();
        Person person = currentUser.get();
        return documents.of(file.number()).stream()
                .filter(document -> maySee(person, manifest, document.kind()))
                .toList();
    }

    /** Of several cases that they may see, the newest first. */
    List<Documents.Issued> of(List<CaseFile> files, int limit) {
        Map<String, Manifest> manifests = files.stream()
                .collect(Collectors.toMap(
                        CaseFile::number, file -> cases.typeOf(file).manifest()));
        Person person = currentUser.get();
        return documents.ofCases(List.copyOf(manifests.keySet()), limit).stream()
                .filter(paper -> maySee(person, manifests.get(paper.caseNumber()), paper.kind()))
                .toList();
    }

    /** @throws RefusedException not found if there is no such paper in the case, or it is not theirs to see */
    void require(String number, String id) {
        if (of(number).stream().noneMatch(document -> document.id().equals(id))) {
            throw RefusedException.notFound("文书不存在，或您无权查看。");
        }
    }

    static boolean maySee(Person person, Manifest manifest, String kind) {
        DocumentKind declared = manifest.documents().get(kind);
        return !person.isEnterprise() || declared != null && !declared.internal();
    }
}
