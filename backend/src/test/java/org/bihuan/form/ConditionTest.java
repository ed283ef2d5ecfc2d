package org.bihuan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases in conditions.json are shared with the browser, where form-js's own engine must give the same results. */
class ConditionTest {

    static Stream<Arguments> shared() throws IOException {
        try (InputStream file = ConditionTest.class.getResourceAsStream("/conditions.json")) {
            JsonNode cases = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return StreamSupport.stream(cases.spliterator(), false)
                    .map(each -> Arguments.of(
                            each.get("expression").asText(),
                            each.get("data"),
                            each.get("result").asBoolean()));
        }
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @MethodSource("shared")
    void a_condition_has_the_result_that_the_browser_finds(String expression, ObjectNode data, boolean result) {
        boolean holds = Condition.parse(expression).holds(Scope.of(data));

        assertThat(holds).isEqualTo(result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 1",
                "=",
                "=a = ",
                "=a and",
                "=a or or b",
                "=(a = 1",
                "=a = 1)",
                "=a == 1",
                "=a = b = c",
                "=a = 'x'",
                "=a + 1 = 2",
                "=a - 1",
                "=a not in (1)",
                "=a in ()",
                "=a in [1] and b",
                "=a between 1 and 2",
                "=a in [1..5]",
                "=if a then b else c",
                "=some x in a satisfies x = 1",
                "=a[1] = 2",
                "=date(\"2026-01-01\") = a",
                "=now() > a",
                "=string length(a) = 2",
                "=sum(a) = 2",
                "=count(a, b) = 2",
                "=list contains(a)",
                "=mode = \"visit\"",
                "=中 = 1",
                "=a = \"x",
                "=a.",
                "=a // comment",
                "=a = 1, b = 2"
            })
    void what_is_beyond_the_documented_part_is_refused(String source) {
        assertThatThrownBy(() -> Condition.parse(source))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(source);
    }

    @Test
    void a_word_of_feel_can_be_read_as_a_field_through_this() {
        Condition condition = Condition.parse("=this.mode = \"visit\"");

        boolean holds = condition.holds(Scope.of((ObjectNode) World.json("{'mode': 'visit'}")));

        assertThat(holds).isTrue();
    }

    @Test
    void deep_nesting_is_refused_and_not_a_stack_overflow() {
        String source = "=" + "(".repeat(400) + "a" + ")".repeat(400);

        assertThatThrownBy(() -> Condition.parse(source)).hasMessageContaining("too deeply");
    }

    @Test
    void a_condition_tells_what_it_reads() {
        Condition condition = Condition.parse("=site.town = \"x\" and list contains(hazards, this.level)");

        assertThat(condition.references())
                .containsExactly(List.of("site", "town"), List.of("hazards"), List.of("this", "level"));
    }
}
