package org.bihuan.document;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bihuan.RefusedException;
import org.bihuan.Words;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.DocumentKind;
import org.bihuan.casetype.Manifest;
import org.bihuan.document.IssuesToCome.Issue;
import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Issues papers of a case from the templates of its case type, in their order, numbered, and filled with what the case says. */
@Service
public class CaseDocuments {

    private final Documents documents;
    private final DocumentNumbers numbers;
    private final CaseValues values;
    private final Cases cases;
    private final Ledger ledger;
    private final Words words;

    CaseDocuments(
            Documents documents, DocumentNumbers numbers, CaseValues values, Cases cases, Ledger ledger, Words words) {
        this.documents = documents;
        this.numbers = numbers;
        this.values = values;
        this.cases = cases;
        this.ledger = ledger;
        this.words = words;
    }

    /**
     * Lets the running transaction issue the paper just before it commits, and record its hash.
     *
     * @param kind under which the manifest of the case type's version declares it
     * @throws IllegalArgumentException if the case type has no such paper
     * @throws RefusedException conflict if a paper that must come before it has not been issued in the case
     */
    public void issue(String caseNumber, String kind) {
        Manifest manifest = cases.typeOf(cases.require(caseNumber)).manifest();
        refuseTooEarly(caseNumber, manifest.documents(), manifest.document(kind));
        IssuesToCome.add(new Issue(caseNumber, kind), this::issueAll);
    }

    /**
     * Issues a numbered letter about a case that its type does not declare; staff alone see it. Asked for last in the transaction that
     * has locked the case, because its number is taken at once.
     *
     * @param word the 字 of its number
     * @param said the values of the template's variables
     */
    public Document issueLetter(
            String caseNumber, String kind, String name, String word, byte[] template, Map<String, String> said) {
        return recorded(
                caseNumber,
                kind,
                name,
                documents.issue(caseNumber, kind, name, numbers.next(word), null, template, said));
    }

    private Document recorded(String caseNumber, String kind, String name, Document document) {
        ledger.append(Event.of(caseNumber, "document-issued", CurrentUser.SYSTEM)
                .with("kind", kind)
                .with("name", name)
                .with("number", document.number())
                .with("documentId", document.id())
                .with("sha256", document.sha256()));
        return document;
    }

    private void refuseTooEarly(String caseNumber, Map<String, DocumentKind> kinds, DocumentKind wanted) {
        Set<String> issued =
                documents.of(caseNumber).stream().map(Document::kind).collect(Collectors.toCollection(HashSet::new));
        issued.addAll(IssuesToCome.kinds());
        String objection = new Precedence(kinds).objection(wanted, issued);
        if (objection != null) {
            throw RefusedException.conflict(objection);
        }
    }

    private void issueAll(List<Issue> issues) {
        List<DocumentKind> kinds = issues.stream().map(this::declared).toList();
        @Nullable String[] taken = new String[issues.size()];
        // always in the order of their words: two transactions that need the same two must not wait for each other
        IntStream.range(0, taken.length)
                .boxed()
                .filter(i -> kinds.get(i).word() != null)
                .sorted(Comparator.comparing(i -> String.valueOf(kinds.get(i).word())))
                .forEach(
                        i -> taken[i] = numbers.next(String.valueOf(kinds.get(i).word())));
        for (int i = 0; i < taken.length; i++) {
            issue(issues.get(i), kinds.get(i), taken[i]);
        }
    }

    private DocumentKind declared(Issue issue) {
        return cases.typeOf(cases.require(issue.caseNumber())).manifest().document(issue.kind());
    }

    private void issue(Issue issue, DocumentKind kind, @Nullable String number) {
        CaseFile file = cases.require(issue.caseNumber());
        CaseType type = cases.typeOf(file);
        byte[] template = type.template(kind.template());
        if (template == null) {
            throw new IllegalArgumentException(type.key() + " has no template " + kind.template());
        }
        recorded(
                file.number(),
                issue.kind(),
                kind.name(),
                documents.issue(
                        file.number(),
                        issue.kind(),
                        kind.name(),
                        number,
                        kind.seal(),
                        template,
                        words.kept(() -> values.of(file, type, issue.kind(), documents.of(file.number())))));
    }
}
