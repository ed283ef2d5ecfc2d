package org.bihuan.legality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.casefile.SubmissionRule.Occasion;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.Test;

/** What is penalized has a party and an amount. */
class FinesHaveAmountsTest extends HouseStory {

    @Test
    void a_party_is_named_once() {
        ObjectNode decision = Answers.of(
                "decision",
                "penalize",
                "targets",
                List.of(
                        Map.of("party", "企业", "penalties", List.of("warning")),
                        Map.of("party", "企业 ", "penalties", List.of("warning"))));

        assertThat(new FinesHaveAmounts().problems(occasion(world.intake()), decision))
                .extracting(FieldError::message)
                .containsExactly("“企业”写了两次，每个当事人写一条。");
    }

    @Test
    void an_exemption_names_nobody() {
        assertThat(new FinesHaveAmounts().problems(occasion(world.intake()), Answers.of("decision", "exempt")))
                .isEmpty();
    }

    private static Occasion occasion(Person person) {
        return new Occasion("ZF2026-000001", "task_decide", person, Answers.of());
    }
}
