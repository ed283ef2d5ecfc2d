package org.bihuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bihuan.form.Form;
import org.junit.jupiter.api.Test;

/** What a form is given so that rows of a list can be picked beside it. */
class RowsToPickTest {

    private static final CaseFile FILE = new CaseFile(
            "ZG2026-000001",
            "rectification",
            1,
            "检查",
            CaseFile.OPEN,
            null,
            Instant.EPOCH,
            null,
            "officer1",
            null,
            null,
            null,
            "{}",
            "{}");

    @Test
    void a_form_is_given_what_another_room_knows_as_far_as_its_list_asks_for_it() {
        ObjectNode given = offered("lastFindings");

        assertThat(given.path("lastFindings")).hasSize(1);
        assertThat(given.path("lastFindings").get(0).path("clause").asText()).isEqualTo("第三十五条");
        assertThat(given.path("lastFindings").get(0).has("fine")).isFalse();
    }

    @Test
    void what_is_looked_up_later_is_not_given_beforehand() {
        assertThat(offered("violations")).isEmpty();
    }

    private static ObjectNode offered(String picker) {
        ObjectNode row = CaseData.JSON.createObjectNode().put("clause", "第三十五条").put("fine", "20000");
        FormOptions options = new FormOptions(null, null, null, Map.of("lastFindings", caseNumber -> List.of(row)));
        ObjectNode data = CaseData.JSON.createObjectNode();
        String json =
                "{\"id\": \"b\", \"components\": [{\"type\": \"dynamiclist\", \"path\": \"findings\", \"properties\":"
                        + " {\"picker\": \"" + picker
                        + "\"}, \"components\": [{\"type\": \"textfield\", \"key\": \"clause\"}]}]}";

        options.offerRows(Form.parse(json), FILE, data);

        return data;
    }
}
