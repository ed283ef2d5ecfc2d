package org.bihuan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bihuan.casetype.CaseTypeFolder;
import org.bihuan.casetype.DocumentKind;
import org.bihuan.casetype.FolderRule;
import org.springframework.stereotype.Component;

/** Every template of a folder asks only for what a case of its type can say; a missing variable stops the start, not the print. */
@Component
final class TemplatesAreFillable implements FolderRule {

    private final DocumentTemplates templates;

    TemplatesAreFillable(DocumentTemplates templates) {
        this.templates = templates;
    }

    /** What a paper of a part may say depends on the case, so its words are looked at with each type that calls it. */
    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        folder.manifest().documents().forEach((kind, document) -> {
            String path = path(folder, document);
            byte[] bytes = folder.resources().get(path);
            if (bytes != null) {
                problems.addAll(places(path, kind, document, bytes));
            }
        });
        if (!folder.manifest().isPart()) {
            Set<String> known = Variables.of(folder);
            Stream.concat(Stream.of(folder), folder.parts().stream())
                    .forEach(each -> problems.addAll(words(each, known)));
        }
        return problems;
    }

    private List<String> words(CaseTypeFolder folder, Set<String> known) {
        List<String> problems = new ArrayList<>();
        folder.manifest().documents().forEach((kind, document) -> {
            document.rows().forEach((list, cells) -> cells.keySet().stream()
                    .filter(cell -> !known.contains(list + "." + cell))
                    .forEach(cell -> problems.add("processes/" + folder.key() + "/case-type.yaml：documents." + kind
                            + ".rows 里的“" + list + "." + cell + "”不是表单中的字段，请改正。")));
            byte[] bytes = folder.resources().get(path(folder, document));
            if (bytes != null) {
                templates
                        .problems(bytes, known)
                        .forEach(problem -> problems.add(path(folder, document) + "：" + problem));
            }
        });
        return problems;
    }

    private static String path(CaseTypeFolder folder, DocumentKind document) {
        return "processes/" + folder.key() + "/documents/" + document.template();
    }

    /** A paper has a place for everybody who signs it, and for its seal. */
    List<String> places(String path, String kind, DocumentKind document, byte[] template) {
        List<String> problems = new ArrayList<>();
        String missing = templates.withoutPlace(template, document.signers());
        if (!missing.isEmpty()) {
            problems.add(path + "：模板里没有“" + missing + "”签名的地方，请补上或改 documents." + kind + ".signers。");
        }
        if (document.seal() != null
                && !templates.withoutPlace(template, List.of(Sealing.PLACE)).isEmpty()) {
            problems.add(path + "：模板里没有“" + Sealing.PLACE + "”，盖章要有地方，请补上或删去 documents." + kind + ".seal。");
        }
        return problems;
    }
}
