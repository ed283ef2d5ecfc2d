package org.bihuan.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.Cases;
import org.bihuan.casefile.SubmissionRule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A case is closed once its papers are complete: each signed and served that has to be (行政处罚法第四十七条, the whole course is
 * recorded and kept). Whoever sends it back is not held up.
 */
@Component("papersComplete")
final class PapersComplete implements SubmissionRule {

    /** So many are named; the page of the volume names them all. */
    private static final int NAMED = 5;

    /** Asked for late: the volumes know the cases, and the cases know the rules. */
    private final ObjectProvider<Volumes> volumes;

    private final ObjectProvider<Cases> cases;

    PapersComplete(ObjectProvider<Volumes> volumes, ObjectProvider<Cases> cases) {
        this.volumes = volumes;
        this.cases = cases;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        if (submission.path("decision").asText().equals("return")) {
            return List.of();
        }
        List<VolumeItem> owed = volumes.getObject().items(cases.getObject().require(occasion.caseNumber())).stream()
                .filter(item -> item.owed() != null)
                .toList();
        if (owed.isEmpty()) {
            return List.of();
        }
        String named = owed.stream()
                .limit(NAMED)
                .map(item -> item.title() + item.owed())
                .collect(Collectors.joining("；"));
        return List.of(new FieldError(
                "decision",
                "案卷还缺 " + owed.size() + " 样：" + named + (owed.size() > NAMED ? "等" : "")
                        + "。补齐以后才能结案，或者退回补正（行政处罚法第四十七条）。"));
    }
}
