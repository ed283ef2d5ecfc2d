package org.bihuan.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to go from here. */
@Component
final class OpenDoor {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDoor.class);

    @EventListener
    void say(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            LOG.info("Bihuan 闭环 is ready: open http://localhost:{}", port);
        }
    }
}
