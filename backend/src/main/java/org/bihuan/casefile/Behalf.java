package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.casetype.Manifest;
import org.bihuan.casetype.Scope;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * What staff file for a party that came with paper: {@code onBehalfOf}, the code of its enterprise, and {@code scan}, the ids of the
 * scanned paper, beside the fields of the form.
 */
record Behalf(String uscc, List<String> scan) {

    private static final String WHO = "onBehalfOf";
    private static final String SCAN = "scan";

    /**
     * @return {@code null} if the person acts for themselves
     * @throws RefusedException invalid if the party is not that of the case or there is no scan, forbidden if the act is none of a party's
     *     or the person only watches
     */
    static @Nullable Behalf of(JsonNode submission, Person person, CaseFile file, Manifest.Action action) {
        if (person.isEnterprise() || !submission.has(WHO)) {
            return null;
        }
        if (!mayFile(person, file, action)) {
            throw RefusedException.forbidden("“" + action.name() + "”不能由您代当事人提交。");
        }
        String uscc = submission.path(WHO).asText();
        if (!uscc.equals(file.enterpriseUscc())) {
            throw RefusedException.invalid(WHO, "请填写本案当事人的统一社会信用代码。");
        }
        List<String> scan = new ArrayList<>();
        submission.path(SCAN).forEach(id -> scan.add(id.asText()));
        if (scan.isEmpty()) {
            throw RefusedException.invalid(SCAN, "代当事人提交的，请上传当事人签字的材料扫描件。");
        }
        return new Behalf(uscc, scan);
    }

    /** Whether the person may file for the party what is the party's to do. */
    static boolean mayFile(Person person, CaseFile file, Manifest.Action action) {
        return file.enterpriseUscc() != null && action.who().scope() == Scope.PARTY && Notes.mayWrite(person);
    }

    /** The submission with what says for whom it is filed. */
    static JsonNode forParty(JsonNode submission, String uscc) {
        return submission.isObject() ? ((ObjectNode) submission.deepCopy()).put(WHO, uscc) : submission;
    }

    /** The submission as the form knows it. */
    static JsonNode without(JsonNode submission) {
        return submission.isObject() ? ((ObjectNode) submission.deepCopy()).without(List.of(WHO, SCAN)) : submission;
    }
}
