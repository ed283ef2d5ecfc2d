package org.bihuan.platform;

import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads what the platform answers, and notes it in the case. */
@Component
@ConditionalOnProperty(PlatformFolder.SETTING)
class PackageReceipts {

    private static final int PAGE = 100;

    private final PlatformAdapter adapter;
    private final PackageNews news;

    PackageReceipts(PlatformAdapter adapter, PackageNews news) {
        this.adapter = adapter;
        this.news = news;
    }

    /** @return how many were noted */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT2M")
    int readBack() throws IOException {
        List<Receipt> receipts = adapter.receipts(PAGE);
        for (Receipt receipt : receipts) {
            news.answered(receipt);
            adapter.read(receipt);
        }
        return receipts.size();
    }
}
