package org.bihuan.casefile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.casetype.CaseTypeFolder;
import org.bihuan.casetype.FolderRule;
import org.bihuan.form.Form;
import org.springframework.stereotype.Component;

/** The server can check every form of a folder: it knows its components and the language of its conditions. */
@Component
final class FormsAreReadable implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        folder.resources().forEach((path, bytes) -> {
            if (path.endsWith(".form")) {
                Form.problems(new String(bytes, StandardCharsets.UTF_8))
                        .forEach(problem -> problems.add(path + "：" + problem));
            }
        });
        return problems;
    }
}
