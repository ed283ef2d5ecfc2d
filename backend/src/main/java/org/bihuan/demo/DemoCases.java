package org.bihuan.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A few dozen service requests in every state. */
@Component
@Profile("!mysql")
class DemoCases {

    void create() {
        // comes with the stories
    }
}
