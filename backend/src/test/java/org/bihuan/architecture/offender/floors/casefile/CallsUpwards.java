package org.bihuan.architecture.offender.floors.casefile;

import org.bihuan.architecture.offender.floors.inbox.Tray;

/** The case store does not know the inbox. */
record CallsUpwards() {

    static void call() {
        Tray.class.getName();
    }
}
