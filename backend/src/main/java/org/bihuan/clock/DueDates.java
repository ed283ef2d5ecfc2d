package org.bihuan.clock;

import java.time.Instant;

/** Port to whoever shows due dates; implemented by the inbox. */
public interface DueDates {

    /** Tells that a due date which was given out before is now another one. */
    void moved(String caseNumber, String code, Instant due);
}
