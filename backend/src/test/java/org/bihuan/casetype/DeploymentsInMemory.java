package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what is deployed as the engine would: the same content gives the same version. */
final class DeploymentsInMemory implements Deployments {

    private final Map<String, List<Map<String, byte[]>>> versions = new HashMap<>();

    @Override
    public int deploy(CaseTypeFolder folder) {
        List<Map<String, byte[]>> deployed = versions.computeIfAbsent(folder.key(), key -> new ArrayList<>());
        if (deployed.isEmpty() || !same(deployed.get(deployed.size() - 1), folder.resources())) {
            deployed.add(folder.resources());
        }
        return deployed.size();
    }

    @Override
    public Map<String, byte[]> resources(String key, int version) {
        List<Map<String, byte[]>> deployed = versions.getOrDefault(key, List.of());
        return version >= 1 && version <= deployed.size() ? deployed.get(version - 1) : Map.of();
    }

    private static boolean same(Map<String, byte[]> one, Map<String, byte[]> other) {
        // as the engine does: what is gone goes unnoticed, so the contents list must notice
        return other.entrySet().stream().allMatch(file -> Arrays.equals(one.get(file.getKey()), file.getValue()));
    }
}
