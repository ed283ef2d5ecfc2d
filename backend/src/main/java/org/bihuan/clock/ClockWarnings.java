package org.bihuan.clock;

import java.util.List;

/** Port to whoever tells people about clocks; implemented by the inbox. All of it commits with the caller's transaction. */
public interface ClockWarnings {

    /** Tells the handlers that a clock has become urgent, and their superiors that it is overdue. */
    void warn(ClockWarning warning);

    /** Tells whoever has to do with these cases that a change of the calendar has moved due dates, each of them once. */
    void recounted(List<String> caseNumbers);
}
