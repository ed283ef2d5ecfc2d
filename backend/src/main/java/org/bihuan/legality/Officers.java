package org.bihuan.legality;

import java.time.LocalDate;

/** What the rules must know about people. */
interface Officers {

    /** As papers name the person; the user name of somebody unknown. */
    String name(String username);

    /** Whether the person may enforce the law on the day: an officer whose certificate is then valid (行政处罚法第四十二条). */
    boolean isCertified(String username, LocalDate day);
}
