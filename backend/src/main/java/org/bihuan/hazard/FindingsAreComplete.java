package org.bihuan.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.Times;
import org.bihuan.casefile.SubmissionRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Each of the {@code findings} of an inspection says what it is, how grave, and how and until when it must be put right; unless the
 * enterprise has let nobody in ({@code entry}).
 */
@Component("findingsAreComplete")
final class FindingsAreComplete implements SubmissionRule {

    private final Clock clock;

    FindingsAreComplete(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<FieldError> problems(Occasion occasion, ObjectNode submission) {
        if (submission.path("entry").asText("granted").equals("refused")) {
            return List.of();
        }
        LocalDate inspected = Entries.day(submission.path("inspectedAt"));
        LocalDate day = inspected == null ? LocalDate.ofInstant(clock.instant(), Times.ZONE) : inspected;
        List<FieldError> problems = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        int row = 0;
        for (JsonNode finding : submission.path("findings")) {
            String path = "findings[" + row + "].";
            need(problems, path + "description", finding, "请写明发现的问题。");
            need(problems, path + "category", finding, "请选择是管理上的还是现场的问题。");
            need(problems, path + "level", finding, "请选择是一般隐患还是重大隐患。");
            need(problems, path + "mode", finding, "请选择怎样整改。");
            add(problems, path + "no", number(finding.path("no"), numbers));
            add(problems, path + "mode", onTheSpot(finding));
            add(problems, path + "majorStandard", standard(finding));
            add(problems, path + "dueDate", due(finding, day));
            row++;
        }
        return problems;
    }

    private static @Nullable String number(JsonNode given, Set<Integer> numbers) {
        if (given.asText("").isBlank()) {
            return null;
        }
        int number = Entries.findingNo(given);
        if (number == 0) {
            return "序号须是1到9999之间的整数。";
        }
        return numbers.add(number) ? null : "序号" + number + "已经用过，每一项的序号不能相同。";
    }

    private static @Nullable String onTheSpot(JsonNode finding) {
        return isMajor(finding) && finding.path("mode").asText().equals(Hazard.IMMEDIATE)
                ? "重大事故隐患不能当场销号，请选择限期整改或者停产停业整改。"
                : null;
    }

    private static @Nullable String standard(JsonNode finding) {
        return isMajor(finding) && isMissing(finding.path("majorStandard")) ? "请写明按哪一条标准判定为重大事故隐患。" : null;
    }

    private static @Nullable String due(JsonNode finding, LocalDate inspected) {
        if (!Set.of("deadline", "stop").contains(finding.path("mode").asText())) {
            return null;
        }
        LocalDate due = Entries.day(finding.path("dueDate"));
        if (due == null) {
            return "请填写整改期限。";
        }
        return due.isBefore(inspected) ? "整改期限不能早于检查当天（" + inspected + "）。" : null;
    }

    private static boolean isMajor(JsonNode finding) {
        return finding.path("level").asText().equals(Hazard.MAJOR);
    }

    private static boolean isMissing(JsonNode value) {
        return value.asText("").isBlank();
    }

    private static void need(List<FieldError> problems, String path, JsonNode finding, String sentence) {
        if (isMissing(finding.path(path.substring(path.indexOf('.') + 1)))) {
            problems.add(new FieldError(path, sentence));
        }
    }

    private static void add(List<FieldError> problems, String path, @Nullable String sentence) {
        if (sentence != null) {
            problems.add(new FieldError(path, sentence));
        }
    }
}
