package org.bihuan.casetype;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder twins {@code processes/<key>/} and {@code forms/<key>/} as they lie there, read but not yet checked.
 *
 * @param resources every file by its path, sorted, with a generated {@code processes/<key>/contents.txt} that names them
 *     all, because a file that is merely gone would not make a new version
 */
public record CaseTypeFolder(String key, Manifest manifest, Model model, Map<String, byte[]> resources) {

    public CaseTypeFolder {
        SortedMap<String, byte[]> sorted = new TreeMap<>(resources);
        sorted.put(contentsPath(key), Contents.of(sorted, contentsPath(key)));
        resources = Collections.unmodifiableSortedMap(sorted);
    }

    static CaseTypeFolder read(String key, Map<String, byte[]> resources) throws UnreadableException {
        Manifest manifest = ManifestReader.read(manifestPath(key), require(resources, manifestPath(key)));
        return new CaseTypeFolder(key, manifest, CaseType.model(key, resources), resources);
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
