package org.bihuan.platform;

import org.bihuan.ledger.Event;
import org.bihuan.ledger.Ledger;
import org.bihuan.people.CurrentUser;
import org.springframework.stereotype.Component;

/** What has become of the packages of a case, as events of the case; each is noted once. */
@Component
class PackageNews {

    /** How the types of these events begin. */
    static final String PREFIX = "package-";

    private static final int MOST = 100;

    private final Ledger ledger;

    PackageNews(Ledger ledger) {
        this.ledger = ledger;
    }

    void sent(CasePackage sent) {
        note(sent.caseNumber(), PREFIX + "sent", sent.digest(), "案件数据包已送上级平台");
    }

    void answered(Receipt receipt) {
        note(
                receipt.caseNumber(),
                PREFIX + (receipt.accepted() ? "accepted" : "refused"),
                receipt.digest(),
                receipt.accepted() ? "上级平台已接收案件数据包" : "上级平台退回案件数据包：" + receipt.reason());
    }

    private void note(String caseNumber, String type, String digest, String text) {
        ledger.write(caseNumber, () -> {
            boolean isKnown = ledger.latest(caseNumber, type, MOST).stream()
                    .anyMatch(event -> event.content().path("digest").asText().equals(digest));
            if (!isKnown) {
                ledger.append(Event.of(caseNumber, type, CurrentUser.SYSTEM)
                        .with("digest", digest)
                        .with("text", text));
            }
            return caseNumber;
        });
    }
}
