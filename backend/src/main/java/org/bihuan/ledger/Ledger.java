package org.bihuan.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The append-only ledger and, because the head of a case's chain is its lock, the one way to write to a case: lock first,
 * act, and let the facts be chained and written in one batch just before the commit.
 */
@Service
public class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final int ATTEMPTS = 4;
    private static final int PAGE = 1000;

    private final LedgerMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ApplicationEventPublisher listeners;
    private final Algorithm algorithm;
    private final SecureRandom random = new SecureRandom();
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    Ledger(
            LedgerMapper mapper,
            PlatformTransactionManager transactions,
            Clock clock,
            ApplicationEventPublisher listeners,
            @Value("${bihuan.ledger.algorithm:SHA-256}") String algorithm) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.listeners = listeners;
        this.algorithm = Algorithm.named(algorithm);
    }

    /**
     * Does the work as the one transaction on an existing case, which it locks first. A lost race is repeated whole, three
     * times; within a surrounding transaction the work simply joins it.
     *
     * @throws RefusedException not found if the case has no chain, conflict if the race is lost for good
     */
    public <T> T write(String caseNumber, Supplier<T> work) {
        return inTransaction(() -> {
            lock(caseNumber);
            return work.get();
        });
    }

    /** Like {@link #write}, for a case that does not exist yet: its chain begins here. */
    public <T> T begin(String caseNumber, Supplier<T> work) {
        return inTransaction(() -> {
            LedgerWriting writing = LedgerWriting.current();
            if (writing != null) {
                throw second(writing, caseNumber);
            }
            Head head = new Head(caseNumber, algorithm.label(), 0, Chaining.FIRST_PREVIOUS, 0, Chaining.FIRST_PREVIOUS);
            mapper.insertHead(head);
            LedgerWriting.begin(this::chain, head);
            return work.get();
        });
    }

    /** Begins, in a transaction of its own, a chain of something that is no case, unless it has begun. */
    void ensure(String chain) {
        mapper.insertHeadIfAbsent(
                new Head(chain, algorithm.label(), 0, Chaining.FIRST_PREVIOUS, 0, Chaining.FIRST_PREVIOUS));
    }

    /** Locks the case for the running transaction; a second case in one transaction is a programming error. */
    public void lock(String caseNumber) {
        LedgerWriting writing = LedgerWriting.current();
        if (writing == null) {
            LedgerWriting.begin(this::chain, requireLocked(caseNumber));
        } else if (!writing.caseNumber().equals(caseNumber)) {
            throw second(writing, caseNumber);
        }
    }

    private Head requireLocked(String caseNumber) {
        return Optional.ofNullable(mapper.lockHead(caseNumber))
                .orElseThrow(() -> RefusedException.notFound("没有这个编号，或者您无权查看。"));
    }

    private static IllegalStateException second(LedgerWriting writing, String caseNumber) {
        return new IllegalStateException(
                "one transaction writes to one case: " + writing.caseNumber() + ", not also " + caseNumber);
    }

    /**
     * Does the work on many cases in one transaction, for what concerns thousands at a time. Their heads are locked in order and
     * without waiting, so that nobody who waits can be waited for; cases that somebody else holds are left out. What the
     * work answers is chained to its cases; it must not itself note facts.
     *
     * @return how many facts were noted
     * @throws IllegalStateException within a transaction that has locked a case
     */
    public int writeFree(Collection<String> caseNumbers, Function<Set<String>, List<Event>> work) {
        return inTransaction(() -> {
            LedgerWriting writing = LedgerWriting.current();
            if (writing != null) {
                throw second(writing, caseNumbers.toString());
            }
            Map<String, Head> heads = mapper
                    .lockFree(caseNumbers.stream().sorted().toList())
                    .stream()
                    .collect(Collectors.toMap(Head::caseNumber, Function.identity()));
            List<Event> events = heads.isEmpty() ? List.of() : work.apply(heads.keySet());
            if (!events.isEmpty()) {
                chainAll(heads, events);
            }
            return events.size();
        });
    }

    /** Notes a fact of the case that the running transaction has locked; it is written just before the commit. */
    public void append(Event event) {
        lock(event.caseNumber());
        LedgerWriting writing = LedgerWriting.current();
        if (writing != null) {
            writing.add(event);
        }
    }

    /** The events of a case, oldest first, at most {@code limit} after the given sequence number. */
    public List<RecordedEvent> events(String caseNumber, long after, int limit) {
        return mapper.events(caseNumber, after, Math.min(limit, PAGE + 1));
    }

    /** The events of a chain before a sequence number, newest first. */
    List<RecordedEvent> newest(String chain, long before, int limit) {
        return mapper.newest(chain, before, Math.min(limit, PAGE));
    }

    /** The events of one type of a case, newest first, at most {@code limit}. */
    public List<RecordedEvent> latest(String caseNumber, String type, int limit) {
        return mapper.latest(caseNumber, type, Math.min(limit, PAGE));
    }

    /** Cases with events that {@link #read} has not seen, by number, at most {@code limit} after the given one. */
    public List<String> unread(String after, int limit) {
        return mapper.unread(after, Math.min(limit, PAGE));
    }

    /** Lets the reader see a case while nobody writes to it; what the reader writes commits with its mark. */
    public void read(String caseNumber, Runnable reader) {
        write(caseNumber, () -> {
            reader.run();
            mapper.markRead(caseNumber);
            return caseNumber;
        });
    }

    /** Recomputes the whole chain of a case from what stands in the ledger; whoever writes to the case waits meanwhile. */
    public Verification verify(String caseNumber) {
        // without the lock, an event written between reading head and events would look like one smuggled in
        return inTransaction(() -> verify(requireLocked(caseNumber)));
    }

    private Verification verify(Head head) {
        String caseNumber = head.caseNumber();
        Algorithm used = Algorithm.named(head.algorithm());
        String previous = Chaining.FIRST_PREVIOUS;
        long seq = 0;
        for (List<RecordedEvent> page = mapper.events(caseNumber, 0, PAGE);
                !page.isEmpty();
                page = mapper.events(caseNumber, seq, PAGE)) {
            for (RecordedEvent event : page) {
                if (!holds(used, event, seq + 1, previous)
                        || (event.seq() == head.sealedSeq() && !event.hash().equals(head.sealedHash()))) {
                    return broken(head, seq + 1);
                }
                previous = event.hash();
                seq = event.seq();
            }
        }
        boolean complete = seq == head.seq() && previous.equals(head.hash()) && seq >= head.sealedSeq();
        return complete
                ? new Verification(true, head.algorithm(), seq, previous, head.sealedSeq(), null)
                : broken(head, Math.min(seq, head.seq()) + 1);
    }

    private static Verification broken(Head head, long seq) {
        return new Verification(false, head.algorithm(), head.seq(), head.hash(), head.sealedSeq(), seq);
    }

    private boolean holds(Algorithm used, RecordedEvent event, long seq, String previous) {
        return event.seq() == seq
                && event.prevHash().equals(previous)
                && Chaining.dataDigest(used, read(event.data()), event.salt()).equals(event.dataDigest())
                && Chaining.hash(used, event).equals(event.hash());
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            return json.getNodeFactory().missingNode();
        }
    }

    private void chain(Head head, List<Event> events) {
        List<RecordedEvent> recorded = link(head, events, clock.instant());
        RecordedEvent last = recorded.get(recorded.size() - 1);
        mapper.insertEvents(recorded);
        mapper.advance(head.caseNumber(), last.seq(), last.hash());
        listeners.publishEvent(new CaseWritten(head.caseNumber()));
    }

    private void chainAll(Map<String, Head> heads, List<Event> events) {
        Instant now = clock.instant();
        List<RecordedEvent> recorded = new ArrayList<>(events.size());
        List<Head> advanced = new ArrayList<>();
        events.stream()
                .collect(Collectors.groupingBy(Event::caseNumber, LinkedHashMap::new, Collectors.toList()))
                .forEach((number, some) -> {
                    Head head = heads.get(number);
                    List<RecordedEvent> links = link(head, some, now);
                    recorded.addAll(links);
                    advanced.add(head.advancedTo(links.get(links.size() - 1)));
                });
        mapper.insertEvents(recorded);
        mapper.advanceAll(advanced);
        advanced.forEach(head -> listeners.publishEvent(new CaseWritten(head.caseNumber())));
    }

    private List<RecordedEvent> link(Head head, List<Event> events, Instant now) {
        Algorithm used = Algorithm.named(head.algorithm());
        List<RecordedEvent> recorded = new ArrayList<>(events.size());
        String previous = head.hash();
        long seq = head.seq();
        for (Event event : events) {
            RecordedEvent link = Chaining.link(used, event, now, salt(), ++seq, previous);
            previous = link.hash();
            recorded.add(link);
        }
        return recorded;
    }

    private String salt() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private <T> T inTransaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.execute(status -> work.get());
            } catch (ConcurrencyFailureException e) {
                LOG.info("lost a race, attempt {}: {}", attempt, e.getMessage());
                if (attempt == ATTEMPTS) {
                    throw RefusedException.conflict("别人刚刚也在办理这一件，请刷新后再试。");
                }
            }
        }
    }
}
