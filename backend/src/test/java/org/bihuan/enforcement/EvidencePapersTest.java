package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bihuan.document.Document;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;

/** Papers that are drawn up while evidence is taken: each when its officer needs it, and none before the one that it rests on. */
class EvidencePapersTest extends EnforcementStory {

    private static final String AT = "2026-11-24T09:00:00+08:00";

    @Test
    void a_person_is_summoned_and_then_questioned() {
        Journey journey = written(written(assigned(), summons()), questions());

        assertThat(papers(journey)).contains("inquiryNotice", "inquiryRecord");
        assertThat(journey.open()).containsExactly("task_collectEvidence");
    }

    @Test
    void nobody_is_questioned_without_a_summons() {
        Journey journey = asked(assigned());

        assertThatThrownBy(() -> journey.completeAs(world.officer(), "task_writeDocument", questions()))
                .hasMessageContaining("询问通知书");
        assertThat(journey.open()).containsExactlyInAnyOrder("task_collectEvidence", "task_writeDocument");
    }

    @Test
    void one_officer_alone_questions_nobody() {
        Journey journey = asked(written(assigned(), summons()));
        ObjectNode alone = questions();
        alone.putArray("inquirers").add("officer1");

        assertThat(refusal(() -> journey.completeAs(world.officer(), "task_writeDocument", alone)))
                .contains("inquirers");
    }

    @Test
    void a_place_is_inspected_a_sample_taken_and_an_appraisal_ordered() {
        Journey journey = assigned();
        written(
                journey,
                Answers.of(
                        "documentKind",
                        "inspectionRecord",
                        "sitePlace",
                        "喷漆车间",
                        "siteStartedAt",
                        AT,
                        "siteEndedAt",
                        AT,
                        "siteOfficers",
                        List.of("officer1", "officer2"),
                        "sitePresent",
                        "许经理",
                        "siteFindings",
                        "车间内没有培训公示栏。"));
        written(
                journey,
                Answers.of(
                        "documentKind",
                        "sampling",
                        "samples",
                        List.of(Map.of("name", "稀释剂", "quantity", "500 毫升")),
                        "samplePlace",
                        "喷漆车间",
                        "sampledAt",
                        AT,
                        "samplers",
                        List.of("officer1", "officer2")));
        written(
                journey,
                Answers.of(
                        "documentKind",
                        "appraisal",
                        "appraiser",
                        "泉州市产品质量检验所",
                        "appraisalMatter",
                        "闪点",
                        "appraisalMaterials",
                        "稀释剂一瓶",
                        "appraisalDueDate",
                        "2026-12-04"));

        assertThat(papers(journey)).contains("inspectionRecord", "sampling", "appraisal");
    }

    @Test
    void the_party_confirms_its_address_and_promises_to_mend() {
        Journey journey = assigned();
        written(
                journey,
                Answers.of(
                        "documentKind",
                        "addressConfirmation",
                        "serviceAddress",
                        "晋江市陈埭镇",
                        "serviceReceiver",
                        "许经理",
                        "servicePhone",
                        "13800000000",
                        "serviceElectronic",
                        true));
        written(
                journey,
                Answers.of(
                        "documentKind",
                        "commitment",
                        "commitmentText",
                        "补做三级安全教育，建立培训档案。",
                        "commitmentDueDate",
                        "2026-12-04"));

        assertThat(papers(journey)).contains("addressConfirmation", "commitment");
    }

    private static ObjectNode summons() {
        return Answers.of(
                "documentKind",
                "inquiryNotice",
                "inquiryPerson",
                "许志强",
                "inquiryPersonTitle",
                "车间主任",
                "inquiryAt",
                AT,
                "inquiryPlace",
                "执法大队询问室",
                "inquiryBring",
                "身份证");
    }

    private static ObjectNode questions() {
        return Answers.of(
                "documentKind",
                "inquiryRecord",
                "inquiryPerson",
                "许志强",
                "inquiryPersonTitle",
                "车间主任",
                "inquiryPlace",
                "执法大队询问室",
                "inquiryStartedAt",
                AT,
                "inquiryEndedAt",
                "2026-11-24T10:00:00+08:00",
                "inquirers",
                List.of("officer1", "officer2"),
                "inquiryAnswers",
                List.of(Map.of("question", "新员工上岗前培训了吗？", "answer", "没有。")));
    }

    private Journey asked(Journey journey) {
        return act(journey, world.officer(), "writeEvidencePaper", Answers.of());
    }

    private Journey written(Journey journey, ObjectNode answers) {
        return asked(journey).completeAs(world.officer(), "task_writeDocument", answers);
    }

    private List<String> papers(Journey journey) {
        return documents.of(journey.number()).stream().map(Document::kind).toList();
    }
}
