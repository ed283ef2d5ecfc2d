package org.bihuan.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The page on which the contract can be tried, in a real browser and under its policy. */
@Tag("browser")
@EnabledIf(
        value = "thereIsABrowser",
        disabledReason = "no Chromium: install it (apt-get install chromium) or set BIHUAN_TEST_CHROMIUM to its path")
class SwaggerPageTest extends ApiTest {

    private static final Path CHROMIUM =
            Path.of(System.getenv().getOrDefault("BIHUAN_TEST_CHROMIUM", "/usr/bin/chromium"));

    /** The document is made when it is first asked for; in milliseconds. */
    private static final double PATIENCE = 60_000;

    static boolean thereIsABrowser() {
        return Files.isExecutable(CHROMIUM);
    }

    @Test
    void who_is_signed_in_reads_the_contract_and_tries_a_call() {
        setDefaultAssertionTimeout(PATIENCE);
        List<String> complaints = new ArrayList<>();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(
                                        List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")))) {
            Page page = browser.newPage();
            page.navigate("http://localhost:" + port + "/swagger-ui/index.html");
            page.locator("input[name=username]").fill("intake1");
            page.locator("input[type=password]").fill("demo");
            page.locator("input[type=password]").press("Enter");
            page.waitForURL("**/swagger-ui/index.html");
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);

            page.reload();

            assertThat(page.locator("h1, h2").first()).containsText("Bihuan 闭环");
            Locator health = page.locator("#operations-test-getTestClock");
            health.locator("button").first().click();
            health.getByText("Try it out").click();
            health.getByText("Execute").click();
            assertThat(health.locator(".live-responses-table .response-col_status")
                            .last())
                    .containsText("200");
            assertThat(complaints).isEmpty();
            if (System.getProperty("bihuan.screenshots") != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of(System.getProperty("bihuan.screenshots"), "swagger.png")));
            }
        }
    }
}
