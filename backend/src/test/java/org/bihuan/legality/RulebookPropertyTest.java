package org.bihuan.legality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bihuan.casetype.Parameters;
import org.bihuan.legality.History.Step;
import org.bihuan.legality.Rulebook.Judged;
import org.junit.jupiter.api.Test;

/** A lawful case raises nothing at any moment of its life, and a breach never stays unseen. */
class RulebookPropertyTest {

    @Property(tries = 600)
    void a_lawful_case_raises_nothing_at_any_step(@ForAll long seed) {
        List<Step> steps = new PenaltyTale(new Random(seed)).told();

        for (int i = 1; i <= steps.size(); i++) {
            assertThat(broken(steps.subList(0, i))).as(steps.get(i - 1).key()).isEmpty();
        }
    }

    @Property(tries = 1500)
    void a_breach_is_noticed_by_the_rule_that_forbids_it(@ForAll Breach breach, @ForAll long seed) {
        List<Step> steps = breach.of(new PenaltyTale(new Random(seed)));

        Set<String> noticed = IntStream.rangeClosed(1, steps.size())
                .mapToObj(i -> broken(steps.subList(0, i)))
                .flatMap(List::stream)
                .collect(Collectors.toSet());

        assertThat(noticed).contains(breach.rule);
    }

    @Test
    void there_is_a_breach_for_each_rule() {
        assertThat(Arrays.stream(Breach.values()).map(breach -> breach.rule).collect(Collectors.toSet()))
                .isEqualTo(Rulebook.ALL.stream().map(Rule::id).collect(Collectors.toSet()));
    }

    @Test
    void no_two_rules_share_an_id() {
        assertThat(Rulebook.ALL).extracting(Rule::id).doesNotHaveDuplicates();
    }

    private static List<String> broken(List<Step> steps) {
        Instant now = steps.get(steps.size() - 1).at();
        return Rulebook.judge(new PenaltyCase(
                        new History(steps),
                        PenaltyTale.OFFICERS,
                        PenaltyTale.PERIODS,
                        PenaltyTale.PENALTIES,
                        PenaltyTale.EARLIER,
                        Parameters.shipped(),
                        now))
                .stream()
                .filter(judged -> judged.verdict().isBroken())
                .map(Judged::rule)
                .map(Rule::id)
                .toList();
    }
}
