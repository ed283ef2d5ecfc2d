package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A type and the part that it calls, spoiled in one place at a time: the contract names the place. */
class PartsTest {

    private static final Path PARTS = Path.of("src/test/resources/case-types/parts");
    private static final String CALLER = "processes/order-demo/order-demo.bpmn";
    private static final String PART = "processes/delivery-demo/delivery-demo.bpmn";

    @TempDir
    private Path place;

    private FolderWorld world;

    @BeforeEach
    void aTypeAndItsPart() {
        world = FolderWorld.of(PARTS);
    }

    @Test
    void a_type_and_its_part_have_no_problem_between_them() {
        assertThat(world.neighbours(place)).isEmpty();
    }

    @Test
    void the_files_of_a_part_go_along_with_its_caller() {
        List<CaseTypeFolder> deployed =
                Neighbours.withParts(world.at(place).read().folders());

        assertThat(deployed).extracting(CaseTypeFolder::key).containsExactly("order-demo");
        assertThat(deployed.get(0).resources())
                .containsKeys(CALLER, PART, "processes/delivery-demo/case-type.yaml", "forms/delivery-demo/ask.form");
    }

    @Test
    void what_is_read_back_knows_the_steps_and_forms_of_the_part() throws UnreadableException {
        Map<String, byte[]> files =
                Neighbours.withParts(world.at(place).read().folders()).get(0).resources();

        CaseType type = CaseType.of("order-demo", 3, files);

        assertThat(type.model().timers()).containsEntry("timer_deliveryOverdue", "SR-CONFIRM");
        assertThat(type.model().form("task_deliver")).isEqualTo("delivery-demo-deliver");
        assertThat(type.model().form("task_inspect")).isEqualTo("inspect");
        assertThat(type.model().variables()).contains("urgency", "result", "way");
        assertThat(type.model().outcome("done_delivered")).isEmpty();
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
            order-demo/order-demo.bpmn,       calledElement="delivery-demo",       calledElement="order-demo",       不是 kind: part 的文件夹
            order-demo/order-demo.bpmn,       businessKey="${caseNumber}",         businessKey="${urgency}",         没有带上 in businessKey=${caseNumber}
            order-demo/order-demo.bpmn,       source="caseNumber",                 source="urgency",                 没有带上 in caseNumber=caseNumber
            order-demo/order-demo.bpmn,       source="urgency",                    source="result",                  没有带上 in urgency=urgency
            order-demo/order-demo.bpmn,       <camunda:out variables="all" />,      ,                                没有带上 out variables=all
            order-demo/order-demo.bpmn,       task_inspect,                        task_deliver,                     “task_deliver”这个名字 order-demo 也用了
            delivery-demo/case-type.yaml,     reads: [urgency],                    reads: [hurry],                   字段“hurry”在调用它的 order-demo 的表单中没有
            """)
    void an_offender_is_named(String file, String was, String becomes, String sentence) {
        world.replace("processes/" + file, was, becomes == null ? "" : becomes);

        assertThat(world.neighbours(place)).anySatisfy(problem -> assertThat(problem)
                .startsWith("processes/")
                .contains(sentence)
                .endsWith("。"));
    }

    @Test
    void an_error_that_ends_a_part_is_caught_by_whoever_calls_it() {
        world.replace(PART, "<bpmn:process ", "<bpmn:error id=\"error_lost\" errorCode=\"lost\" /><bpmn:process ")
                .replace(
                        PART,
                        "<bpmn:incoming>flow_asked</bpmn:incoming>",
                        "<bpmn:incoming>flow_asked</bpmn:incoming><bpmn:errorEventDefinition errorRef=\"error_lost\" />");

        assertThat(world.neighbours(place)).hasSize(2).allSatisfy(problem -> assertThat(problem)
                .startsWith(CALLER)
                .contains("没有接住“delivery-demo”里的错误“lost”"));
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource({
        "delivery-demo/delivery-demo.bpmn, done_delivered, end_delivered, 编号应当写成 done_…",
        "delivery-demo/case-type.yaml, reads:, 'outcomes: {delivered: 已送达}\nreads:', 请删去 outcomes"
    })
    void a_part_ends_no_case(String file, String was, String becomes, String sentence) {
        world.replace("processes/" + file, was, becomes);

        List<String> problems = world.at(place).read().folders().stream()
                .filter(folder -> folder.manifest().isPart())
                .flatMap(folder -> new OutcomesRule().problems(folder).stream())
                .toList();

        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem)
                .contains(sentence));
    }
}
