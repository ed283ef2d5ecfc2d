package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bihuan.test.HouseStory;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Measures how long people wait on a slow phone; not among the tests, as a busy machine is slow as well:
 * {@code mvn -pl backend test -Dtest=SlowPhone}.
 */
@BrowserTest
class SlowPhone extends HouseStory {

    private static final Logger LOG = LoggerFactory.getLogger(SlowPhone.class);
    private static final int TIMES = 5;
    private static final int ROWS = 30;

    @LocalServerPort
    private int port;

    @Test
    void the_form_can_be_filled_within_three_seconds() {
        assertThat(median("ent-textile", "/cases/new", "[data-form][data-ready]"))
                .isLessThan(3000);
    }

    @Test
    void the_inbox_can_be_used_within_one_and_a_half_seconds() {
        for (int open = 0; open < ROWS; open++) {
            world.aCase().open();
        }

        // its keys are announced when the last of its scripts has run
        assertThat(median("intake1", "/inbox?view=team", "[data-keyboard-open]:not([hidden])"))
                .isLessThan(1500);
    }

    private long median(String username, String path, String usable) {
        List<Long> milliseconds = new ArrayList<>();
        try (Chromium chromium = Chromium.start();
                Visitor visitor = new Visitor(chromium, port, username, 390).signIn()) {
            for (int time = 0; time < TIMES; time++) {
                milliseconds.add(FirstLoad.readyOnSlowPhone(
                        visitor.page().context(), "http://localhost:" + port + path, usable));
            }
        }
        Collections.sort(milliseconds);
        LOG.info("{} can be used after {} ms (median of {})", path, milliseconds.get(TIMES / 2), milliseconds);
        return milliseconds.get(TIMES / 2);
    }
}
