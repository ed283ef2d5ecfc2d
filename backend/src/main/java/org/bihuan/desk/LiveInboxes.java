package org.bihuan.desk;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.bihuan.RefusedException;
import org.bihuan.inbox.InboxChanges;
import org.bihuan.ledger.CaseWritten;
import org.bihuan.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * Tells open inboxes that they have changed: at once what was committed on this node, within seconds what was committed on
 * another. It says only that, never what; the page then asks as its reader. One thread serves all connections.
 */
@Component
class LiveInboxes implements HttpSessionListener {

    static final int MOST_OF_A_PERSON = 6;

    private static final Logger LOG = LoggerFactory.getLogger(LiveInboxes.class);
    private static final int MOST = 2000;

    /** Then the page comes back, and the door asks again who it is. */
    private static final Duration LIFE = Duration.ofMinutes(10);

    private static final long SOON_MILLIS = 200;
    private static final long LOOK_SECONDS = 5;
    private static final long BEAT_SECONDS = 20;

    private record Listener(Person person, String session, SseEmitter stream) {}

    private final InboxChanges changes;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean lookingSoon = new AtomicBoolean();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread one = new Thread(work, "live-inboxes");
        one.setDaemon(true);
        return one;
    });

    LiveInboxes(InboxChanges changes) {
        this.changes = changes;
        thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        // what stands between does not cut a line that is never silent for long, and a reader who has gone is noticed
        thread.scheduleWithFixedDelay(
                () -> send(everybody -> true, SseEmitter.event().comment("")),
                BEAT_SECONDS,
                BEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    /** @throws RefusedException too many if the person, or everybody together, listens too often already */
    SseEmitter listen(Person person, String session) {
        long own = listeners.stream()
                .filter(one -> one.person().username().equals(person.username()))
                .count();
        if (own >= MOST_OF_A_PERSON || listeners.size() >= MOST) {
            throw new RefusedException(RefusedException.Kind.TOO_MANY, "打开的待办页面太多，请关闭一些。");
        }
        Listener listener = new Listener(person, session, new SseEmitter(LIFE.toMillis()));
        listener.stream().onCompletion(() -> listeners.remove(listener));
        listener.stream().onTimeout(listener.stream()::complete);
        listener.stream().onError(failure -> listeners.remove(listener));
        listeners.add(listener);
        // an answer that has begun is one that the browser trusts
        thread.execute(() -> send(listener::equals, SseEmitter.event().comment("")));
        return listener.stream();
    }

    @TransactionalEventListener
    void written(CaseWritten event) {
        if (!listeners.isEmpty() && lookingSoon.compareAndSet(false, true)) {
            thread.schedule(this::look, SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Who signs out, or is put out, hears nothing more. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        String session = event.getSession().getId();
        listeners.stream().filter(one -> one.session().equals(session)).forEach(LiveInboxes::end);
    }

    /** Before the server stops, which would wait for answers that never end. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        thread.shutdownNow();
        listeners.forEach(LiveInboxes::end);
    }

    private void look() {
        lookingSoon.set(false);
        if (listeners.isEmpty()) {
            return;
        }
        try {
            InboxChanges.Concerned concerned = changes.sinceLastLook();
            if (!concerned.isNobody()) {
                send(
                        one -> concerned.concerns(one.person()),
                        SseEmitter.event().name("changed").data(""));
            }
        } catch (RuntimeException e) {
            LOG.warn("could not look for changes of the inbox: {}", e.getMessage());
        }
    }

    private void send(Predicate<Listener> to, SseEventBuilder event) {
        var message = event.build();
        listeners.stream().filter(to).forEach(one -> {
            try {
                one.stream().send(message);
            } catch (IOException | IllegalStateException gone) {
                listeners.remove(one);
                end(one);
            }
        });
    }

    private static void end(Listener listener) {
        listener.stream().complete();
    }
}
