package org.bihuan.casetype;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a BPMN text as the house does, for tests of other rooms. */
public final class BpmnModels {

    private BpmnModels() {}

    public static Model read(String bpmn) {
        try {
            return ModelReader.read("sketch.bpmn", bpmn.getBytes(StandardCharsets.UTF_8), List.of());
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(e.sentence(), e);
        }
    }

    /** What makes the model unsound, in sentences. */
    public static List<String> problems(Model model) {
        return Soundness.problems(model);
    }
}
