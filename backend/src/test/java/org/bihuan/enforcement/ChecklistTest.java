package org.bihuan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.bihuan.casefile.CaseFile;
import org.bihuan.legality.LegalityChecklist;
import org.bihuan.test.Client;
import org.bihuan.test.Journey;
import org.bihuan.test.StatementLog;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A case shows at any moment what the law asks of it, and what of that is kept. */
class ChecklistTest extends EnforcementStory {

    @LocalServerPort
    private int port;

    @Autowired
    private LegalityChecklist checklist;

    @Test
    void a_case_that_waits_for_the_party_has_its_hearing_window_open() {
        Journey journey = notified(true);

        assertThat(state(journey, "notice-first")).isEqualTo("kept");
        assertThat(state(journey, "hearing-window")).isEqualTo("open");
        assertThat(state(journey, "legal-review")).isEqualTo("open");
    }

    @Test
    void a_rule_of_no_concern_is_not_shown() {
        assertThat(lines(notified(false)))
                .extracting(LegalityChecklist.Line::rule)
                .doesNotContain("hearing-window", "chair-apart", "drop-by-two");
    }

    @Test
    void what_is_late_is_broken_and_says_why() {
        Journey journey = assigned();
        world.at("2027-02-25T10:00");

        assertThat(lines(journey))
                .filteredOn(line -> line.state().equals("broken"))
                .singleElement()
                .satisfies(line -> assertThat(line.because()).contains("九十日"));
    }

    @Test
    void a_case_of_another_type_has_no_checklist() {
        assertThat(lines(world.aCase().open())).isEmpty();
    }

    @Test
    void the_staff_read_it_and_the_party_does_not() {
        String path = "/cases/" + notified(true).number() + "/legality";
        Client client = new Client(port);

        JsonNode lines = client.get("officer1", path).json().path("lines");

        assertThat(lines.findValuesAsText("article")).contains("行政处罚法第四十二条");
        assertThat(client.get("ent-012", path).status()).isEqualTo(404);
        assertThat(client.get("expert1", path).status()).isEqualTo(404);
    }

    @Test
    void it_costs_the_history_the_penalties_before_and_one_for_each_who_took_evidence() {
        CaseFile file = investigated("penalize").file();

        assertThat(StatementLog.during(() -> checklist.of(file)).statements()).hasSize(4);
    }

    private List<LegalityChecklist.Line> lines(Journey journey) {
        return checklist.of(journey.file()).lines();
    }

    private String state(Journey journey, String rule) {
        return lines(journey).stream()
                .filter(line -> line.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
