package org.bihuan.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.Times;
import org.bihuan.enterprise.ServiceConsents;
import org.springframework.stereotype.Component;

/**
 * A paper is served as the law allows and so that it can be proven: electronically only to whoever has signed that they agree
 * (行政处罚法第六十一条第二款), left behind only with pictures of it (民事诉讼法第八十九条), and not later than now.
 */
@Component("serviceIsProven")
final class ServiceIsProven implements SubmissionRule {

    /** Clocks of phones may be a few minutes fast. */
    private static final Duration FAST = Duration.ofMinutes(10);

    private final CaseMapper cases;
    private final ServiceConsents consents;
    private final Clock clock;

    ServiceIsProven(CaseMapper cases, ServiceConsents consents, Clock clock) {
        this.cases = cases;
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        List<FieldError> problems = new ArrayList<>();
        String method = submission.path("method").asText();
        Instant servedAt = Moments.of(submission.path("servedAt"));
        if (servedAt != null && servedAt.isAfter(clock.instant().plus(FAST))) {
            problems.add(new FieldError("servedAt", "送达时间不能晚于现在。"));
        }
        if (method.equals("electronic") && servedAt != null && !hasAgreed(occasion.caseNumber(), servedAt)) {
            problems.add(new FieldError("method", "当事人没有签署同意电子送达的确认书，不能电子送达，请改用其他方式。"));
        }
        if (method.equals("leave") && submission.path("proof").isEmpty()) {
            problems.add(new FieldError("proof", "留置送达须有拍照或者录像，请上传记录送达过程的照片。"));
        }
        return problems;
    }

    private boolean hasAgreed(String caseNumber, Instant servedAt) {
        CaseFile file = cases.find(caseNumber);
        return file != null
                && file.enterpriseUscc() != null
                && consents.electronic(file.enterpriseUscc(), LocalDate.ofInstant(servedAt, Times.ZONE));
    }
}
