package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.CaseFile;
import org.bihuan.casefile.Cases;
import org.bihuan.casetype.DocumentKind;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a paper can say, by the case of an enterprise that was visited. */
class CaseValuesTest extends HouseStory {

    @Autowired
    private CaseValues values;

    @Autowired
    private PeopleLines lines;

    @Autowired
    private Documents documents;

    @Autowired
    private Cases cases;

    @Test
    void a_paper_says_where_the_enterprise_is() {
        assertThat(ofVisitedCase())
                .containsEntry("enterprise", "晋江市恒彩纺织印染有限公司")
                .containsEntry("address", "安海镇安东工业区 6 号");
    }

    @Test
    void days_and_moments_are_written_as_on_official_papers() {
        assertThat(ofVisitedCase())
                .containsEntry("visitDate", "2026年11月24日")
                .containsEntry("arrivedAt", "2026年11月23日9时00分");
    }

    @Test
    void everybody_who_is_named_has_a_line() {
        assertThat(ofVisitedCase()).containsEntry("expertLines", List.of(Map.of("name", "王建国", "certificate", "")));
    }

    @Test
    void an_officer_has_the_number_of_the_certificate_beside_the_name() {
        assertThat(lines.of(JsonNodeFactory.instance.arrayNode().add("officer1").add("officer2")))
                .containsExactly(
                        Map.of("name", "吴志坚", "certificate", "13058200017"),
                        Map.of("name", "林晓东", "certificate", "13058200034"));
    }

    @Test
    void a_paper_that_was_issued_can_be_cited() {
        Journey story = visited().complete("task_advise", Answers.advise());

        assertThat(documents.of(story.number())).hasSize(1);
        assertThat(of(story)).containsEntry("adviceNumber", "").containsEntry("adviceDate", "2026年11月23日");
    }

    @Test
    void a_paper_leaves_out_the_rows_that_it_does_not_speak_of() {
        ObjectNode submission = Answers.of(
                "findings", List.of(Map.of("no", "1", "mode", "deadline"), Map.of("no", "2", "mode", "immediate")));
        CaseData data = CaseData.empty().with("task_inspect", submission, Set.of());
        Map<String, Object> told = new LinkedHashMap<>(Map.of("findings", List.of("限期整改", "立即整改")));
        DocumentKind order = new DocumentKind(
                "责令限期整改指令书",
                "order.docx",
                "责改",
                List.of(),
                List.of(),
                Map.of("findings", Map.of("mode", List.of("deadline"))),
                List.of(),
                null,
                false);

        CaseValues.narrow(order, data, told);

        assertThat(told).containsEntry("findings", List.of("限期整改"));
    }

    private Journey visited() {
        return world.aCase().of("service-request").open().untilVisit().complete("task_visit", Answers.visit("general"));
    }

    private Map<String, Object> ofVisitedCase() {
        return of(visited());
    }

    private Map<String, Object> of(Journey story) {
        CaseFile file = cases.require(story.number());
        return values.of(file, cases.typeOf(file), "advice", documents.of(story.number()));
    }
}
