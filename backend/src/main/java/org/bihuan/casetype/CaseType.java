package org.bihuan.casetype;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A deployed version of a case type: a running case keeps the one it was opened with.
 *
 * @param forms form-js JSON by short name ({@code accept})
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

    static CaseType of(String key, int version, Map<String, byte[]> resources) throws UnreadableException {
        String manifest = CaseTypeFolder.manifestPath(key);
        String model = CaseTypeFolder.modelPath(key);
        return new CaseType(
                key,
                version,
                ManifestReader.read(manifest, CaseTypeFolder.require(resources, manifest)),
                model(key, resources),
                forms(key, resources),
                CaseTypeFolder.require(resources, model),
                Collections.unmodifiableMap(new TreeMap<>(resources)));
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

    private static Map<String, String> forms(String key, Map<String, byte[]> resources) {
        Map<String, String> forms = new TreeMap<>();
        resources.forEach((path, bytes) -> {
            if (path.startsWith("forms/" + key + "/") && FormOutline.isForm(path)) {
                forms.put(FormOutline.shortName(path), new String(bytes, StandardCharsets.UTF_8));
            }
        });
        return Collections.unmodifiableMap(forms);
    }
}
