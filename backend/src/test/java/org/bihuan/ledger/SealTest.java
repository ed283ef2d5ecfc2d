package org.bihuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.bihuan.test.Answers;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Journey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** The daily seal, checked as somebody would who has nothing but the files that were handed out. */
class SealTest extends HouseStory {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerMapper mapper;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate sql;

    @TempDir
    private Path directory;

    @Test
    void a_seal_covers_every_head_and_its_signature_holds() throws Exception {
        LocalDate date = LocalDate.of(2027, 1, 1);
        Journey story = world.aCase().of("service-request").open();
        long events = story.events().size();

        Seal seal = seals().seal(date);

        assertThat(ledger.verify(story.number()).sealed()).isEqualTo(events);
        List<String> leaves = Files.readAllLines(directory.resolve(date + ".heads.jsonl"));
        assertThat(leaves)
                .contains("{\"caseNumber\":\"" + story.number() + "\",\"hash\":\""
                        + ledger.verify(story.number()).head() + "\",\"seq\":" + events + "}");
        assertThat(seal.cases()).isEqualTo(leaves.size());
        assertThat(seal.root()).isEqualTo(root(leaves));
        List<String> handedOut = Files.readAllLines(directory.resolve(date + ".seal.json"));
        JsonNode signed = JSON.readTree(handedOut.get(0));
        assertThat(signed.path("root").asText()).isEqualTo(seal.root());
        assertThat(signed.path("date").asText()).isEqualTo("2027-01-01");
        assertThat(verifies(seal, handedOut.get(0))).isTrue();
        assertThat(verifies(seal, handedOut.get(0).replace("2027", "2028"))).isFalse();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("seal.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_second_seal_of_a_day_is_the_first_one() {
        LocalDate date = LocalDate.of(2027, 1, 2);
        Journey story = world.aCase().of("service-request").open();
        Seal first = seals().seal(date);

        story.complete("task_accept", Answers.accept("visit"));
        Seal second = seals().seal(date);

        assertThat(second).isEqualTo(first);
        assertThat(seals().of(date)).contains(first);
        assertThat(ledger.verify(story.number()).sealed())
                .isLessThan(story.events().size());
    }

    @Test
    void the_next_day_s_seal_covers_what_came_after() {
        Journey story = world.aCase().of("service-request").open();
        seals().seal(LocalDate.of(2027, 1, 3));
        story.complete("task_accept", Answers.accept("visit"));

        Seal next = seals().seal(LocalDate.of(2027, 1, 4));

        assertThat(ledger.verify(story.number()).sealed())
                .isEqualTo(story.events().size());
        assertThat(ledger.verify(story.number()).valid()).isTrue();
        assertThat(next.root())
                .isNotEqualTo(seals().seal(LocalDate.of(2027, 1, 3)).root());
    }

    @Test
    void a_chain_rewritten_whole_after_its_seal_is_found() {
        Journey story = world.aCase().of("service-request").open();
        seals().seal(LocalDate.of(2027, 1, 5));
        List<RecordedEvent> events = story.events();

        sql.update("DELETE FROM ledger_event WHERE case_number = ?", story.number());
        String previous = Chaining.FIRST_PREVIOUS;
        List<RecordedEvent> forged = new ArrayList<>();
        for (RecordedEvent event : events) {
            Event other = Event.of(story.number(), event.type(), "intake2").at(event.step(), event.stepName());
            RecordedEvent link =
                    Chaining.link(Algorithm.SHA_256, other, event.at(), event.salt(), event.seq(), previous);
            previous = link.hash();
            forged.add(link);
        }
        mapper.insertEvents(forged);
        mapper.advance(story.number(), forged.size(), previous);

        assertThat(ledger.verify(story.number()).valid()).isFalse();
        assertThat(ledger.verify(story.number()).firstInvalidSeq()).isEqualTo(forged.size());
    }

    private Seals seals() {
        return new Seals(mapper, transactions, clock, "SHA-256", directory);
    }

    private static boolean verifies(Seal seal, String text) throws Exception {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(seal.publicKey()))));
        signature.update(text.getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(seal.signature()));
    }

    private static String root(List<String> leaves) throws Exception {
        List<String> level = new ArrayList<>();
        for (String leaf : leaves) {
            level.add(sha256("00" + leaf));
        }
        while (level.size() > 1) {
            List<String> above = new ArrayList<>();
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? sha256("01" + level.get(i) + level.get(i + 1)) : level.get(i));
            }
            level = above;
        }
        return level.get(0);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
