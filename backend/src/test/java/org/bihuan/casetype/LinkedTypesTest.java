package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two folders that link, spoiled in one place at a time: the contract names the place. */
class LinkedTypesTest {

    private static final Path LINKED = Path.of("src/test/resources/case-types/linked");
    private static final String MODEL = "processes/patrol-demo/patrol-demo.bpmn";

    @TempDir
    private Path place;

    private FolderWorld world;

    @BeforeEach
    void twoTypes() {
        world = FolderWorld.of(LINKED);
    }

    @Test
    void two_types_that_know_each_other_have_no_problem() {
        assertThat(world.neighbours(place)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
            >lead-demo<,           >lead-none<,               不是能发起的案件类型
            >lead</camunda,        >leads</camunda,           关系“leads”不在 case-type.yaml 的 relations 里
            >origin<,              >origins<,                 反向关系“origins”不在 processes/lead-demo/case-type.yaml
            sourceRef =,           source =,                  字段“source”不在它的发起表单里
            {place}：{facts},       {place}：{fact},            字段“fact”在表单中没有
            facts = {place},       facts - {place},           看不懂
            foundAt = ,            sourceRef = ,              一个字段只写一次
            """)
    void an_offender_is_named(String was, String becomes, String sentence) {
        world.replace(MODEL, was, becomes);

        assertThat(world.neighbours(place)).singleElement().satisfies(problem -> assertThat(problem)
                .startsWith(MODEL + "：服务任务“转办线索”(open_lead)")
                .contains(sentence)
                .endsWith("。"));
    }
}
