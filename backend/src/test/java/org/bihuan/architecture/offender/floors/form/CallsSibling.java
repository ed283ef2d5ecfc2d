package org.bihuan.architecture.offender.floors.form;

import org.bihuan.architecture.offender.floors.ledger.Book;

/** Two rooms on one floor do not know each other. */
record CallsSibling() {

    static void call() {
        Book.class.getName();
    }
}
