package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where a party reads its progress, every step has one place in it. */
@Component
final class StagesRule implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        Manifest manifest = folder.manifest();
        if (manifest.stages().isEmpty()) {
            return problems;
        }
        Set<String> placed = new HashSet<>();
        manifest.stages().values().forEach(steps -> steps.stream()
                .filter(step -> !placed.add(step))
                .forEach(step ->
                        problems.add(folder.manifestPath() + "：stages 里的“" + step + "”写了不止一次，一个步骤只能在一个阶段，请删去多余的。")));
        manifest.steps().keySet().stream()
                .filter(step -> !placed.contains(step))
                .forEach(step ->
                        problems.add(folder.manifestPath() + "：stages 里没有步骤“" + step + "”，当事人会看不到进度，请把它放进一个阶段。"));
        return problems;
    }
}
