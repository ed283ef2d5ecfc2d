package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.bihuan.DatabaseSlice;
import org.bihuan.HandClock;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.test.Race;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseSlice
@Import({Documents.class, DocumentTemplates.class, DocumentNumbers.class, PdfPrinter.class, Sealing.class, Fonts.class})
@TestPropertySource(
        properties = {
            "bihuan.document.authority=晋应急",
            // two hundred stand in one line, however busy the machine is
            "spring.datasource.hikari.connection-timeout=300000"
        })
class DocumentNumbersTest {

    private static final int AT_ONCE = 200;

    @Autowired
    DocumentNumbers numbers;

    @Autowired
    Documents documents;

    @Autowired
    HandClock clock;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void each_word_counts_for_itself() {
        assertThat(taken("责改")).isEqualTo("晋应急责改〔2026〕1号");
        assertThat(taken("责改")).isEqualTo("晋应急责改〔2026〕2号");
        assertThat(taken("复查")).isEqualTo("晋应急复查〔2026〕1号");
    }

    @Test
    void the_count_begins_anew_at_midnight_in_china() {
        Instant before = clock.instant();
        try {
            clock.set(Instant.parse("2026-12-31T15:59:59Z"));
            assertThat(taken("处")).isEqualTo("晋应急处〔2026〕1号");
            clock.set(Instant.parse("2026-12-31T16:00:00Z"));
            assertThat(taken("处")).isEqualTo("晋应急处〔2027〕1号");
        } finally {
            clock.set(before);
        }
    }

    @Test
    void a_number_whose_transaction_is_rolled_back_is_given_again() {
        taken("督");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(numbers.next("督")).isEqualTo("晋应急督〔2026〕2号");
            status.setRollbackOnly();
        });

        assertThat(taken("督")).isEqualTo("晋应急督〔2026〕2号");
    }

    @Test
    void two_hundred_at_once_of_which_some_are_rolled_back_leave_no_gap_and_no_double() throws Exception {
        List<Callable<String>> acts = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            boolean fails = i % 5 == 0;
            acts.add(() -> again(() -> {
                String number = numbers.next("检记");
                if (fails) {
                    throw RefusedException.conflict("something else went wrong after the number was taken");
                }
                return number;
            }));
        }

        Race.Result<String> result = Race.between(acts);

        assertThat(result.refused()).hasSize(AT_ONCE / 5).containsOnly(Kind.CONFLICT);
        assertThat(result.won()).containsExactlyInAnyOrderElementsOf(series("检记", AT_ONCE - AT_ONCE / 5));
    }

    @Test
    void two_hundred_papers_issued_at_once_bear_each_number_once() throws Exception {
        byte[] template = template();
        // the first paper of all reads the fonts
        documents.issue("ZG2026-800000", "notice", "检查通知书", null, null, template, Map.of());
        List<Callable<String>> acts = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> (Callable<String>) () -> again(() -> {
                    String number = numbers.next("检通");
                    documents.issue("ZG2026-9%05d".formatted(i), "notice", "检查通知书", number, null, template, Map.of());
                    return number;
                }))
                .toList();

        Race.Result<String> result = Race.between(acts);

        assertThat(result.refused()).isEmpty();
        assertThat(sql.queryForList("SELECT number FROM document WHERE case_number LIKE 'ZG2026-9%'", String.class))
                .containsExactlyInAnyOrderElementsOf(series("检通", AT_ONCE));
    }

    private String taken(String word) {
        return again(() -> numbers.next(word));
    }

    /** As the ledger does it: whole, and once more where the database chose a victim. */
    private String again(Supplier<String> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                String number = new TransactionTemplate(transactions).execute(status -> work.get());
                return String.valueOf(number);
            } catch (ConcurrencyFailureException e) {
                if (attempt == 4) {
                    throw e;
                }
            }
        }
    }

    private static List<String> series(String word, int last) {
        return LongStream.rangeClosed(1, last)
                .mapToObj(n -> "晋应急%s〔2026〕%d号".formatted(word, n))
                .toList();
    }

    private static byte[] template() throws Exception {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("{{number}}");
            document.write(out);
            return out.toByteArray();
        }
    }
}
