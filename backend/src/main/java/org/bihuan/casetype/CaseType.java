package org.bihuan.casetype;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A deployed version of a case type: a running case keeps the one it was opened with.
 *
 * @param forms form-js JSON by short name ({@code accept}), those of parts by their id ({@code document-service-serve})
 * @param resources every file of the deployment by path
 */
public record CaseType(
        String key,
        int version,
        Manifest manifest,
        Model model,
        Map<String, String> forms,
        byte[] bpmn,
        Map<String, byte[]> resources) {

    /** Manifest, model and forms are those of the type together with those of the parts that it calls. */
    static CaseType of(String key, int version, Map<String, byte[]> resources) throws UnreadableException {
        Manifest manifest = manifest(key, resources);
        Model model = model(key, resources);
        Map<String, String> forms = new TreeMap<>(forms(key, key, resources));
        for (String part : partsOf(model, resources)) {
            manifest = Parts.joined(manifest, manifest(part, resources));
            model = model.with(model(part, resources));
            forms.putAll(forms(key, part, resources));
        }
        return new CaseType(
                key,
                version,
                manifest,
                model,
                Collections.unmodifiableMap(forms),
                CaseTypeFolder.require(resources, CaseTypeFolder.modelPath(key)),
                Collections.unmodifiableMap(new TreeMap<>(resources)));
    }

    /** The parts that the model calls, each behind one that calls it. */
    private static List<String> partsOf(Model model, Map<String, byte[]> resources) throws UnreadableException {
        List<String> parts = new ArrayList<>();
        List<Model> open = new ArrayList<>(List.of(model));
        while (!open.isEmpty()) {
            for (Node call : open.remove(0).ofKind(Node.Kind.CALL_ACTIVITY)) {
                String part = call.attribute("calledElement");
                if (!parts.contains(part)) {
                    parts.add(part);
                    open.add(model(part, resources));
                }
            }
        }
        return parts;
    }

    private static Manifest manifest(String key, Map<String, byte[]> resources) throws UnreadableException {
        String path = CaseTypeFolder.manifestPath(key);
        return ManifestReader.read(path, CaseTypeFolder.require(resources, path));
    }

    /** The template of a paper, from the folder of the type or of the part that issues it; null if there is none. */
    public byte @Nullable [] template(String name) {
        byte[] own = resources.get("processes/" + key + "/documents/" + name);
        return own != null
                ? own
                : resources.entrySet().stream()
                        .filter(resource -> resource.getKey().endsWith("/documents/" + name))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** Reads the BPMN and DMN files of the folder; a used part's are not its own. */
    static Model model(String key, Map<String, byte[]> resources) throws UnreadableException {
        List<Decision> decisions = new ArrayList<>();
        for (Map.Entry<String, byte[]> resource : new TreeMap<>(resources).entrySet()) {
            String path = resource.getKey();
            if (path.startsWith("processes/" + key + "/") && path.endsWith(".dmn")) {
                decisions.addAll(DecisionReader.read(path, resource.getValue()));
            }
        }
        String path = CaseTypeFolder.modelPath(key);
        return ModelReader.read(path, CaseTypeFolder.require(resources, path), decisions);
    }

    private static Map<String, String> forms(String key, String folder, Map<String, byte[]> resources) {
        Map<String, String> forms = new TreeMap<>();
        resources.forEach((path, bytes) -> {
            if (path.startsWith("forms/" + folder + "/") && FormOutline.isForm(path)) {
                String id = folder + "-" + FormOutline.shortName(path);
                forms.put(Model.formName(key, id), new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return forms;
    }
}
