package org.bihuan.architecture.offender.cycle.two;

import org.bihuan.architecture.offender.cycle.one.First;

/** Calls back. */
public final class Second {

    public First back() {
        return new First();
    }
}
