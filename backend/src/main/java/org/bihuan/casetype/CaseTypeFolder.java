package org.bihuan.casetype;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The folder twins {@code processes/<key>/} and {@code forms/<key>/} as they lie there, read but not yet checked.
 *
 * @param resources every file by its path, sorted, with a generated {@code processes/<key>/contents.txt} that names them
 *     all, because a file that is merely gone would not make a new version
 * @param parts the shared parts that its process calls, directly or through others
 */
public record CaseTypeFolder(
        String key, Manifest manifest, Model model, Map<String, byte[]> resources, List<CaseTypeFolder> parts) {

    private static final Map<String, List<String>> KEEPING = Map.of(
            "${keepResult}", List.of("from"),
            "${collectValues}", List.of("result"),
            "${proposeDay}", List.of("result", "note"));

    public CaseTypeFolder {
        SortedMap<String, byte[]> sorted = new TreeMap<>(resources);
        sorted.put(contentsPath(key), Contents.of(sorted, contentsPath(key)));
        resources = Collections.unmodifiableSortedMap(sorted);
        parts = List.copyOf(parts);
    }

    static CaseTypeFolder read(String key, Map<String, byte[]> resources) throws UnreadableException {
        Manifest manifest = ManifestReader.read(manifestPath(key), require(resources, manifestPath(key)));
        return new CaseTypeFolder(key, manifest, CaseType.model(key, resources), resources, List.of());
    }

    CaseTypeFolder with(List<CaseTypeFolder> called) {
        return new CaseTypeFolder(key, manifest, model, resources, called);
    }

    /** Ids of the user tasks, those of the parts included. */
    Set<String> steps() {
        Set<String> steps = new TreeSet<>();
        model.userTasks().forEach(task -> steps.add(task.id()));
        parts.forEach(part -> steps.addAll(part.steps()));
        return steps;
    }

    /** Keys of the fields that a form asks for, those of the parts included. */
    Set<String> asked() {
        Set<String> fields = new TreeSet<>();
        try {
            fields.addAll(FieldsRule.of(FormOutline.read(resources)));
        } catch (UnreadableException e) {
            // the rule about forms tells it; here its fields are simply not known
            fields.addAll(model.variables());
        }
        parts.forEach(part -> fields.addAll(part.asked()));
        return fields;
    }

    /** The same, and what a part reads of whoever calls it, what steps gather, and what delegates keep of their answers. */
    Set<String> fields() {
        Set<String> fields = asked();
        fields.addAll(manifest.reads());
        manifest.steps().values().stream()
                .flatMap(step -> Stream.ofNullable(step.gathers()))
                .forEach(fields::add);
        model.all().stream()
                .forEach(node -> KEEPING.getOrDefault(node.attribute("camunda:delegateExpression"), List.of())
                        .forEach(input -> fields.add(node.inputs().getOrDefault(input, ""))));
        return fields;
    }

    static String manifestPath(String key) {
        return "processes/" + key + "/case-type.yaml";
    }

    static String modelPath(String key) {
        return "processes/" + key + "/" + key + ".bpmn";
    }

    static String contentsPath(String key) {
        return "processes/" + key + "/contents.txt";
    }

    static byte[] require(Map<String, byte[]> resources, String path) throws UnreadableException {
        byte[] bytes = resources.get(path);
        if (bytes == null) {
            throw new UnreadableException(path + "：没有这个文件，请补上。");
        }
        return bytes;
    }

    String manifestPath() {
        return manifestPath(key);
    }

    String modelPath() {
        return modelPath(key);
    }
}
