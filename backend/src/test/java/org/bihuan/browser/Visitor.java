package org.bihuan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.TestHouse;

/** Somebody before a screen of some width, who notices whatever is wrong with a page. */
final class Visitor implements AutoCloseable {

    private static final int[] WIDTHS = {1440, 390, 320};

    private final String username;
    private final int width;
    private final String house;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Chromium chromium, int port, String username, int width) {
        this.username = username;
        this.width = width;
        this.house = "http://localhost:" + port;
        this.context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setTimezoneId("Asia/Shanghai")
                        .setLocale("en-US"));
        // the browser lives in the house's time: it is what says which days are past
        context.clock().setFixedTime(TestHouse.START.toEpochMilli());
        this.page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    Visitor signIn() {
        signIn(page, username);
        return this;
    }

    /** In another window of the same browser, after whoever was signed in has signed out or was forgotten. */
    void signInElsewhere(String someone) {
        context.clearCookies();
        try (Page window = context.newPage()) {
            signIn(window, someone);
        }
    }

    private void signIn(Page window, String someone) {
        window.navigate(house + "/sign-in");
        window.getByLabel("用户名").fill(someone);
        window.getByLabel("密码").fill("demo");
        window.locator("form[action$='/sign-in'] button.primary").click();
        window.waitForURL(address -> !address.contains("/sign-in"));
    }

    /** What the browser has complained of so far. */
    List<String> complaints() {
        return complaints;
    }

    Page page() {
        return page;
    }

    Visitor go(String path) {
        page.navigate(house + path);
        Chromium.ready(page);
        return this;
    }

    /** Opens a case, and takes its task on if somebody has to. */
    Visitor open(String number) {
        go("/cases/" + number);
        return claimIfNeeded();
    }

    Visitor claimIfNeeded() {
        if (page.locator("form[action$='/claim']").count() > 0) {
            page.locator("form[action$='/claim'] button").click();
            Chromium.ready(page);
        }
        return this;
    }

    /** Looks at the page at all widths: it fits, axe finds nothing, and the browser has nothing to complain of. */
    Visitor look() {
        for (int one : WIDTHS) {
            page.setViewportSize(one, 900);
            assertThat(Chromium.fits(page))
                    .as("%s fits into %d pixels", page.url(), one)
                    .isTrue();
            assertThat(Chromium.violations(page))
                    .as("%s at %d pixels", page.url(), one)
                    .isEmpty();
        }
        page.setViewportSize(width, 900);
        assertThat(complaints).as(page.url()).isEmpty();
        if (username.startsWith("ent-")) {
            assertThat(text()).as(page.url()).doesNotContain("案件");
        }
        return this;
    }

    /** A refused page is an error to the browser; one that was expected is forgiven. */
    void forgive(int status) {
        assertThat(complaints.removeIf(complaint -> complaint.contains("status of " + status)))
                .as("a refusal with %d", status)
                .isTrue();
    }

    /** What was sent while there was no network is an error to the browser as well. */
    void forgiveBrokenNetwork() {
        complaints.removeIf(complaint -> complaint.contains("net::ERR_INTERNET_DISCONNECTED"));
    }

    static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    /** What can be read on the page. */
    String text() {
        return page.locator("body").innerText();
    }

    void fill(String label, String text) {
        field(label).locator("input, textarea").first().fill(text);
    }

    /** One of the round buttons below a question. */
    void answer(String question, String answer) {
        page.locator(".fjs-form-field-radio")
                .filter(new Locator.FilterOptions().setHasText(question))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    /** Opens a list of choices and answers what it offers. */
    List<String> offered(String label) {
        field(label).locator("input, .fjs-select-display").first().click();
        Locator items = page.locator(".fjs-dropdownlist-item");
        items.first().waitFor();
        return items.allInnerTexts();
    }

    void pick(String label, String choice) {
        offered(label);
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .first()
                .click();
    }

    void moment(String label, String value) {
        Locator input = page.getByLabel(label).first();
        input.fill(value);
        input.press("Enter");
        input.press("Tab");
    }

    void attach(String label, FilePayload... files) {
        Locator field = field(label);
        field.locator("input[type=file]").setInputFiles(files);
        Stream.of(files).forEach(file -> field.locator(".file a")
                .filter(new Locator.FilterOptions().setHasText(file.name))
                .waitFor());
    }

    /** Sends the form, and waits for the page that it leads to. */
    Visitor send() {
        String mark = "window.unsent = true";
        page.evaluate(mark);
        page.locator("[data-send]").click();
        page.waitForFunction("() => !window.unsent || !document.querySelector('[data-problems]').hidden");
        if ((boolean) page.evaluate("window.unsent === true")) {
            throw new AssertionError(
                    "not sent: " + page.locator("[data-problems]").innerText());
        }
        page.waitForLoadState();
        Chromium.ready(page);
        return this;
    }

    private Locator field(String label) {
        return page.locator(".fjs-form-field")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("label").filter(new Locator.FilterOptions().setHasText(label))))
                .last();
    }

    @Override
    public void close() {
        context.close();
    }
}
