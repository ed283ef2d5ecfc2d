package org.bihuan.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class ViolationsTest {

    private static final String HEADER =
            "code,domain,description,clause,penaltyClause,level,majorStandard,checkMethod,effectiveFrom,effectiveTo,source\n";
    private static final String SIGN =
            "AF99-1,综合,未设置明显的安全警示标志,《中华人民共和国安全生产法》第三十五条,《中华人民共和国安全生产法》第九十九条第一项,general,,,2021-09-01,,verified\n";
    private static final String SPACE = "GM-KJ-1,有限空间,未设置明显的安全警示标志,某标准,,major,某标准,,2023-05-15,2026-11-22,unverified\n";

    @Test
    void the_file_that_we_ship_is_sound_and_has_both_levels() throws Exception {
        String csv = new ClassPathResource("processes/violations.csv").getContentAsString(StandardCharsets.UTF_8);

        assertThat(ViolationFile.read(csv)).extracting(Violation::level).contains("general", "major");
    }

    @Test
    void part_of_a_word_finds_it_wherever_it_stands() {
        assertThat(violations("2026-11-22").search("警示", 20))
                .extracting(Violation::code)
                .containsExactly("AF99-1", "GM-KJ-1");
        assertThat(violations("2026-11-22").search("警示 三十五", 20))
                .extracting(Violation::code)
                .containsExactly("AF99-1");
        assertThat(violations("2026-11-22").search("af99", 20)).hasSize(1);
    }

    @Test
    void what_says_it_in_its_description_comes_first() {
        Violations violations = new Violations(
                HEADER + "A,警示,甲,某法,,general,,,2021-01-01,,verified\nB,综合,没有警示标志,某法,,general,,,2021-01-01,,verified\n",
                at("2026-11-22"));

        assertThat(violations.search("警示", 20)).extracting(Violation::code).containsExactly("B", "A");
    }

    @Test
    void what_is_no_violation_any_more_is_not_offered() {
        assertThat(violations("2026-11-23").search("警示", 20))
                .extracting(Violation::code)
                .containsExactly("AF99-1");
    }

    @Test
    void no_more_are_offered_than_were_asked_for() {
        assertThat(violations("2026-11-22").search("", 1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            第2行 | 应有11列 | A,综合,甲
            第2行 | clause 没有填写 | A,综合,甲,,,general,,,2021-01-01,,verified
            第2行 | level 只能是 general 或 major | A,综合,甲,法,,high,,,2021-01-01,,verified
            第2行 | level 为 major 时要写 majorStandard | A,综合,甲,法,,major,,,2021-01-01,,verified
            第2行 | level 为 major 时要写 majorStandard | A,综合,甲,法,,general,标准,,2021-01-01,,verified
            第2行 | 日期“昨天” | A,综合,甲,法,,general,,,昨天,,verified
            第2行 | effectiveTo 早于 effectiveFrom | A,综合,甲,法,,general,,,2021-01-02,2021-01-01,verified
            第2行 | source 只能是 unverified 或 verified | A,综合,甲,法,,general,,,2021-01-01,,maybe
            第2行 | 英文引号 | A,综合,"甲",法,,general,,,2021-01-01,,verified
            """)
    void a_wrong_line_stops_the_start_with_its_number_and_the_reason(String where, String why, String line) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ViolationFile.read(HEADER + line + "\n"))
                .withMessageContaining("processes/violations.csv")
                .withMessageContaining(where)
                .withMessageContaining(why);
    }

    @Test
    void another_header_stops_the_start() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ViolationFile.read("code,text\n"))
                .withMessageContaining("表头");
    }

    @Test
    void two_lines_of_a_code_do_not_hold_on_the_same_day() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ViolationFile.read(HEADER + SIGN + SIGN))
                .withMessageContaining("第3行")
                .withMessageContaining("effectiveTo");
    }

    private static Violations violations(String day) {
        return new Violations(HEADER + SIGN + SPACE, at(day));
    }

    private static Clock at(String day) {
        return Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneOffset.UTC);
    }
}
