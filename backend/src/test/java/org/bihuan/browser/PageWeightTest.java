package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that is too heavy for a workshop's network is noticed before it gets there. */
@BrowserTest
class PageWeightTest extends HouseStory {

    private static final long WITH_FORM = 200 * 1024;
    private static final long WITHOUT_FORM = 60 * 1024;

    @LocalServerPort
    private int port;

    @Test
    void the_first_load_of_each_page_of_an_enterprise_is_light() {
        Journey confirming = world.aCase().open();
        confirming.untilConfirmation();
        Journey accepting = world.aCase().open();
        Map<String, Long> budgets = Map.of(
                "/sign-in",
                WITHOUT_FORM,
                "/track/" + accepting.number(),
                WITHOUT_FORM,
                "/",
                WITHOUT_FORM,
                "/notices",
                WITHOUT_FORM,
                "/cases/" + accepting.number(),
                WITHOUT_FORM,
                "/cases/" + accepting.number() + "/print",
                WITHOUT_FORM,
                "/cases/new",
                WITH_FORM,
                "/cases/" + confirming.number(),
                WITH_FORM,
                "/cases/" + accepting.number() + "/actions/reschedule",
                WITH_FORM);

        Map<String, Long> tooHeavy = new TreeMap<>();
        try (Chromium chromium = Chromium.start();
                Visitor textile = new Visitor(chromium, port, "ent-textile", 390)) {
            measure(textile, "/sign-in", budgets, tooHeavy);
            textile.signIn();
            budgets.keySet().stream()
                    .filter(path -> !path.equals("/sign-in"))
                    .forEach(path -> measure(textile, path, budgets, tooHeavy));
        }

        assertThat(tooHeavy).isEmpty();
    }

    @Test
    void what_islands_share_comes_with_them_and_once() {
        List<String> scripts = new ArrayList<>();
        try (Chromium chromium = Chromium.start();
                Visitor textile = new Visitor(chromium, port, "ent-textile", 390)) {
            textile.signIn();
            textile.page().onRequest(request -> {
                if (request.resourceType().equals("script")) {
                    scripts.add(request.url().replaceAll("-[0-9a-f]{32}", ""));
                }
            });

            textile.go("/cases/new");

            assertThat(textile.page().locator("link[rel=modulepreload]").count())
                    .isPositive();
        }
        assertThat(scripts).doesNotHaveDuplicates().anyMatch(script -> script.contains("/assets/chunk-"));
    }

    private void measure(Visitor visitor, String path, Map<String, Long> budgets, Map<String, Long> tooHeavy) {
        long bytes = FirstLoad.bytes(visitor.page(), "http://localhost:" + port + path);
        assertThat(bytes).as(path).isGreaterThan(5_000);
        if (bytes > budgets.get(path)) {
            tooHeavy.put(path, bytes);
        }
    }
}
