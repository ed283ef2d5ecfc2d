package org.bihuan.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that leaves the house is first written here, in the transaction that causes it, and delivered after it. */
@Component
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Pattern TOPIC = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");
    /** So few that even a gateway that never answers in time is through before the lease is over. */
    private static final int BATCH = 20;

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int LONGEST_ERROR = 500;

    /** As long as anybody asks what became of a message. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final int FORGOTTEN_AT_ONCE = 1000;

    private final OutboxMapper mapper;
    private final Map<String, Channel> channels;
    private final Clock clock;
    private final TransactionTemplate ownTransaction;

    Outbox(OutboxMapper mapper, List<Channel> channels, Clock clock, PlatformTransactionManager transactionManager) {
        this.mapper = mapper;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::topic, Function.identity()));
        this.clock = clock;
        this.ownTransaction = new TransactionTemplate(transactionManager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.channels.keySet().forEach(Outbox::requireTopic);
    }

    /**
     * Puts one message; it becomes due when the caller's transaction commits, and waits until a channel has its topic.
     *
     * @param payload a JSON object
     */
    public void put(String topic, String recipient, String payload) {
        putAll(topic, Map.of(recipient, payload));
    }

    /** Puts one message for each recipient, in one statement. */
    void putAll(String topic, Map<String, String> payloads) {
        requireTopic(topic);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mapper.insertAll(payloads.entrySet().stream()
                .map(entry -> new OutboxMessage(
                        0, UUID.randomUUID().toString(), topic, entry.getKey(), entry.getValue(), now, 0))
                .toList());
    }

    /** Topics of the channels that carry notices to people. */
    Collection<String> noticeTopics() {
        return channels.keySet().stream()
                .filter(topic -> topic.startsWith(Channel.NOTICES))
                .sorted()
                .toList();
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "${bihuan.outbox.begin:PT10S}")
    void deliver() {
        while (deliverDue(BATCH) == BATCH) {
            LOG.debug("a full batch has left, there may be more");
        }
    }

    /**
     * Delivers what is due, at most {@code batch} messages. They are taken in a short transaction of their own, so that no
     * lock is held while a channel is slow; if this node dies, another takes them again when the lease is over.
     *
     * @return how many were taken, delivered or not
     */
    public int deliverDue(int batch) {
        if (channels.isEmpty()) {
            return 0;
        }
        List<OutboxMessage> taken = take(batch);
        taken.forEach(this::deliver);
        return taken.size();
    }

    /** Throws away what has been delivered or given up long ago; what still waits stays, however old. */
    @Scheduled(cron = "0 10 3 * * *")
    void forgetSent() {
        Instant before = clock.instant().minus(KEPT);
        while (mapper.deleteSent(before, FORGOTTEN_AT_ONCE) == FORGOTTEN_AT_ONCE) {
            LOG.debug("a full batch is gone, there may be more");
        }
    }

    private List<OutboxMessage> take(int batch) {
        Instant now = clock.instant();
        List<OutboxMessage> taken = ownTransaction.execute(status -> {
            List<OutboxMessage> due = mapper.lockDue(channels.keySet(), now, batch);
            if (!due.isEmpty()) {
                mapper.lease(due.stream().map(OutboxMessage::id).toList(), now.plus(LEASE));
            }
            return due;
        });
        return taken == null ? List.of() : taken;
    }

    private void deliver(OutboxMessage message) {
        int attempt = message.attempts() + 1;
        try {
            channels.get(message.topic())
                    .deliver(new OutboxMessage(
                            message.id(),
                            message.key(),
                            message.topic(),
                            message.recipient(),
                            message.payload(),
                            message.createdAt(),
                            attempt));
        } catch (UndeliverableException e) {
            LOG.warn("message {} on {} is given up: {}", message.key(), message.topic(), e.getMessage());
            mapper.givenUp(message.id(), cut(String.valueOf(e.getMessage())), clock.instant());
            return;
        } catch (Exception e) {
            Instant next = clock.instant().plus(pauseAfter(attempt));
            LOG.warn(
                    "message {} on {} was not delivered at attempt {}, next at {}",
                    message.key(),
                    message.topic(),
                    attempt,
                    next,
                    e);
            mapper.failed(message.id(), cut(String.valueOf(e)), next);
            return;
        }
        mapper.sent(message.id(), clock.instant(), channels.get(message.topic()).forgets());
    }

    private static String cut(String error) {
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }

    /** Half a minute, doubled at each attempt, six hours at most: nothing is ever given up silently. */
    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static void requireTopic(String topic) {
        if (!TOPIC.matcher(topic).matches()) {
            throw new IllegalArgumentException(
                    "topic " + topic + " is not made of lower-case letters, digits, dots and dashes");
        }
    }
}
