package org.bihuan.casetype;

import java.util.List;

/** One subject of a case type's contract. A higher room adds a bean of its own for what this room cannot know. */
public interface FolderRule {

    /** What is wrong, in full Chinese sentences that name the file, the element and the remedy; empty if nothing is. */
    List<String> problems(CaseTypeFolder folder);
}
