package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bihuan.DatabaseSlice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseSlice
@Import({Enterprises.class, NameIndex.class})
class EnterpriseSearchTest {

    private static final String DYEING = code("91350582MAFETCH01");
    private static final String LOGISTICS = code("91350582MAFETCH02");
    private static final String CHEMICALS = code("91350582MAFETCH03");

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private NameIndex names;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void three_enterprises() {
        database.update("DELETE FROM enterprise_gram");
        database.update("DELETE FROM enterprise");
        save(DYEING, "晋江市安海印染有限公司", "安海镇");
        save(LOGISTICS, "陈埭ＡＢＣ物流（福建）有限公司", "陈埭镇");
        save(CHEMICALS, "安海化工厂", "安海镇");
    }

    @Test
    void any_part_of_a_name_finds_it_and_a_beginning_comes_first() {
        assertThat(found("安海")).containsExactly(CHEMICALS, DYEING);
        assertThat(found("印染有限")).containsExactly(DYEING);
        assertThat(found("有限公司")).containsExactlyInAnyOrder(DYEING, LOGISTICS);
        assertThat(found("有限司")).isEmpty();
    }

    @Test
    void width_case_and_spaces_make_no_difference() {
        assertThat(found("abc 物流(福建)")).containsExactly(LOGISTICS);
        assertThat(found("　安海　印染 ")).containsExactly(DYEING);
    }

    @Test
    void a_single_character_finds_beginnings_only() {
        assertThat(found("安")).containsExactly(CHEMICALS);
        assertThat(found("染")).isEmpty();
    }

    @Test
    void a_code_and_its_beginning_find_the_enterprise() {
        assertThat(found(DYEING)).containsExactly(DYEING);
        assertThat(found("91350582mafetch")).containsExactlyInAnyOrder(DYEING, LOGISTICS, CHEMICALS);
    }

    @Test
    void a_town_narrows_and_a_limit_limits() {
        assertThat(enterprises.search("有限", "安海镇", 50))
                .extracting(Enterprise::uscc)
                .containsExactly(DYEING);
        assertThat(enterprises.search("有限", null, 1)).hasSize(1);
        assertThat(enterprises.search(null, "安海镇", 50)).hasSize(2);
    }

    @Test
    void a_new_name_replaces_the_old_one() {
        save(DYEING, "晋江市磁灶陶瓷有限公司", "安海镇");

        assertThat(found("印染")).isEmpty();
        assertThat(found("磁灶")).containsExactly(DYEING);
    }

    @Test
    void what_was_loaded_past_the_house_is_taken_up_at_the_start() {
        database.update("DELETE FROM enterprise_gram WHERE uscc = ?", DYEING);

        names.takeUpWhatIsMissing();

        assertThat(found("印染")).containsExactly(DYEING);
    }

    private void save(String uscc, String name, String town) {
        enterprises.save(new Enterprise(uscc, name, town, "化工", town, null, null, true), List.of());
    }

    private List<String> found(String text) {
        return enterprises.search(text, null, 50).stream().map(Enterprise::uscc).toList();
    }

    private static String code(String first) {
        return first + Uscc.checkCharacter(first);
    }
}
