package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowReferencesTest {

    @Test
    void a_row_that_names_a_finding_says_what_the_finding_says() {
        Map<String, List<Map<String, String>>> lists = lists();

        RowReferences.complete(lists);

        assertThat(lists.get("results").get(0))
                .containsEntry("description", "保险粉与双氧水同室堆放")
                .containsEntry("result", "合格");
    }

    @Test
    void what_the_row_says_itself_stays() {
        Map<String, List<Map<String, String>>> lists = lists();
        lists.get("results").get(0).put("description", "已分间存放");

        RowReferences.complete(lists);

        assertThat(lists.get("results").get(0)).containsEntry("description", "已分间存放");
    }

    @Test
    void numbers_of_findings_make_a_list_of_these_findings() throws Exception {
        JsonNode numbers = JsonMapper.builder().build().readTree("[\"2\"]");

        assertThat(RowReferences.named("findingNos", numbers, lists()))
                .containsOnlyKeys("namedFindings")
                .extractingByKey("namedFindings")
                .asString()
                .contains("消防通道被堵")
                .doesNotContain("保险粉");
    }

    @Test
    void no_numbers_make_an_empty_list_and_another_field_makes_none() throws Exception {
        JsonNode nothing = JsonMapper.builder().build().readTree("null");

        assertThat(RowReferences.named("findingNos", nothing, lists())).containsEntry("namedFindings", List.of());
        assertThat(RowReferences.named("remark", nothing, lists())).isEmpty();
    }

    @Test
    void templates_may_name_what_references_add() {
        Set<String> known =
                Set.of("findings", "findings.no", "findings.description", "results", "results.findingNo", "findingNos");

        assertThat(RowReferences.names(known))
                .contains("results.description", "namedFindings", "namedFindings.description");
    }

    private static Map<String, List<Map<String, String>>> lists() {
        return new LinkedHashMap<>(Map.of(
                "findings",
                List.of(
                        new LinkedHashMap<>(Map.of("no", "1", "description", "保险粉与双氧水同室堆放")),
                        new LinkedHashMap<>(Map.of("no", "2", "description", "消防通道被堵"))),
                "results",
                List.of(new LinkedHashMap<>(Map.of("findingNo", "1", "result", "合格")))));
    }
}
