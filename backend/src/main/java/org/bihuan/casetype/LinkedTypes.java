package org.bihuan.casetype;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bihuan.casetype.Node.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where a model opens a case of another type, both sides have a word for it, and what is taken over fits the start form. A
 * service task does so that has the inputs {@code caseType}, {@code relation}, {@code inverse} and {@code mapping}.
 */
final class LinkedTypes {

    private LinkedTypes() {}

    static void check(CaseTypeFolder folder, Map<String, CaseTypeFolder> byKey, List<String> problems) {
        for (Node node : folder.model().ofKind(Kind.SERVICE_TASK)) {
            Consumer<String> tell = sentence -> problems.add(folder.modelPath() + "：" + node.label() + sentence);
            String relation = node.inputs().get("relation");
            if (relation != null && !folder.manifest().relations().containsKey(relation)) {
                tell.accept("的关系“" + relation + "”不在 case-type.yaml 的 relations 里，请补上或改正。");
            }
            String type = node.inputs().get("caseType");
            if (type != null) {
                opening(folder, node, byKey.get(type), type, tell);
            }
        }
    }

    private static void opening(
            CaseTypeFolder folder, Node node, @Nullable CaseTypeFolder other, String type, Consumer<String> tell) {
        if (other == null || other.manifest().start() == null) {
            tell.accept("要发起的“" + type + "”不是能发起的案件类型，请改正。");
            return;
        }
        String inverse = node.inputs().getOrDefault("inverse", "");
        if (!other.manifest().relations().containsKey(inverse)) {
            tell.accept("的反向关系“" + inverse + "”不在 " + other.manifestPath() + " 的 relations 里，请补上或改正。");
        }
        try {
            FieldMapping mapping = FieldMapping.parse(node.inputs().getOrDefault("mapping", ""));
            named(mapping.texts().keySet(), startFields(other), "带到“" + type + "”的", "不在它的发起表单里", tell);
            Set<String> own = FieldsRule.of(FormOutline.read(folder.resources()));
            boolean isForRows = node.inputs().containsKey("rows");
            named(mapping.cells(), isForRows ? own : Set.of(), "用到的列", isForRows ? "在表单中没有" : "没有列表（rows）可取", tell);
            named(mapping.read(), folder.fields(), "用到的", "在表单中没有", tell);
        } catch (IllegalArgumentException e) {
            tell.accept("的字段对照“" + e.getMessage() + "”看不懂，每行写成：字段 = 文字或 {字段}，一个字段只写一次。");
        } catch (UnreadableException e) {
            // the rule about forms tells it
            return;
        }
    }

    private static void named(Set<String> named, Set<String> known, String which, String what, Consumer<String> tell) {
        Set<String> strange = new TreeSet<>(named);
        strange.removeAll(known);
        strange.forEach(field -> tell.accept(which + "字段“" + field + "”" + what + "，请改正。"));
    }

    private static Set<String> startFields(CaseTypeFolder other) throws UnreadableException {
        String start =
                other.manifest().start() == null ? "" : other.manifest().start().form();
        return FieldsRule.of(FormOutline.read(other.resources()).stream()
                .filter(form -> form.name().equals(start))
                .toList());
    }
}
