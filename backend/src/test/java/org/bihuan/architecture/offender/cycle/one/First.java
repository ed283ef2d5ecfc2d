package org.bihuan.architecture.offender.cycle.one;

import org.bihuan.architecture.offender.cycle.two.Second;

/** Calls another room that calls back. */
public final class First {

    public Second next() {
        return new Second();
    }
}
