package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever is sent, it is refused in the contract's form and leaves nothing behind. */
abstract class HostileTest extends ApiTest {

    @Autowired
    JdbcTemplate sql;

    private Map<String, Long> before = Map.of();

    /** What the test prepares before this is not what it proves. */
    void fromHereOnNothingIsWritten() {
        before = new Tables(sql).counts();
        assertThat(before).containsKeys("case_file", "inbox_task", "ledger_event", "attachment", "act_ru_execution");
    }

    @BeforeEach
    void count() {
        fromHereOnNothingIsWritten();
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(new Tables(sql).counts()).isEqualTo(before);
    }
}
