package org.bihuan.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who looks up what in the violations. */
class ViolationLookUpTest extends HouseStory {

    @Autowired
    private ViolationController controller;

    @Test
    void an_officer_finds_the_clause_by_part_of_a_word() {
        assertThat(world.as(world.officer(), () -> controller.violations("警示标志", 20)))
                .anySatisfy(found -> assertThat(found.clause()).isEqualTo("《中华人民共和国安全生产法》第三十五条"));
    }

    @Test
    void an_enterprise_is_refused() {
        assertThatThrownBy(() -> world.as(world.enterprise(), () -> controller.violations("", 20)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.FORBIDDEN));
    }

    @Test
    void an_administrator_finds_nothing() {
        List<Violation> found = world.as(world.auditor(), () -> controller.violations("", 20));

        assertThat(found).isEmpty();
    }

    @Test
    void nobody_gets_more_than_fifty_whatever_they_ask_for() {
        assertThat(world.as(world.officer(), () -> controller.violations("", Integer.MAX_VALUE)))
                .hasSizeLessThanOrEqualTo(50);
        assertThat(world.as(world.officer(), () -> controller.violations("", -1)))
                .hasSize(1);
    }

    @Test
    void a_question_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> world.as(world.officer(), () -> controller.violations("长".repeat(51), 20)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.INVALID));
    }
}
