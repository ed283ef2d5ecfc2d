package org.bihuan.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bihuan.casefile.CaseData;
import org.bihuan.casefile.RowSource;
import org.bihuan.casefile.SubmissionRule;
import org.bihuan.casefile.SubmissionRule.Occasion;
import org.bihuan.test.Answers;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class HazardRulesTest extends HazardStory {

    @Autowired
    private Map<String, SubmissionRule> rules;

    @Autowired
    private Map<String, RowSource> sources;

    @Test
    void a_finding_that_says_everything_passes() {
        assertThat(inspected(finding(1), finding(2, "level", "major", "majorStandard", "工贸第三条", "mode", "stop")))
                .isEmpty();
    }

    @Test
    void a_finding_says_what_it_is_and_how_it_is_put_right() {
        assertThat(inspected(Answers.of("clause", "第一条")))
                .containsExactly(
                        "findings[0].description 请写明发现的问题。",
                        "findings[0].category 请选择是管理上的还是现场的问题。",
                        "findings[0].level 请选择是一般隐患还是重大隐患。",
                        "findings[0].mode 请选择怎样整改。");
    }

    @Test
    void what_is_put_right_later_says_until_when_and_not_before_the_inspection() {
        ObjectNode without = finding(1, "mode", "stop");
        without.remove("dueDate");

        assertThat(inspected(without, finding(2, "dueDate", "2026-11-22"), finding(3, "dueDate", "2026-11-23")))
                .containsExactly("findings[0].dueDate 请填写整改期限。", "findings[1].dueDate 整改期限不能早于检查当天（2026-11-23）。");
    }

    @Test
    void what_is_put_right_on_the_spot_needs_no_day() {
        ObjectNode onTheSpot = finding(1, "mode", "immediate");
        onTheSpot.remove("dueDate");

        assertThat(inspected(onTheSpot)).isEmpty();
    }

    @Test
    void a_major_hazard_names_its_standard_and_is_not_struck_off_on_the_spot() {
        assertThat(inspected(finding(1, "level", "major", "mode", "immediate")))
                .containsExactly(
                        "findings[0].mode 重大事故隐患不能当场销号，请选择限期整改或者停产停业整改。",
                        "findings[0].majorStandard 请写明按哪一条标准判定为重大事故隐患。");
    }

    @Test
    void no_two_findings_have_one_number() {
        assertThat(inspected(finding(1), finding(1), finding(2, "no", "甲")))
                .containsExactly("findings[1].no 序号1已经用过，每一项的序号不能相同。", "findings[2].no 序号须是1到9999之间的整数。");
    }

    @Test
    void where_nobody_was_let_in_nothing_is_asked() {
        ObjectNode submission = Answers.of("entry", "refused", "findings", List.of(Map.of()));

        assertThat(problems("findingsAreComplete", "", submission)).isEmpty();
    }

    @Test
    void a_recheck_looks_at_each_hazard_once_and_at_no_other() {
        Journey journey = ordered(finding(1), finding(2), finding(3, "mode", "immediate"));

        assertThat(recheck(journey, result(1, "passed"), result(2, "failed"))).isEmpty();
        assertThat(recheck(journey, result(1, "passed"))).containsExactly("results 第2项还没有复查结果，每一项都要复查。");
        assertThat(recheck(journey, result(1, "passed"), result(1, "failed"), result(2, "passed"), result(3, "passed")))
                .containsExactly("results[1].findingNo 第1项填了两次，请保留一次。", "results[3].findingNo 这一项不在本次复查的范围内，请删除。");
    }

    @Test
    void only_what_a_recheck_has_passed_is_signed_off() {
        Journey journey = ordered(finding(1), finding(2));
        said(journey, "results", List.of(result(1, "passed"), result(2, "failed")));
        act(journey, hazards::verify);

        assertThat(signOff(journey, true, "1")).isEmpty();
        assertThat(signOff(journey, true, "1", "2")).containsExactly("findingNos 第2项“灭火器压力不足2”现在是“整改中”，复查合格后才能销号。");
        assertThat(signOff(journey, true, "7")).containsExactly("findingNos 本案没有第7项隐患。");
        assertThat(signOff(journey, false, "1")).containsExactly("verifiedOnSite 销号前须到现场核实，不能只看材料。");
    }

    @Test
    void where_nothing_has_passed_nothing_is_signed_off() {
        assertThat(signOff(ordered(finding(1)), true)).containsExactly("findingNos 没有复查合格的隐患，不能销号。");
    }

    @Test
    void sending_back_needs_no_look() {
        Journey journey = ordered(finding(1));

        assertThat(problems(
                        "signOffVerifiedOnly",
                        journey.number(),
                        Answers.of("decision", "return", "findingNos", List.of("1"))))
                .isEmpty();
    }

    @Test
    void more_time_is_asked_for_before_the_time_is_over() {
        Journey journey = ordered(finding(1));
        world.at("2026-11-30T16:00");
        assertThat(extension(journey, "2026-12-10", "1")).isEmpty();

        world.at("2026-12-01T09:00");

        assertThat(extension(journey, "2026-12-10", "1"))
                .containsExactly("findingNos 第1项的整改期限（2026-11-30）已经届满，延期须在届满前申请。");
    }

    @Test
    void more_time_ends_later_than_the_time_there_is() {
        Journey journey = ordered(finding(1), finding(2, "dueDate", "2026-12-10"));

        assertThat(extension(journey, "2026-12-10", "1", "2"))
                .containsExactly("newDueDate 第2项现在的期限是2026-12-10，延期须晚于这一天。");
    }

    @Test
    void more_time_is_for_what_is_still_to_be_done() {
        Journey journey = ordered(finding(1, "mode", "immediate"));

        assertThat(extension(journey, "2026-12-10", "1")).containsExactly("findingNos 第1项已经不需要整改，不用延期。");
        assertThat(extension(journey, "2026-12-10", "4")).containsExactly("findingNos 本案没有第4项隐患。");
        assertThat(extension(journey, "2026-12-10")).containsExactly("findingNos 请选择要延期整改的隐患。");
    }

    @Test
    void forms_are_offered_what_they_are_about() {
        Journey journey =
                ordered(finding(1), finding(2, "level", "major"), finding(3), finding(4, "mode", "immediate"));
        said(journey, "results", List.of(result(1, "passed"), result(2, "passed"), result(3, "failed")));
        act(journey, hazards::verify);

        assertThat(offered("openHazards", journey)).containsExactly("3. 灭火器压力不足3");
        assertThat(offered("hazardsToRecheck", journey)).containsExactly("3. 灭火器压力不足3");
        assertThat(offered("verifiedHazards", journey)).containsExactly("1. 灭火器压力不足1", "2. 灭火器压力不足2");
        assertThat(offered("verifiedGeneralHazards", journey)).containsExactly("1. 灭火器压力不足1");
        ObjectNode row = sources.get("openHazards").rows(journey.number()).get(0);
        assertThat(row.path("value").asText()).isEqualTo("3");
        assertThat(row.path("findingNo").asText()).isEqualTo("3");
        assertThat(row.path("description").asText()).isEqualTo("灭火器压力不足3");
        assertThat(row.path("dueDate").asText()).isEqualTo("2026-11-30");
    }

    private List<String> inspected(ObjectNode... findings) {
        return problems(
                "findingsAreComplete",
                "",
                Answers.of("entry", "granted", "inspectedAt", "2026-11-23T09:00+08:00", "findings", List.of(findings)));
    }

    @SafeVarargs
    private List<String> recheck(Journey journey, Map<String, Object>... results) {
        return problems("allRechecked", journey.number(), Answers.of("results", List.of(results)));
    }

    private List<String> signOff(Journey journey, boolean onSite, String... numbers) {
        return problems(
                "signOffVerifiedOnly",
                journey.number(),
                Answers.of("decision", "sign_off", "verifiedOnSite", onSite, "findingNos", List.of(numbers)));
    }

    private List<String> extension(Journey journey, String until, String... numbers) {
        return problems(
                "extensionBeforeExpiry",
                journey.number(),
                Answers.of("newDueDate", until, "findingNos", List.of(numbers)));
    }

    private List<String> problems(String rule, String caseNumber, ObjectNode submission) {
        Occasion occasion =
                new Occasion(caseNumber, "", world.officer(), CaseData.empty().values());
        return rules.get(rule).problems(occasion, submission).stream()
                .map(problem -> problem.field() + " " + problem.message())
                .toList();
    }

    private List<String> offered(String source, Journey journey) {
        return sources.get(source).rows(journey.number()).stream()
                .map(row -> row.path("label").asText())
                .toList();
    }
}
