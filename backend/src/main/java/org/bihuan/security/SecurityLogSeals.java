package org.bihuan.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.ledger.RecordedEvent;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets the security log be verified: each night the digest over its new lines becomes a fact of the administration's ledger, which
 * is chained and sealed. A line that is changed or taken out afterwards is noticed.
 */
@Component
class SecurityLogSeals {

    static final String FACT = "security-log-closed";

    private static final int PAGE = 1000;
    /** A line takes its number before it is committed: one that is younger might still have an elder brother under way. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    /**
     * @param days how many nights were checked
     * @param rows how many lines they cover
     * @param broken the moment of the first night that does not hold, {@code null} if all do
     */
    record Checked(int days, long rows, @Nullable String broken) {}

    private final SecurityLogMapper mapper;
    private final AdministrationLedger ledger;
    private final ObjectMapper json;
    private final Clock clock;

    SecurityLogSeals(
            SecurityLogMapper mapper,
            AdministrationLedger ledger,
            ObjectMapper json,
            @Qualifier("systemClock") Clock clock) {
        this.mapper = mapper;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /** Before the daily seal, which then covers it. */
    @Scheduled(cron = "0 45 23 * * *", zone = "Asia/Shanghai")
    void close() {
        ledger.write(() -> {
            long from = last();
            Long last = mapper.lastBefore(clock.instant().minus(SETTLED));
            long upTo = last == null ? from : last;
            Digest digest = digest(from, upTo);
            if (digest.rows() > 0) {
                ledger.append(
                        FACT,
                        CurrentUser.SYSTEM,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("after", from)
                                .put("upTo", upTo)
                                .put("rows", digest.rows())
                                .put("digest", digest.hex()));
            }
            return digest;
        });
    }

    Checked check() {
        int days = 0;
        long rows = 0;
        for (List<RecordedEvent> page = ledger.after(0, PAGE);
                !page.isEmpty();
                page = ledger.after(page.get(page.size() - 1).seq(), PAGE)) {
            for (RecordedEvent event : page) {
                if (event.type().equals(FACT)) {
                    JsonNode fact = read(event);
                    Digest now = digest(
                            fact.path("after").asLong(), fact.path("upTo").asLong());
                    if (!now.hex().equals(fact.path("digest").asText())) {
                        return new Checked(days, rows, AccountPage.MOMENT.format(event.at()));
                    }
                    days++;
                    rows += now.rows();
                }
            }
        }
        return new Checked(days, rows, null);
    }

    private long last() {
        Long before = null;
        for (List<RecordedEvent> page = ledger.newest(before, PAGE);
                !page.isEmpty();
                page = ledger.newest(page.get(page.size() - 1).seq(), PAGE)) {
            for (RecordedEvent event : page) {
                if (event.type().equals(FACT)) {
                    return read(event).path("upTo").asLong();
                }
            }
        }
        return 0;
    }

    private record Digest(String hex, long rows) {}

    private Digest digest(long after, long upTo) {
        MessageDigest digest = Digests.begin();
        long rows = 0;
        for (List<SecurityLogMapper.Line> page = mapper.after(after, upTo, PAGE);
                !page.isEmpty();
                page = mapper.after(page.get(page.size() - 1).id(), upTo, PAGE)) {
            for (SecurityLogMapper.Line line : page) {
                digest.update((json.valueToTree(line) + "\n").getBytes(StandardCharsets.UTF_8));
                rows++;
            }
        }
        return new Digest(Digests.hex(digest.digest()), rows);
    }

    private JsonNode read(RecordedEvent event) {
        try {
            return json.readTree(event.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
