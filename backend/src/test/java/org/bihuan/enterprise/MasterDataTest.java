package org.bihuan.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bihuan.DatabaseSlice;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseSlice
@Import({Enterprises.class, NameIndex.class, MasterData.class, Grades.class, Licences.class, CurrentUser.class})
class MasterDataTest {

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private MasterData masterData;

    @Autowired
    private Grades grades;

    @Autowired
    private Licences licences;

    @Autowired
    private JdbcTemplate database;

    private String uscc = "";

    @BeforeEach
    void one_enterprise() {
        String body = "91350582MATERDATA";
        uscc = body + Uscc.checkCharacter(body);
        for (String table :
                List.of("enterprise_detail", "enterprise_grade", "enterprise_licence", "enterprise_change")) {
            database.update("DELETE FROM " + table + " WHERE uscc = ?", uscc);
        }
        enterprises.save(new Enterprise(uscc, "晋江市资料有限公司", "安海镇", "制鞋", "安海镇 1 号", null, null, true), List.of());
    }

    @Test
    void of_an_enterprise_that_nobody_has_described_nothing_is_known() {
        assertThat(masterData.of(uscc)).isEqualTo(EnterpriseDetails.nothing(uscc));
        assertThat(grades.current(uscc)).isEmpty();
        assertThat(licences.of(uscc)).isEmpty();
    }

    @Test
    void what_is_saved_is_read_with_who_and_when() {
        masterData.save(details("蔡清源", "C1951", null));

        EnterpriseDetails found = masterData.of(uscc);
        assertThat(found.principal()).isEqualTo("蔡清源");
        assertThat(found.risks()).containsExactly("dust", "confined_space");
        assertThat(found.standardizationUntil()).isEqualTo(LocalDate.of(2027, 5, 1));
        assertThat(found.changedBy()).isEqualTo(CurrentUser.SYSTEM);
        assertThat(found.changedAt()).isNotNull();
    }

    @Test
    void a_change_is_told_in_words_and_saying_the_same_again_is_none() {
        masterData.save(details("蔡清源", "C1951", null));
        masterData.save(details("蔡清源", "C1951", null));
        masterData.save(details("许志明", "C1951", null));

        assertThat(masterData.changes(uscc)).hasSize(2);
        assertThat(masterData.changes(uscc).get(0).what()).isEqualTo("主要负责人：蔡清源 → 许志明");
    }

    @Test
    void who_has_not_seen_the_last_change_does_not_overwrite_it() {
        masterData.save(details("蔡清源", "C1951", null));
        Instant seen = Instant.parse("2020-01-01T00:00:00Z");

        assertThatThrownBy(() -> masterData.save(details("许志明", "C1951", seen)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.CONFLICT));
        assertThat(masterData.of(uscc).principal()).isEqualTo("蔡清源");
    }

    @Test
    void an_industry_code_has_the_shape_of_the_standard() {
        assertThat(DetailsRules.errors(details("蔡清源", "1951", null))).isEmpty();
        assertThat(DetailsRules.errors(details("蔡清源", "制鞋", null)))
                .extracting(FieldError::field)
                .containsExactly("industryCode");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "118.551234,24.781234;true",
                "118,24;true",
                "170.1,24.7;false",
                "24.78,118.55;false",
                "118.5;false",
                "118.5，24.7;false"
            })
    void coordinates_are_a_longitude_and_a_latitude(String coordinates, boolean isRight) {
        EnterpriseDetails nothing = EnterpriseDetails.nothing(uscc);
        EnterpriseDetails there = new EnterpriseDetails(
                uscc,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                coordinates,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThat(DetailsRules.errors(nothing)).isEmpty();
        assertThat(DetailsRules.errors(there).isEmpty()).isEqualTo(isRight);
    }

    @Test
    void what_is_known_beyond_persons_is_kept_and_its_change_is_said() {
        EnterpriseDetails full = new EnterpriseDetails(
                uscc,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "晋江市老名字厂",
                "溪边村",
                "118.551234,24.781234",
                "许志明",
                "third",
                "leader",
                LocalDate.of(2029, 5, 1),
                null,
                null);

        masterData.save(full);

        assertThat(masterData.of(uscc).unsigned()).isEqualTo(full);
        assertThat(masterData.changes(uscc).get(0).what())
                .isEqualTo("曾用名和简称：晋江市老名字厂；村（社区）：溪边村；坐标：118.551234,24.781234；实际控制人：许志明；"
                        + "重大危险源：三级；产业链角色：链主；严重失信管理期：2029-05-01");
    }

    @Test
    void a_name_that_hides_characters_is_refused() {
        assertThat(DetailsRules.errors(details("蔡\u202E清源", "C1951", null)))
                .extracting(FieldError::field)
                .containsExactly("principal");
    }

    @Test
    void the_newest_colour_counts_and_the_others_are_history() {
        grades.set(uscc, "yellow", "首次评估");
        grades.set(uscc, "red", "发现重大隐患");

        assertThat(grades.current(uscc)).map(Grade::grade).contains("red");
        assertThat(grades.history(uscc)).extracting(Grade::grade).containsExactly("red", "yellow");
        assertThat(database.queryForObject("SELECT grade FROM enterprise_detail WHERE uscc = ?", String.class, uscc))
                .isEqualTo("red");
    }

    @Test
    void a_colour_without_a_reason_is_refused_and_so_is_the_one_it_has() {
        assertThat(refusal("purple", "理由").errors())
                .extracting(FieldError::field)
                .containsExactly("grade");
        assertThat(refusal("red", "  ").errors()).extracting(FieldError::field).containsExactly("reason");

        grades.set(uscc, "red", "发现重大隐患");

        assertThat(refusal("red", "再来一次").errors())
                .extracting(FieldError::field)
                .containsExactly("grade");
        assertThat(grades.history(uscc)).hasSize(1);
    }

    @Test
    void a_colour_does_not_touch_the_other_details() {
        masterData.save(details("蔡清源", "C1951", null));
        EnterpriseDetails before = masterData.of(uscc);

        grades.set(uscc, "blue", "首次评估");

        assertThat(masterData.of(uscc)).isEqualTo(before);
    }

    @Test
    void licences_become_exactly_what_is_saved() {
        Licence trade = new Licence("危险化学品经营许可证", "闽泉危化经字〔2025〕1号", LocalDate.of(2027, 1, 31), null);
        Licence goods = new Licence("排污许可证", "PW-1", null, null);
        licences.save(uscc, List.of(trade, goods));
        licences.save(uscc, List.of(trade));

        assertThat(licences.of(uscc)).containsExactly(trade);
        assertThat(masterData.changes(uscc).get(0).what()).isEqualTo("去掉证照：排污许可证 PW-1（长期）");
    }

    @Test
    void a_licence_is_listed_once() {
        Licence one = new Licence("排污许可证", "PW-1", null, null);

        assertThatThrownBy(() -> licences.save(uscc, List.of(one, one))).isInstanceOf(RefusedException.class);
        assertThat(licences.of(uscc)).isEmpty();
    }

    @Test
    void of_no_enterprise_nothing_can_be_said() {
        assertThatThrownBy(() -> grades.set("91350582DEM000014Y", "red", "理由"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(RefusedException.Kind.NOT_FOUND));
    }

    private RefusedException refusal(String grade, String reason) {
        return catchThrowableOfType(RefusedException.class, () -> grades.set(uscc, grade, reason));
    }

    private EnterpriseDetails details(String principal, String industryCode, @Nullable Instant seen) {
        return new EnterpriseDetails(
                uscc,
                "蔡清源",
                principal,
                "13800001001",
                "张伟",
                null,
                industryCode,
                "industry",
                "medium",
                320,
                "third",
                LocalDate.of(2027, 5, 1),
                null,
                "dust,confined_space",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                seen,
                null);
    }
}
