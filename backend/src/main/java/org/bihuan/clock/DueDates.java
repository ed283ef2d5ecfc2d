package org.bihuan.clock;

import java.util.Collection;

/** Port to whoever shows due dates; implemented by the inbox. */
public interface DueDates {

    /** Tells that due dates which were given out before are now others. */
    void moved(Collection<DueDate> moved);

    /** Likewise after a change of the calendar, at most some hundreds: nobody did it, so people have to look again. */
    void recounted(Collection<DueDate> moved);
}
