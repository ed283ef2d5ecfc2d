package org.bihuan.casetype;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Finds the folders under the place that {@code bihuan.case-types} names and reads them. */
@Component
final class FolderReader {

    /** Folders of {@code processes/} that are not case types. */
    private static final Set<String> OTHERS = Set.of("calendar", "supervision", "volume");

    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    private final String location;

    /** @param location a Spring resource location that contains {@code processes/} and {@code forms/} */
    FolderReader(@Value("${bihuan.case-types:classpath:}") String location) {
        this.location = location.endsWith("/") || location.endsWith(":") ? location : location + "/";
    }

    /** What could be read, and sentences about what could not. */
    record Found(List<CaseTypeFolder> folders, List<String> problems) {}

    Found read() {
        SortedMap<String, SortedMap<String, byte[]>> byKey = new TreeMap<>();
        files("processes").forEach((path, bytes) -> put(byKey, path, bytes));
        files("forms").forEach((path, bytes) -> put(byKey, path, bytes));
        List<CaseTypeFolder> folders = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        byKey.forEach((key, resources) -> {
            try {
                twins(key, resources);
                folders.add(CaseTypeFolder.read(key, resources));
            } catch (UnreadableException e) {
                problems.add(e.sentence());
            }
        });
        return new Found(Neighbours.acquainted(folders), List.copyOf(problems));
    }

    private static void twins(String key, Map<String, byte[]> resources) throws UnreadableException {
        for (String top : List.of("processes/", "forms/")) {
            if (resources.keySet().stream().noneMatch(path -> path.startsWith(top + key + "/"))) {
                String twin = top.equals("forms/") ? "processes/" : "forms/";
                throw new UnreadableException(top + key + "/：没有这个文件夹，而 " + twin + key + "/ 已经有了，两个文件夹要成对，请补上或删去另一个。");
            }
        }
    }

    private static void put(Map<String, SortedMap<String, byte[]>> byKey, String path, byte[] bytes) {
        String[] steps = path.split("/");
        boolean isHidden = path.contains("/.");
        if (steps.length > 2 && !OTHERS.contains(steps[1]) && !isHidden) {
            byKey.computeIfAbsent(steps[1], key -> new TreeMap<>()).put(path, bytes);
        }
    }

    private SortedMap<String, byte[]> files(String top) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource resource : resolver.getResources(location + top + "/**/*")) {
                if (resource.isReadable()) {
                    files.put(path(resource, top), resource.getContentAsByteArray());
                }
            }
        } catch (FileNotFoundException e) {
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the case types at " + location, e);
        }
        return files;
    }

    private static String path(Resource resource, String top) throws IOException {
        // a plus sign is itself in a path, only in a query it is a space
        String url = URLDecoder.decode(resource.getURL().toString().replace("+", "%2B"), StandardCharsets.UTF_8);
        return url.substring(url.lastIndexOf("/" + top + "/") + 1);
    }
}
