package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is put together from whole blocks is sound, and one wrong gateway among them is found. */
class SoundnessPropertyTest {

    /** A piece with one way in and one way out. */
    sealed interface Block {
        record Task() implements Block {}

        record Sequence(Block first, Block second) implements Block {}

        record Branches(String fork, String join, Block one, Block other) implements Block {}

        record Loop(Block body) implements Block {}

        /** In a sub-process of its own. */
        record Within(Block body) implements Block {}
    }

    @Property(tries = 60)
    void whole_blocks_are_sound(@ForAll("blocks") Block block) {
        assertThat(Soundness.problems(model(block))).isEmpty();
    }

    @Property(tries = 30)
    void a_choice_joined_by_a_fork_is_found_wherever_it_is(@ForAll("blocks") Block before, @ForAll("blocks") Block in) {
        Block wrong = new Block.Branches("xor", "and", in, new Block.Task());

        assertThat(Soundness.problems(model(new Block.Sequence(before, wrong)))).isNotEmpty();
    }

    @Property(tries = 30)
    void a_choice_joined_by_a_fork_is_found_in_a_sub_process_as_well(
            @ForAll("blocks") Block beside, @ForAll("blocks") Block in) {
        Block wrong = new Block.Within(new Block.Branches("xor", "and", in, new Block.Task()));

        assertThat(Soundness.problems(model(new Block.Branches("and", "and", beside, wrong))))
                .isNotEmpty();
    }

    @Property(tries = 30)
    void a_fork_joined_by_a_choice_is_found_wherever_it_is(
            @ForAll("smallBlocks") Block in, @ForAll("smallBlocks") Block after) {
        Block wrong = new Block.Branches("and", "xor", in, new Block.Task());

        assertThat(Soundness.problems(model(new Block.Sequence(wrong, after)))).isNotEmpty();
    }

    @Provide
    Arbitrary<Block> blocks() {
        return blocks(2, List.of("xor", "and", "or"));
    }

    /** Where tokens double, whatever comes after is played twice over. */
    @Provide
    Arbitrary<Block> smallBlocks() {
        return blocks(1, List.of("xor", "and", "or"));
    }

    /** No inclusive gateways in a loop: a token that waits beside them could come round again, and they wait for it. */
    private static Arbitrary<Block> blocks(int depth, List<String> gateways) {
        Arbitrary<Block> task = Arbitraries.just(new Block.Task());
        if (depth == 0) {
            return task;
        }
        Arbitrary<Block> smaller = blocks(depth - 1, gateways);
        List<Arbitrary<Block>> kinds = new ArrayList<>();
        kinds.add(smaller.tuple2().map(both -> new Block.Sequence(both.get1(), both.get2())));
        kinds.add(blocks(depth - 1, List.of("xor", "and")).map(Block.Loop::new));
        kinds.add(smaller.map(Block.Within::new));
        gateways.forEach(gateway -> kinds.add(branches(gateway, smaller)));
        return Arbitraries.oneOf(kinds);
    }

    private static Arbitrary<Block> branches(String gateway, Arbitrary<Block> smaller) {
        return smaller.tuple2().map(both -> new Block.Branches(gateway, gateway, both.get1(), both.get2()));
    }

    private static Model model(Block block) {
        Drawing drawing = new Drawing();
        String last = drawing.draw(block, "start_a");
        return drawing.sketch.line(last + " > end_z").model();
    }

    /** Draws blocks one after the other, with ids that count up. */
    private static final class Drawing {

        private final ModelSketch sketch = new ModelSketch();
        private int drawn;
        private @Nullable String level;

        /** Draws the block behind the node, and answers its last node. */
        private String draw(Block block, String before) {
            int number = drawn++;
            if (block instanceof Block.Sequence sequence) {
                return draw(sequence.second(), draw(sequence.first(), before));
            }
            if (block instanceof Block.Branches branches) {
                String fork = branches.fork() + "_fork" + number;
                String join = branches.join() + "_join" + number;
                line(before + " > " + fork);
                line(draw(branches.one(), fork) + " > " + join);
                line(draw(branches.other(), fork) + " > " + join);
                return join;
            }
            if (block instanceof Block.Loop loop) {
                String begin = "xor_begin" + number;
                String again = "xor_again" + number;
                line(before + " > " + begin);
                line(draw(loop.body(), begin) + " > " + again + " > " + begin);
                return again;
            }
            if (block instanceof Block.Within within) {
                String around = level;
                String whole = "sub_s" + number;
                line(before + " > " + whole);
                level = whole;
                line(draw(within.body(), "start_s" + number) + " > end_s" + number);
                level = around;
                return whole;
            }
            line(before + " > task_t" + number);
            return "task_t" + number;
        }

        private void line(String line) {
            sketch.line(line, level);
        }
    }
}
