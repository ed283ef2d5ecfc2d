package org.bihuan.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** What it takes to open a page for the first time: bytes over the wire, and time on a slow phone. */
final class FirstLoad {

    /** As Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. */
    private static final String SLOW_4G =
            "{\"offline\":false,\"latency\":150,\"downloadThroughput\":204800,\"uploadThroughput\":96000}";

    private FirstLoad() {}

    /** Bytes of the page and all that belongs to it, with headers and as they came compressed; pictures that people sent are not counted. */
    static long bytes(Page page, String url) {
        CDPSession wire = page.context().newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        Set<String> pictures = new HashSet<>();
        wire.on("Network.requestWillBeSent", sent -> {
            if (sent.getAsJsonObject("request").get("url").getAsString().contains("/attachments/")) {
                pictures.add(sent.get("requestId").getAsString());
            }
        });
        wire.on("Network.loadingFinished", loaded -> {
            if (!pictures.contains(loaded.get("requestId").getAsString())) {
                bytes.addAndGet(loaded.get("encodedDataLength").getAsLong());
            }
        });
        wire.send("Network.enable");
        wire.send("Network.setCacheDisabled", json("{\"cacheDisabled\":true}"));
        page.navigate(url);
        Chromium.ready(page);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        wire.detach();
        return bytes.get();
    }

    /**
     * Milliseconds from asking for the page until it can be used, with a quarter of this processor and slow 4G.
     *
     * @param usable selects what is there only then
     */
    static long readyOnSlowPhone(BrowserContext context, String url, String usable) {
        try (Page page = context.newPage()) {
            CDPSession phone = context.newCDPSession(page);
            phone.send("Network.enable");
            phone.send("Network.setCacheDisabled", json("{\"cacheDisabled\":true}"));
            phone.send("Network.emulateNetworkConditions", json(SLOW_4G));
            phone.send("Emulation.setCPUThrottlingRate", json("{\"rate\":4}"));
            long start = System.nanoTime();
            page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.waitForSelector(usable, new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            return Duration.ofNanos(System.nanoTime() - start).toMillis();
        }
    }

    private static JsonObject json(String text) {
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
