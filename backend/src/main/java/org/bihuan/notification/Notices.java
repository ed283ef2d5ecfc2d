package org.bihuan.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bihuan.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells people what they must know: always in the application, and through every channel that the site has. */
@Component
public final class Notices {

    /** Where the count of unread ones stops; pages show it as 99+. */
    public static final int MOST_COUNTED = 100;

    private static final int LARGEST_PAGE = 200;
    private static final int BATCH = 500;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 2000;

    private final NoticeMapper mapper;
    private final Outbox outbox;
    private final OutsideNotices outside;
    private final Clock clock;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    Notices(
            NoticeMapper mapper,
            Outbox outbox,
            OutsideNotices outside,
            Clock clock,
            ObjectMapper json,
            PlatformTransactionManager transactionManager) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.outside = outside;
        this.clock = clock;
        this.json = json;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /**
     * Sends a notice to each of the recipients (user names, twins count once), in the caller's transaction if there is one.
     *
     * @param title fixed words and the name of a step, never what people have written: it goes out to phones too. At most
     *     200 characters, longer ones are cut; likewise {@code body}, which stays in the house, at 2,000
     */
    public void send(
            Collection<String> recipients, @Nullable String caseNumber, String kind, String title, String body) {
        List<String> everybody = recipients.stream().distinct().toList();
        Instant now = clock.instant();
        String shortTitle = cut(title, LONGEST_TITLE);
        String shortBody = cut(body, LONGEST_BODY);
        transaction.executeWithoutResult(status -> {
            for (int from = 0; from < everybody.size(); from += BATCH) {
                List<String> some = everybody.subList(from, Math.min(from + BATCH, everybody.size()));
                mapper.insertAll(some, caseNumber, kind, shortTitle, shortBody, now);
                Map<String, String> payloads = payloads(some, caseNumber, kind, shortTitle, shortBody);
                outbox.noticeTopics().forEach(topic -> outbox.putAll(topic, payloads));
                outside.put(some, caseNumber, kind, shortTitle);
            }
        });
    }

    /**
     * A page of somebody's notices, newest first.
     *
     * @param after the {@code next} of the page before, {@code null} for the first
     * @throws RefusedException 400 if {@code after} is none of ours
     */
    public NoticePage of(String recipient, boolean unreadOnly, @Nullable String after, int limit) {
        int size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        List<Notice> found = mapper.page(recipient, unreadOnly, position(after), size + 1);
        if (found.size() <= size) {
            return new NoticePage(found, null);
        }
        List<Notice> items = found.subList(0, size);
        return new NoticePage(
                List.copyOf(items), Long.toString(items.get(size - 1).id(), Character.MAX_RADIX));
    }

    /** How many are unread, counted up to {@link #MOST_COUNTED}. */
    public int unread(String recipient) {
        return mapper.unread(recipient, MOST_COUNTED);
    }

    /**
     * Notes that the recipient has opened it; the second time changes nothing.
     *
     * @throws RefusedException 404 if it is not there or somebody else's
     */
    public void markRead(String recipient, long id) {
        if (mapper.markRead(recipient, id, clock.instant()) == 0 && !mapper.exists(recipient, id)) {
            throw RefusedException.notFound("通知不存在。");
        }
    }

    /** @return how many were unread */
    public int markAllRead(String recipient) {
        return mapper.markRead(recipient, null, clock.instant());
    }

    private Map<String, String> payloads(
            List<String> recipients, @Nullable String caseNumber, String kind, String title, String body) {
        Map<String, String> payloads = new LinkedHashMap<>();
        for (String recipient : recipients) {
            ObjectNode payload = json.createObjectNode();
            payload.put("caseNumber", caseNumber);
            payload.put("kind", kind);
            payload.put("title", title);
            payload.put("body", body);
            payloads.put(recipient, payload.toString());
        }
        return payloads;
    }

    private static @Nullable Long position(@Nullable String after) {
        try {
            return after == null ? null : Long.valueOf(after, Character.MAX_RADIX);
        } catch (NumberFormatException e) {
            throw RefusedException.malformed("翻页参数无效，请从第一页重新查看。");
        }
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
