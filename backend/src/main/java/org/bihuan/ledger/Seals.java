package org.bihuan.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.bihuan.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The daily seal. A chain alone can be rewritten whole by whoever owns the database; the seal signs the root over all heads
 * with a key that is not there, and hands it out as a file with every head, so that others can hold it.
 */
@Service
public class Seals {

    private static final int PAGE = 1000;

    private final LedgerMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Algorithm algorithm;
    private final Path directory;

    Seals(
            LedgerMapper mapper,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${bihuan.ledger.algorithm:SHA-256}") String algorithm,
            @Value("${bihuan.seals.directory:./data/seals}") Path directory) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.algorithm = Algorithm.named(algorithm);
        this.directory = directory;
    }

    public Optional<Seal> of(LocalDate date) {
        return Optional.ofNullable(mapper.seal(date));
    }

    /** Seals today once; a second call on the same day answers the seal that is there. */
    @Scheduled(cron = "0 55 23 * * *", zone = "Asia/Shanghai")
    public void sealToday() {
        seal(LocalDate.ofInstant(clock.instant(), Times.ZONE));
    }

    Seal seal(LocalDate date) {
        Seal existing = mapper.seal(date);
        if (existing != null) {
            return existing;
        }
        Seal made = transaction.execute(status -> make(date));
        if (made == null) {
            throw new IllegalStateException("sealing " + date + " gave no seal");
        }
        return made;
    }

    private Seal make(LocalDate date) {
        mapper.sealHeads();
        MerkleTree tree = new MerkleTree(algorithm);
        long cases = 0;
        Path heads = directory.resolve(date + ".heads.jsonl.part");
        try {
            Files.createDirectories(directory);
            try (BufferedWriter file = Files.newBufferedWriter(heads)) {
                for (List<Head> page = mapper.sealedHeads("", PAGE);
                        !page.isEmpty();
                        page = mapper.sealedHeads(page.get(page.size() - 1).caseNumber(), PAGE)) {
                    for (Head head : page) {
                        String leaf = leaf(head);
                        tree.add(leaf);
                        file.write(leaf);
                        file.newLine();
                        cases++;
                    }
                }
            }
            Seal seal = sign(date, cases, tree.root());
            mapper.insertSeal(seal);
            Files.move(heads, directory.resolve(date + ".heads.jsonl"), StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(directory.resolve(date + ".seal.json"), signed(seal) + "\n" + seal.signature() + "\n");
            return seal;
        } catch (IOException e) {
            throw new UncheckedIOException("the seal of " + date + " cannot be handed out", e);
        }
    }

    private Seal sign(LocalDate date, long cases, String root) {
        SealKey key = SealKey.at(directory.resolve("seal.key"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Seal unsigned = new Seal(
                date,
                now,
                algorithm.label(),
                cases,
                root,
                algorithm.hex(key.publicText()).substring(0, 16),
                key.publicText(),
                "");
        return new Seal(
                date,
                now,
                algorithm.label(),
                cases,
                root,
                unsigned.keyId(),
                key.publicText(),
                key.sign(signed(unsigned)));
    }

    /** What the signature covers. */
    static String signed(Seal seal) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("algorithm", seal.algorithm());
        content.put("cases", seal.cases());
        content.put("date", seal.sealDate().toString());
        content.put("root", seal.root());
        content.put("sealedAt", Chaining.text(seal.sealedAt()));
        return Chaining.canonical(content);
    }

    private static String leaf(Head head) {
        ObjectNode leaf = JsonNodeFactory.instance.objectNode();
        leaf.put("caseNumber", head.caseNumber());
        leaf.put("hash", head.sealedHash());
        leaf.put("seq", head.sealedSeq());
        return Chaining.canonical(leaf);
    }
}
