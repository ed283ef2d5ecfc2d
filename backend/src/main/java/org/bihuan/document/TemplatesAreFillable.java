package org.bihuan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.casetype.CaseTypeFolder;
import org.bihuan.casetype.FolderRule;
import org.springframework.stereotype.Component;

/** Every template of a folder asks only for what a case of its type can say; a missing variable stops the start, not the print. */
@Component
final class TemplatesAreFillable implements FolderRule {

    private final DocumentTemplates templates;

    TemplatesAreFillable(DocumentTemplates templates) {
        this.templates = templates;
    }

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        Set<String> known = Variables.of(folder);
        List<String> problems = new ArrayList<>();
        folder.manifest().documents().forEach((kind, document) -> {
            document.rows().forEach((list, cells) -> cells.keySet().stream()
                    .filter(cell -> !known.contains(list + "." + cell))
                    .forEach(cell -> problems.add("processes/" + folder.key() + "/case-type.yaml：documents." + kind
                            + ".rows 里的“" + list + "." + cell + "”不是表单中的字段，请改正。")));
            byte[] bytes = folder.resources().get("processes/" + folder.key() + "/documents/" + document.template());
            if (bytes != null) {
                String missing = templates.withoutPlace(bytes, document.signers());
                if (!missing.isEmpty()) {
                    problems.add("processes/" + folder.key() + "/documents/" + document.template() + "：模板里没有“" + missing
                            + "”签名的地方，请补上或改 documents." + kind + ".signers。");
                }
            }
        });
        folder.resources().forEach((path, bytes) -> {
            if (path.endsWith(".docx")) {
                templates.problems(bytes, known).forEach(problem -> problems.add(path + "：" + problem));
            }
        });
        return problems;
    }
}
