package org.bihuan.casefile;

import org.jspecify.annotations.Nullable;

/** What a room says to a case being ended before its model does; rooms above implement it. */
public interface Termination {

    /** Why the case must not be ended so, in a sentence; null if nothing speaks against it. */
    @Nullable
    String objection(CaseFile file);
}
