package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Phrases are few, short, said once each, and belong to a form in which somebody can write. */
@Component
final class PhrasesRule implements FolderRule {

    private static final int MOST = 20;
    private static final int LONGEST = 200;

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        folder.manifest().steps().forEach((step, declared) -> {
            if (!declared.phrases().isEmpty()) {
                check(folder, step, declared.phrases(), problems);
            }
        });
        return problems;
    }

    private static void check(CaseTypeFolder folder, String step, List<String> phrases, List<String> problems) {
        String where = folder.manifestPath() + "：steps." + step + ".phrases ";
        if (phrases.size() > MOST) {
            problems.add(where + "最多写 " + MOST + " 句常用语，多了不好找，请删去一些。");
        }
        Set<String> seen = new HashSet<>();
        for (String phrase : phrases) {
            if (phrase.isBlank() || phrase.length() > LONGEST) {
                problems.add(where + "里有一句是空的或超过 " + LONGEST + " 个字，请改正。");
            } else if (!seen.add(phrase.strip())) {
                problems.add(where + "里“" + phrase.strip() + "”写了两遍，请删去一句。");
            }
        }
    }
}
