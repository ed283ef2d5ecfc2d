package org.bihuan.moves;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** A sound model put together from whole blocks: branches of all kinds, loops, sub-processes and steps done side by side. */
final class RandomModel {

    /** A piece with one way in and one way out. */
    sealed interface Block {
        record Task() implements Block {}

        /** Done side by side by several. */
        record Shared() implements Block {}

        record Sequence(Block first, Block second) implements Block {}

        record Branches(String kind, Block one, Block other) implements Block {}

        record Loop(Block body) implements Block {}

        record Within(Block body) implements Block {}
    }

    private int drawn;

    private RandomModel() {}

    static Arbitrary<Block> blocks(int depth) {
        return blocks(depth, List.of("exclusive", "parallel", "inclusive"));
    }

    /** No inclusive gateways in a loop: a token that waits beside them could come round again, and they wait for it. */
    private static Arbitrary<Block> blocks(int depth, List<String> gateways) {
        Arbitrary<Block> task = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(new Block.Task())), Tuple.of(1, Arbitraries.just(new Block.Shared())));
        if (depth == 0) {
            return task;
        }
        Arbitrary<Block> smaller = blocks(depth - 1, gateways);
        List<Arbitrary<Block>> kinds = new ArrayList<>();
        kinds.add(smaller.tuple2().map(both -> new Block.Sequence(both.get1(), both.get2())));
        kinds.add(blocks(depth - 1, List.of("exclusive", "parallel")).map(Block.Loop::new));
        kinds.add(smaller.map(Block.Within::new));
        gateways.forEach(
                kind -> kinds.add(smaller.tuple2().map(both -> new Block.Branches(kind, both.get1(), both.get2()))));
        return Arbitraries.oneOf(kinds);
    }

    /** The model with a task before and behind it. */
    static String bpmn(Block block) {
        RandomModel model = new RandomModel();
        String body = model.level(new Block.Sequence(new Block.Task(), new Block.Sequence(block, new Block.Task())));
        return """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="sketch"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
                  <process id="sketch" isExecutable="true" camunda:historyTimeToLive="P1D">%s</process>
                </definitions>
                """
                .formatted(body);
    }

    private String level(Block block) {
        int number = drawn++;
        StringBuilder out = new StringBuilder("<startEvent id=\"start_%d\"/>".formatted(number));
        String last = draw(block, "start_" + number, out);
        out.append("<endEvent id=\"end_%d\"/>".formatted(number));
        line(last, "end_" + number, "", out);
        return out.toString();
    }

    /** Draws the block behind the node, and answers its last node. */
    private String draw(Block block, String before, StringBuilder out) {
        int number = drawn++;
        if (block instanceof Block.Sequence sequence) {
            return draw(sequence.second(), draw(sequence.first(), before, out), out);
        }
        if (block instanceof Block.Branches branches) {
            String fork = "fork_" + number;
            String join = "join_" + number;
            out.append("<%sGateway id=\"%s\"%s/>".formatted(branches.kind(), fork, defaultOf(branches.kind(), number)));
            out.append("<%sGateway id=\"%s\"/>".formatted(branches.kind(), join));
            line(before, fork, "", out);
            boolean decides = !branches.kind().equals("parallel");
            branch(branches.one(), fork, join, "one_" + number, decides ? "${way != 'x'}" : "", out);
            branch(
                    branches.other(),
                    fork,
                    join,
                    "other_" + number,
                    branches.kind().equals("inclusive") ? "${way != 'y'}" : "",
                    out);
            return join;
        }
        if (block instanceof Block.Loop loop) {
            String begin = "begin_" + number;
            String again = "again_" + number;
            out.append("<exclusiveGateway id=\"%s\"/>".formatted(begin));
            out.append("<exclusiveGateway id=\"%s\" default=\"forward_%d\"/>".formatted(again, number));
            line(before, begin, "", out);
            line(draw(loop.body(), begin, out), again, "", out);
            line(again, begin, "${way == 'z'}", out);
            String behind = "exclusive_" + number;
            out.append("<exclusiveGateway id=\"%s\"/>".formatted(behind));
            out.append(flow("forward_" + number, again, behind, ""));
            return behind;
        }
        if (block instanceof Block.Within within) {
            out.append("<subProcess id=\"sub_%d\">%s</subProcess>".formatted(number, level(within.body())));
            line(before, "sub_" + number, "", out);
            return "sub_" + number;
        }
        String shared = block instanceof Block.Shared
                ? "<multiInstanceLoopCharacteristics camunda:collection=\"people\" camunda:elementVariable=\"person\"/>"
                : "";
        out.append("<userTask id=\"task_%d\">%s</userTask>".formatted(number, shared));
        line(before, "task_" + number, "", out);
        return "task_" + number;
    }

    /** A branch that begins with a gateway of its own, so that its first flow has a name that the fork can call its default. */
    private void branch(Block block, String fork, String join, String name, String condition, StringBuilder out) {
        String first = "exclusive_" + name;
        out.append("<exclusiveGateway id=\"%s\"/>".formatted(first));
        out.append(flow(name, fork, first, condition));
        line(draw(block, first, out), join, "", out);
    }

    private static String defaultOf(String kind, int number) {
        return kind.equals("exclusive") ? " default=\"other_" + number + "\"" : "";
    }

    private void line(String from, String to, String condition, StringBuilder out) {
        out.append(flow("flow_" + drawn++, from, to, condition));
    }

    private static String flow(String id, String from, String to, String condition) {
        String asked = condition.isEmpty()
                ? ""
                : "<conditionExpression xsi:type=\"tFormalExpression\">" + condition + "</conditionExpression>";
        return "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>"
                .formatted(id, from, to, asked);
    }
}
