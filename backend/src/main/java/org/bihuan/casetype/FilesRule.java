package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every file of the two folders is of a kind that we know, and something uses it. */
@Component
final class FilesRule implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        Set<String> templates = templates(folder);
        for (String path : folder.resources().keySet()) {
            String problem = problem(folder, path, templates);
            if (!problem.isEmpty()) {
                problems.add(path + "：" + problem);
            }
        }
        return problems;
    }

    private static String problem(CaseTypeFolder folder, String path, Set<String> templates) {
        String processes = "processes/" + folder.key() + "/";
        boolean isExpected = path.equals(folder.manifestPath())
                || path.equals(folder.modelPath())
                || path.equals(CaseTypeFolder.contentsPath(folder.key()))
                || path.startsWith("forms/" + folder.key() + "/")
                        && FormOutline.isForm(path)
                        && path.split("/").length == 3;
        if (isExpected) {
            return "";
        }
        if (path.startsWith(processes + "documents/")) {
            boolean isUsed = templates.contains(path.substring((processes + "documents/").length()));
            return isUsed ? "" : "没有地方用到这个文书模板，请在 case-type.yaml 的 documents 中写上或删去文件。";
        }
        if (path.endsWith(".dmn") && path.substring(processes.length()).indexOf('/') < 0) {
            boolean isUsed = folder.model().decisions().stream()
                    .filter(decision -> decision.file().equals(path))
                    .anyMatch(decision -> DecisionsRule.isUsed(folder.model(), decision));
            return isUsed ? "" : "没有决策任务用到这个决策表，请在流程中引用或删去文件。";
        }
        return "不认识这个文件，文件夹里只放 case-type.yaml、流程、决策表、documents 里的模板和表单，请移走。";
    }

    private static Set<String> templates(CaseTypeFolder folder) {
        return folder.manifest().documents().values().stream()
                .map(DocumentKind::template)
                .collect(Collectors.toUnmodifiableSet());
    }
}
