package org.bihuan.delegate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException;
import org.bihuan.casefile.Cases;
import org.bihuan.hazard.Hazard;
import org.bihuan.hazard.Hazards;
import org.bihuan.hazard.Status;
import org.bihuan.inbox.TaskForms;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A model that leads hazards on, from an inspection to the sign-off: what its forms say is what its hazards become. */
class HazardStoryTest extends HouseStory {

    @Autowired
    private Cases cases;

    @Autowired
    private Hazards hazards;

    @Autowired
    private TaskForms forms;

    @DynamicPropertySource
    static void typesWithHazards(DynamicPropertyRegistry registry) {
        registry.add("bihuan.case-types", () -> "classpath:case-types/hazards");
    }

    @Test
    void what_an_inspection_finds_is_rectified_rechecked_and_signed_off() {
        Journey journey = inspected(finding("1", "general"), finding("2", "general"));
        assertThat(statuses(journey)).containsExactly(Status.RECTIFYING, Status.RECTIFYING);

        journey.completeAs(world.enterprise(), "task_rectify", rectified("1", "2"));
        assertThat(statuses(journey)).containsExactly(Status.SUBMITTED, Status.SUBMITTED);
        journey.completeAs(world.officer(), "task_recheck", rechecked(Map.of("1", "passed", "2", "failed")));
        assertThat(statuses(journey)).containsExactly(Status.VERIFIED, Status.RECTIFYING);
        journey.completeAs(head(), "task_signOff", signedOff("1"));

        assertThat(statuses(journey)).containsExactly(Status.CLOSED, Status.RECTIFYING);
        assertThat(journey.outcome()).isEqualTo("done");
        assertThat(journey.facts())
                .containsSubsequence(
                        "hazards-recorded",
                        "hazards-rectification-started",
                        "hazards-submitted",
                        "hazards-rechecked",
                        "hazards-signed-off");
    }

    @Test
    void an_inspection_that_finds_nothing_leaves_no_hazard_and_no_fact() {
        Journey journey = inspected();

        assertThat(hazards.exists(journey.number())).isFalse();
        assertThat(journey.facts()).noneMatch(fact -> fact.startsWith("hazards-"));
        assertThat(journey.open()).containsExactly("task_rectify");
    }

    @Test
    void a_finding_that_makes_no_order_refuses_the_inspection() {
        ObjectNode without = finding("1", "major");

        assertThatThrownBy(() -> inspected(without))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.errors())
                        .extracting(RefusedException.FieldError::field)
                        .containsExactly("findings[0].majorStandard"));
    }

    @Test
    void lists_begin_with_the_hazards_that_they_are_about() {
        Journey journey = inspected(finding("1", "general"), finding("2", "general"));

        JsonNode items = rows(journey, "task_rectify", "items");
        assertThat(items.findValuesAsText("findingNo")).containsExactly("1", "2");
        assertThat(items.findValuesAsText("description")).containsExactly("通道堵塞1", "通道堵塞2");
        journey.completeAs(world.enterprise(), "task_rectify", rectified("2"));
        assertThat(rows(journey, "task_recheck", "results").findValuesAsText("findingNo"))
                .containsExactly("1", "2");
    }

    @Test
    void a_recheck_that_passes_over_a_hazard_is_refused() {
        Journey journey = inspected(finding("1", "general"), finding("2", "general"));
        journey.completeAs(world.enterprise(), "task_rectify", rectified("1", "2"));

        assertThatThrownBy(() -> journey.completeAs(world.officer(), "task_recheck", rechecked(Map.of("1", "passed"))))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.errors().get(0).message()).isEqualTo("第2项还没有复查结果，每一项都要复查。"));
        assertThat(statuses(journey)).containsExactly(Status.SUBMITTED, Status.SUBMITTED);
    }

    @Test
    void a_sign_off_without_having_looked_is_refused() {
        Journey journey = inspected(finding("1", "general"));
        journey.completeAs(world.enterprise(), "task_rectify", rectified("1"));
        journey.completeAs(world.officer(), "task_recheck", rechecked(Map.of("1", "passed")));

        assertThatThrownBy(() -> journey.completeAs(
                        head(), "task_signOff", signedOff("1").put("verifiedOnSite", false)))
                .isInstanceOf(RefusedException.class);
        assertThat(statuses(journey)).containsExactly(Status.VERIFIED);
        assertThat(journey.offered("task_signOff", "verifiedOptions")).containsExactly("1");
    }

    private Journey inspected(ObjectNode... findings) {
        String uscc = String.valueOf(world.enterprise().organisation().uscc());
        String number = world.as(
                world.officer(), () -> cases.open("hazard-demo", Answers.of("enterprise", uscc, "subject", "日常检查"))
                        .number());
        return world.journey(number)
                .completeAs(
                        world.officer(),
                        "task_inspect",
                        Answers.of("inspectedAt", "2026-11-23", "findings", List.of(findings)));
    }

    private static ObjectNode finding(String no, String level) {
        return Answers.of(
                "no",
                no,
                "description",
                "通道堵塞" + no,
                "category",
                "site",
                "level",
                level,
                "mode",
                "deadline",
                "dueDate",
                "2026-11-30");
    }

    private static ObjectNode rectified(String... numbers) {
        List<Map<String, Object>> items = List.of(numbers).stream()
                .map(number -> Map.<String, Object>of("findingNo", number, "measure", "已经清理", "done", true))
                .toList();
        return Answers.of("items", items);
    }

    private static ObjectNode rechecked(Map<String, String> results) {
        List<Map<String, String>> rows = results.entrySet().stream()
                .map(one -> Map.of("findingNo", one.getKey(), "result", one.getValue()))
                .toList();
        return Answers.of("recheckedAt", "2026-11-23", "results", rows);
    }

    private static ObjectNode signedOff(String number) {
        return Answers.of("decision", "sign_off", "findingNos", List.of(number), "verifiedOnSite", true);
    }

    private Person head() {
        return world.person("unithead1");
    }

    private JsonNode rows(Journey journey, String step, String list) {
        return forms.prefill(cases.typeOf(journey.file()), journey.file(), step).path(list);
    }

    private List<Status> statuses(Journey journey) {
        return hazards.of(journey.number()).stream().map(Hazard::status).toList();
    }
}
