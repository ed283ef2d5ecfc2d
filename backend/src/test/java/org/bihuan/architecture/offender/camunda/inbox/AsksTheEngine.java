package org.bihuan.architecture.offender.camunda.inbox;

import org.camunda.bpm.engine.RuntimeService;

/** The inbox knows the engine only as a port. */
record AsksTheEngine() {

    static void ask() {
        RuntimeService.class.getName();
    }
}
