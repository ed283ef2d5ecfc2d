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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has done one thing in a case may not do the other. */
class WhoMayTest extends HouseStory {

    private static final ObjectNode CASE = Answers.of(
            "lead",
            "officer1",
            "co",
            "officer2",
            "evidence",
            List.of(Map.of("name", "照片", "collectors", List.of("officer1", "officer4"))));

    @ParameterizedTest
    @CsvSource({"officer1,1", "officer2,1", "officer4,1", "hear1,0"})
    void who_investigated_does_not_preside_over_the_hearing(String chair, int problems) {
        List<FieldError> found =
                new ChairDidNotInvestigate().problems(occasion(world.intake()), Answers.of("chair", chair));

        assertThat(found).hasSize(problems).allSatisfy(one -> assertThat(one.message())
                .contains("第六十四条第四项"));
    }

    @ParameterizedTest
    @CsvSource({"officer1,1", "officer4,1", "legal1,0"})
    void who_handled_the_case_does_not_review_it(String reviewer, int problems) {
        List<FieldError> found = new ReviewerDidNotHandle()
                .problems(occasion(world.person(reviewer)), Answers.of("conclusion", "agree"));

        assertThat(found).hasSize(problems).allSatisfy(one -> assertThat(one.message())
                .contains("第五十八条"));
    }

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
        return new Occasion("ZF2026-000001", person, CASE);
    }
}
