package org.bihuan.casetype;

import java.util.List;

/** The application does not start with a bad folder; the message lists everything that is wrong with all of them. */
public final class FoldersRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    FoldersRefusedException(List<String> problems) {
        super("案件类型文件夹有 " + problems.size() + " 处问题，请改好后再启动：\n- " + String.join("\n- ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
