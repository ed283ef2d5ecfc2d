package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What concerns several folders at once: words that must be unique among them, and parts that others call. */
final class Neighbours {

    private Neighbours() {}

    static List<String> problems(List<CaseTypeFolder> folders) {
        Map<String, CaseTypeFolder> byKey = byKey(folders);
        Map<String, String> owners = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (CaseTypeFolder folder : folders) {
            String prefix = folder.manifest().prefix();
            if (prefix != null) {
                claim(owners, "编号前缀 " + prefix, folder.manifestPath(), problems);
            }
            folder.model()
                    .decisions()
                    .forEach(decision -> claim(owners, "决策 " + decision.id(), decision.file(), problems));
            Parts.check(folder, byKey, problems);
            LinkedTypes.check(folder, byKey, problems);
        }
        return problems;
    }

    /** The folders, each with the parts that it calls. */
    static List<CaseTypeFolder> acquainted(List<CaseTypeFolder> folders) {
        Map<String, CaseTypeFolder> byKey = byKey(folders);
        return folders.stream()
                .map(folder -> folder.with(Parts.of(folder, byKey)))
                .toList();
    }

    /** The case types, each with the files of all parts that it uses, because a call stays within one deployment. */
    static List<CaseTypeFolder> withParts(List<CaseTypeFolder> folders) {
        return folders.stream()
                .filter(folder -> !folder.manifest().isPart())
                .map(folder -> {
                    SortedMap<String, byte[]> resources = new TreeMap<>(folder.resources());
                    folder.parts().forEach(part -> resources.putAll(part.resources()));
                    return new CaseTypeFolder(
                            folder.key(), folder.manifest(), folder.model(), resources, folder.parts());
                })
                .toList();
    }

    private static Map<String, CaseTypeFolder> byKey(List<CaseTypeFolder> folders) {
        Map<String, CaseTypeFolder> byKey = new LinkedHashMap<>();
        folders.forEach(folder -> byKey.put(folder.key(), folder));
        return byKey;
    }

    private static void claim(Map<String, String> owners, String word, String file, List<String> problems) {
        String first = owners.putIfAbsent(word, file);
        if (first != null) {
            problems.add(file + "：" + word + "已经被 " + first + " 用了，请换一个。");
        }
    }
}
