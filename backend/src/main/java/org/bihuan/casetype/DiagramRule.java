package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Everything is drawn, and no level is larger than a page. */
@Component
final class DiagramRule implements FolderRule {

    private static final int PAGE = 25;

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        Model model = folder.model();
        Map<String, Integer> sizes = new TreeMap<>();
        for (Node node : model.all()) {
            sizes.merge(Objects.requireNonNullElse(node.parent(), ""), 1, Integer::sum);
            if (!model.drawn().contains(node.id())) {
                problems.add(folder.modelPath() + "：图上没有" + node.label() + "，请用设计器重新保存，使它有图形。");
            }
        }
        for (Flow flow : model.flows().values()) {
            if (!model.drawn().contains(flow.id())) {
                problems.add(folder.modelPath() + "：图上没有" + flow.label() + "，请用设计器重新保存，使它有图形。");
            }
        }
        sizes.forEach((level, size) -> {
            if (size > PAGE) {
                String where = level.isEmpty() ? "主流程" : model.node(level).label();
                problems.add(folder.modelPath() + "：" + where + "有 " + size + " 个元素，一页最多 " + PAGE + " 个，请把一段收进子流程。");
            }
        });
        return problems;
    }
}
