package org.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bihuan.browser.Chromium;
import org.bihuan.browser.NeedsBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every template in a real browser, at a desk and on a phone. */
@SpringBootTest(
        classes = SamplePages.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=none")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@NeedsBrowser
class PagesTest {

    /** All that can be read or heard, without who is signed in and the way back to Chinese. */
    private static final String SAID =
            """
            () => [...document.querySelectorAll('title, body *:not(script, noscript, .language, [data-diagram] *)')]
              .flatMap(one => [...[...one.childNodes].filter(node => node.nodeType === 3).map(node => node.data),
                ...one.getAttributeNames().filter(name => /^(data-|aria-)|^(placeholder|title|alt|label)$/.test(name))
                  .map(name => one.getAttribute(name))])
              .map(text => text.replace(/李晓梅|办公室|张伟|福建恒源纺织印染有限公司/g, '').trim())
              .filter(text => text)""";

    @LocalServerPort
    private int port;

    private Chromium chromium;
    private BrowserContext context;
    private BrowserContext english;

    @BeforeAll
    void open() {
        chromium = Chromium.start();
        // an English browser: the pages must not care
        context = chromium.browser().newContext(new Browser.NewContextOptions().setLocale("en-US"));
        english = chromium.browser().newContext();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    private String address(String sample) {
        return "http://localhost:" + port + "/sample/" + sample;
    }

    static Stream<String> pages() {
        return SamplePages.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_fits_is_accessible_and_breaks_no_policy(String name) {
        for (int width : new int[] {1440, 390}) {
            List<String> complaints = new ArrayList<>();
            try (Page page = context.newPage()) {
                page.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
                page.onPageError(complaints::add);
                page.setViewportSize(width, 900);

                page.navigate(address(name));
                Chromium.ready(page);

                assertThat(Chromium.fits(page))
                        .as("%s fits into %d pixels", name, width)
                        .isTrue();
                assertThat(Chromium.violations(page)).isEmpty();
                assertThat(complaints).isEmpty();
            }
        }
    }

    @Test
    void a_form_says_what_is_wrong_here_and_what_the_server_refuses_and_then_goes_on() {
        try (Page page = context.newPage()) {
            page.navigate(address("enterprise-action"));
            Chromium.ready(page);

            page.locator("[data-send]").click();
            page.locator("[data-problems]").getByText("问题解决了吗：此项必填。").waitFor();

            page.getByLabel("解决了", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("想说的话").fill("不行");
            page.locator("[data-send]").click();
            page.locator("[data-problems]").getByText("想说的话：请把情况说具体一些。").waitFor();

            page.getByLabel("想说的话").fill("讲得清楚，照着改就行");
            page.locator("[data-send]").click();
            page.waitForURL("**/sample/enterprise-case");
        }
    }

    @Test
    void a_file_is_uploaded_at_once_and_a_draft_brings_hints() {
        try (Page page = context.newPage()) {
            page.navigate(address("enterprise-new"));
            Chromium.ready(page);

            byte[] bytes = "%PDF-".getBytes(StandardCharsets.US_ASCII);
            page.locator("input[type=file]").setInputFiles(new FilePayload[] {
                new FilePayload("说明.pdf", "application/pdf", bytes), new FilePayload("a.exe", "application/exe", bytes)
            });

            page.locator(".file a[href='/attachments/att-说明.pdf']").waitFor();
            page.locator(".file-bad").waitFor();
            assertThat(page.locator(".file-bad").innerText()).contains("不能上传程序文件。");
            page.locator("[data-hints] a").waitFor();
            assertThat(page.locator("[data-status]").innerText()).startsWith("草稿已自动保存");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void an_english_page_says_nothing_in_chinese_by_itself(String name) {
        try (Page page = english.newPage()) {
            page.navigate(address(name) + "?lang=en");
            Chromium.ready(page);

            List<?> words = (List<?>) page.evaluate(SAID);

            assertThat(words).isNotEmpty().allSatisfy(word -> assertThat(String.valueOf(word))
                    .doesNotContainPattern("[\\p{IsHan}，。：；、（）]"));
        }
    }

    @Test
    void nothing_on_a_form_is_english() {
        try (Page page = context.newPage()) {
            page.navigate(address("enterprise-new"));
            Chromium.ready(page);
            page.locator("input[id$=arrivedAt-date]").click();
            page.locator(".flatpickr-calendar.open").waitFor();

            String words = (String)
                    page.evaluate(
                            """
                    () => [document.querySelector('[data-fields]').innerText, ...[...document.querySelectorAll('[data-fields] *')]
                      .flatMap(one => ['placeholder', 'title', 'aria-label'].map(name => one.getAttribute(name) ?? ''))].join('\\n')""");

            assertThat(words.replaceAll("bpmn\\.io|PDF|JPG|DOCX", "")).doesNotContainPattern("[A-Za-z]{3,}");
        }
    }
}
