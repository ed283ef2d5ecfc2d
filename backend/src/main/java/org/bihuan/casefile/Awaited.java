package org.bihuan.casefile;

import org.bihuan.people.Person;

/** For whom a case waits. Whoever has work in a case must be able to read it, also where its type names no reader of their role. */
public interface Awaited {

    /** Whether they hold an open task of the case, or may take one. */
    boolean isAwaited(Person person, String caseNumber);
}
