package org.bihuan.architecture.offender.floors.inbox;

import org.bihuan.architecture.offender.floors.ledger.Book;

/** Downwards: in order. */
public record Tray() {

    static void call() {
        Book.class.getName();
    }
}
