package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.bihuan.people.Person;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Takes the pictures of {@code docs/pictures} anew:
 * {@code mvn -pl backend test -Dtest=Pictures}.
 */
@BrowserTest
class Pictures extends HouseStory {

    private static final Path FOLDER = Path.of("..", "docs", "pictures");
    private static final List<String> CATEGORIES = List.of(
            "hazchem_storage", "dust", "fire", "electrical", "confined_space", "process_change", "emergency_plan");

    @LocalServerPort
    private int port;

    @Test
    void a_lively_house_has_its_picture_taken() {
        Journey visit = lively();
        try (Chromium chromium = Chromium.start()) {
            take(chromium, "intake1", 1440, "/inbox", "inbox");
            take(chromium, "expert1", 1440, "/cases/" + visit.number(), "case");
            take(chromium, "ent-textile", 390, "/", "enterprise-home");
            take(chromium, "ent-textile", 390, "/cases/" + visit.number(), "enterprise-case");
            take(chromium, "ent-textile", 390, "/cases/new", "enterprise-request");
        }

        assertThat(FOLDER.resolve("inbox.png")).exists();
    }

    /** A fortnight of requests, some late, some due today, some with time left; answers one that waits for the visit. */
    private Journey lively() {
        for (int enterprise = 1; enterprise <= 14; enterprise++) {
            world.at("2026-11-%02dT%02d:%02d".formatted(enterprise < 8 ? 20 : 23, 9 + enterprise % 3, enterprise * 4));
            request("ent-%03d".formatted(enterprise), enterprise);
        }
        world.at("2026-11-23T10:30");
        request("ent-logistics", 3);
        Journey visit = world.aCase().open();
        visit.untilVisit();
        world.at("2026-11-23T14:10");
        return visit;
    }

    private Journey request(String enterprise, int turn) {
        Person opener = world.person(enterprise);
        Journey journey = world.aCase()
                .by(opener)
                .with("category", CATEGORIES.get(turn % CATEGORIES.size()))
                .open();
        return turn % 4 == 0 ? journey.complete("task_accept", Answers.accept("online")) : journey;
    }

    private void take(Chromium chromium, String username, int width, String path, String name) {
        try (Visitor visitor = new Visitor(chromium, port, username, width).signIn()) {
            visitor.go(path).look();
            visitor.page().waitForLoadState();
            visitor.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
        }
    }
}
