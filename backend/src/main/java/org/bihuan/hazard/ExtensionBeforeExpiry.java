package org.bihuan.hazard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.Times;
import org.bihuan.casefile.SubmissionRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** More time ({@code findingNos}, {@code newDueDate}) is asked for before the time is over, and for later than it is. */
@Component("extensionBeforeExpiry")
final class ExtensionBeforeExpiry implements SubmissionRule {

    private final HazardMapper mapper;
    private final Clock clock;

    ExtensionBeforeExpiry(HazardMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        Set<Integer> named = Entries.findingNos(submission.path("findingNos"));
        if (named.isEmpty()) {
            return List.of(new FieldError("findingNos", "请选择要延期整改的隐患。"));
        }
        Map<Integer, Hazard> hazards = mapper.ofCase(occasion.caseNumber(), Hazards.MOST).stream()
                .collect(Collectors.toMap(Hazard::findingNo, Function.identity()));
        LocalDate wanted = Entries.day(submission.path("newDueDate"));
        List<FieldError> problems = new ArrayList<>();
        for (int number : named) {
            Hazard hazard = hazards.get(number);
            String objection = hazard == null ? "本案没有第" + number + "项隐患。" : objection(hazard);
            LocalDate due = hazard == null ? null : hazard.dueOn();
            if (objection != null) {
                problems.add(new FieldError("findingNos", objection));
            } else if (wanted == null || due != null && !wanted.isAfter(due)) {
                problems.add(new FieldError("newDueDate", tooEarly(number, due)));
            }
        }
        return problems;
    }

    private @Nullable String objection(Hazard hazard) {
        if (!hazard.status().isToRectify()) {
            return "第" + hazard.findingNo() + "项已经不需要整改，不用延期。";
        }
        boolean isOver =
                hazard.status() == Status.OVERDUE || hazard.isPastDue(LocalDate.ofInstant(clock.instant(), Times.ZONE));
        return isOver
                ? "第" + hazard.findingNo() + "项的整改期限"
                        + (hazard.dueOn() == null ? "" : "（" + hazard.dueOn() + "）")
                        + "已经届满，延期须在届满前申请。"
                : null;
    }

    private static String tooEarly(int number, @Nullable LocalDate due) {
        return due == null ? "请填写延期到哪一天。" : "第" + number + "项现在的期限是" + due + "，延期须晚于这一天。";
    }
}
