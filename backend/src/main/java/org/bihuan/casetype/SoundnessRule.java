package org.bihuan.casetype;

import java.util.List;
import org.springframework.stereotype.Component;

/** The process can always be brought to its end, ends properly, and has nothing in it that never happens. */
@Component
final class SoundnessRule implements FolderRule {

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        return Soundness.problems(folder.model()).stream()
                .map(sentence -> folder.modelPath() + "：" + sentence)
                .toList();
    }
}
