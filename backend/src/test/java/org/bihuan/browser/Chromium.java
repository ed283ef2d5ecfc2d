package org.bihuan.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The browser of the tests, and what every page in it must keep. */
public final class Chromium implements AutoCloseable {

    private static final Path AXE = Path.of("src/main/web/node_modules/axe-core/axe.min.js");
    private static final String READY =
            """
            () => [...document.querySelectorAll('[data-form], [data-diagram]')]
              .every(island => 'ready' in island.dataset || island.offsetParent === null)""";
    private static final String VIOLATIONS =
            """
            async (options) => (await axe.run(options)).violations
              .map(found => found.id + ': ' + found.nodes.map(node => node.html).join(' '))""";

    private static final String SMALL_TARGETS =
            """
            () => [...document.querySelectorAll('a, button, input, select, textarea, summary')].map(one =>
                ['radio', 'checkbox'].includes(one.type) ? one.closest('label') ?? one.parentElement : one)
              .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                && !one.matches('.skip, .fjs-powered-by-link') && getComputedStyle(one).display !== 'inline')
              .filter(one => { const { width, height } = one.getBoundingClientRect();
                return width > 0 && (height < 43.5 || width < 43.5); })
              .map(one => one.outerHTML.slice(0, 120) + ' ' + JSON.stringify(one.getBoundingClientRect()))""";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(NeedsBrowser.Condition.chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Waits until forms and diagrams have been drawn. */
    public static void ready(Page page) {
        page.waitForFunction(READY);
    }

    /** What a finger has to hit and may miss; links within a sentence are as high as their line. */
    public static List<?> smallTargets(Page page) {
        return (List<?>) page.evaluate(SMALL_TARGETS);
    }

    public static boolean fits(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    }

    /** What axe finds, one line for each rule that is broken. */
    public static List<?> violations(Page page) {
        return violations(page, Map.of());
    }

    /** The same with the rule of WCAG 2.2 that axe leaves out by itself: whatever is pressed is 24 pixels large. */
    static List<?> violationsWithTargets(Page page) {
        return violations(page, Map.of("rules", Map.of("target-size", Map.of("enabled", true))));
    }

    private static List<?> violations(Page page, Map<String, ?> options) {
        try {
            page.evaluate(Files.readString(AXE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("axe is missing: build the front end first", unreadable);
        }
        return (List<?>) page.evaluate(VIOLATIONS, options);
    }
}
