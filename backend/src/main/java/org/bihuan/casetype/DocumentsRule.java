package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bihuan.casetype.Node.Kind;
import org.springframework.stereotype.Component;

/** Papers that the model issues are declared, have their template, and come after papers that there are. */
@Component
final class DocumentsRule implements FolderRule {

    private static final String ISSUES = "${issueDocument}";
    private static final int LONGEST_WORD = 12;

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        Map<String, DocumentKind> documents = folder.manifest().documents();
        Set<String> inTheCase = new TreeSet<>(documents.keySet());
        folder.parts()
                .forEach(part -> inTheCase.addAll(part.manifest().documents().keySet()));
        documents.forEach((kind, document) -> {
            String where = folder.manifestPath() + "：documents." + kind;
            String path = "processes/" + folder.key() + "/documents/" + document.template();
            if (!folder.resources().containsKey(path)) {
                problems.add(where + " 的模板“" + document.template() + "”找不到，请放进 documents 文件夹或改正 template。");
            }
            if (document.word() != null && !document.word().matches("\\p{IsHan}{1," + LONGEST_WORD + "}")) {
                problems.add(where + " 的 word“" + document.word() + "”应当是文号里的字，只写汉字，例如 责改。");
            }
            Stream.concat(document.after().stream(), document.afterAny().stream())
                    .filter(other -> !inTheCase.contains(other) || other.equals(kind))
                    .forEach(other -> problems.add(
                            where + " 的前置文书“" + other + "”不是本类型的另一种文书，可以写的有：" + String.join("、", inTheCase) + "。"));
        });
        for (Node task : folder.model().ofKind(Kind.SERVICE_TASK)) {
            String kind = task.inputs().getOrDefault("kind", "");
            if (ISSUES.equals(task.attribute("camunda:delegateExpression")) && !documents.containsKey(kind)) {
                problems.add(folder.modelPath() + "：" + task.label() + "出具的文书“" + kind
                        + "”没有声明，请在 case-type.yaml 的 documents 中写上。");
            }
        }
        return problems;
    }
}
