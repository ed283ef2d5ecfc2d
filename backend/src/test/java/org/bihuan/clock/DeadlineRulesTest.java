package org.bihuan.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.bihuan.clock.DeadlineRule.Basis;
import org.bihuan.clock.DeadlineRule.Suspension;
import org.bihuan.clock.DeadlineRule.WarningPoint;
import org.bihuan.clock.DeadlineRule.WarningPoint.Level;
import org.bihuan.clock.Period.Direction;
import org.bihuan.clock.Period.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final String GOOD =
            "code: X-1, name: 试验, amount: 3, unit: WORKDAY, startEvent: 开始, basis: service, source: 承诺, effectiveFrom: 2026-01-01";
    private static final String DAYS = GOOD.replace("unit: WORKDAY", "unit: CALENDAR_DAY, roll: true");

    private final DeadlineRules shipped = new DeadlineRules();

    @Test
    void the_file_has_the_periods_of_the_service_request() {
        assertThat(shipped.codes())
                .contains(
                        "SR-ACCEPT",
                        "SR-SUPPLEMENT",
                        "SR-ANSWER",
                        "SR-TRAINING",
                        "SR-DISPATCH",
                        "SR-RESPOND",
                        "SR-VISIT",
                        "SR-REVIEW-MAJOR",
                        "SR-ADVISE",
                        "SR-CONFIRM",
                        "SR-CONSULT",
                        "SR-CALLBACK");
        assertThat(shipped.at("SR-ACCEPT", TODAY)).hasValueSatisfying(rule -> {
            assertThat(rule.period()).isEqualTo(Period.of(4, Unit.WORK_HOUR));
            assertThat(rule.basis()).isEqualTo(Basis.SERVICE);
        });
        assertThat(shipped.at("SR-DISPATCH", TODAY))
                .hasValueSatisfying(rule -> assertThat(rule.amount()).isZero());
        assertThat(shipped.at("NONE", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DL-REG,7,WORKDAY,FORWARD,false",
        "DL-DECIDE,90,CALENDAR_DAY,FORWARD,true",
        "DL-HEAR-APPLY,5,WORKDAY,FORWARD,false",
        "DL-HEAR-NOTICE,7,WORKDAY,BACKWARD,false",
        "DL-SERVE,7,WORKDAY,FORWARD,false",
        "DL-PAY,15,CALENDAR_DAY,FORWARD,true",
        "DL-CASH-HANDIN,2,WORKDAY,FORWARD,false",
        "DL-CASH-BANK,2,WORKDAY,FORWARD,false",
        "DL-PUB,7,WORKDAY,FORWARD,false",
        "DL-UNPUB,3,WORKDAY,FORWARD,false",
        "DL-SEAL,30,CALENDAR_DAY,FORWARD,false",
        "DL-SEAL-URG,24,HOUR,FORWARD,false",
        "DL-POWER,24,HOUR,BACKWARD,false",
        "DL-URGE,10,WORKDAY,FORWARD,false",
        "DL-DAILIXING,3,WORKDAY,BACKWARD,false",
        "DL-REVIEW,60,CALENDAR_DAY,FORWARD,true",
        "DL-SUE,6,MONTH,FORWARD,true",
        "DL-SUE-AFTER,15,CALENDAR_DAY,FORWARD,true",
        "DL-COURT,3,MONTH,FORWARD,true",
        "DL-REPLY,10,WORKDAY,FORWARD,false",
        "DL-REPLY-S,5,WORKDAY,FORWARD,false",
        "DL-ANSWER,15,CALENDAR_DAY,FORWARD,true",
        "DL-TRANS-APPR,3,CALENDAR_DAY,FORWARD,false",
        "DL-TRANS-SEND,24,HOUR,FORWARD,false",
        "DL-TRANS-GOODS,3,CALENDAR_DAY,FORWARD,false",
        "DL-ANN,30,CALENDAR_DAY,FORWARD,true",
        "DL-RECHECK,10,WORKDAY,FORWARD,false",
        "DL-EXT-APPLY,10,WORKDAY,BACKWARD,false",
        "DL-EXT-REPLY,5,WORKDAY,FORWARD,false",
        "DL-STOP-MAX,6,MONTH,FORWARD,false",
        "DL-MH-REVIEW,10,WORKDAY,FORWARD,false"
    })
    void the_file_has_the_periods_of_the_law(String code, int amount, Unit unit, Direction direction, boolean roll) {
        assertThat(shipped.at(code, TODAY)).hasValueSatisfying(rule -> {
            assertThat(rule.period()).isEqualTo(new Period(amount, unit, direction, roll));
            assertThat(rule.basis()).isEqualTo(Basis.STATUTE);
            assertThat(rule.article()).isNotBlank();
        });
    }

    @Test
    void what_nobody_has_compared_with_the_law_in_force_is_marked() {
        assertThat(shipped.all())
                .filteredOn(DeadlineRule::unverified)
                .extracting(DeadlineRule::code)
                .containsExactly("DL-RECHECK", "DL-EXT-APPLY", "DL-EXT-REPLY", "DL-STOP-MAX", "DL-MH-REVIEW");
        DeadlineRule decide = shipped.require("DL-DECIDE", TODAY);
        assertThat(decide.extend()).allMatch(DeadlineRule.Extension::unverified);
        assertThat(decide.suspend()).allMatch(Suspension::unverified);
    }

    @Test
    void a_seizure_stands_still_for_an_appraisal_and_can_be_extended_once() {
        DeadlineRule seal = shipped.require("DL-SEAL", TODAY);

        assertThat(seal.suspension("检测、检验、检疫或者技术鉴定"))
                .hasValueSatisfying(ground -> assertThat(ground.article()).isEqualTo("行政强制法第二十五条第三款"));
        assertThat(seal.suspension("节假日")).isEmpty();
        assertThat(seal.extend()).singleElement().satisfies(step -> {
            assertThat(step.by()).isEqualTo("行政机关负责人");
            assertThat(step.period()).isEqualTo(new Period(30, Unit.CALENDAR_DAY, Direction.FORWARD, false));
        });
    }

    @Test
    void a_rule_warns_as_the_file_says_unless_it_says_so_itself() {
        List<WarningPoint> usual =
                List.of(new WarningPoint(Level.YELLOW, 30, 2, null), new WarningPoint(Level.RED, 10, 1, null));

        assertThat(shipped.require("DL-PAY", TODAY).warn()).isEqualTo(usual);
        assertThat(shipped.require("DL-DECIDE", TODAY).warn())
                .containsExactly(
                        new WarningPoint(Level.YELLOW, null, null, 30),
                        new WarningPoint(Level.YELLOW, null, null, 10),
                        new WarningPoint(Level.RED, null, null, 3));
    }

    @Test
    void each_day_has_the_edition_of_the_day() {
        DeadlineRules rules = new DeadlineRules("rules:\n  - {" + GOOD.replace("amount: 3", "amount: 5")
                + "}\n  - {"
                + GOOD.replace("amount: 3", "amount: 2").replace("2026-01-01", "2020-01-01, effectiveTo: 2025-06-30")
                + "}\n");

        assertThat(rules.codes()).containsExactly("X-1");
        assertThat(rules.editions("X-1")).extracting(DeadlineRule::amount).containsExactly(2, 5);
        assertThat(rules.at("X-1", LocalDate.of(2019, 12, 31))).isEmpty();
        assertThat(rules.at("X-1", LocalDate.of(2020, 1, 1)))
                .map(DeadlineRule::amount)
                .contains(2);
        assertThat(rules.at("X-1", LocalDate.of(2025, 6, 30)))
                .map(DeadlineRule::amount)
                .contains(2);
        assertThat(rules.at("X-1", LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(rules.at("X-1", LocalDate.of(2026, 1, 1)))
                .map(DeadlineRule::amount)
                .contains(5);
        assertThat(rules.require("X-1", LocalDate.of(2019, 12, 31)).amount()).isEqualTo(2);
        assertThat(rules.require("X-1", LocalDate.of(2025, 7, 1)).amount()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "amount: 3 | amount: 3, rolls: true | 第2行有未知的键“rolls”，请删除或改正。",
                "amount: 3 | amount: 1001 | 期限X-1的amount不对：期限的数量须在0到1000之间。",
                "amount: 3, unit: WORKDAY | amount: 0, unit: HOUR | 期限X-1的amount不对：期限的数量须在1到1000之间。",
                "source: 承诺 | article: 第一条 | 期限X-1须写明依据：basis为service的写source，为statute的写article。",
                "basis: service | basis: statute | 期限X-1须写明依据：basis为service的写source，为statute的写article。",
                "name: 试验 | name: '' | 每条期限都须写明code和name。",
                "unit: WORKDAY | unit: | 期限X-1须写明unit、startEvent、basis和effectiveFrom。",
                "startEvent: 开始 | startEvent: '' | 期限X-1须写明unit、startEvent、basis和effectiveFrom。",
                "unit: WORKDAY | unit: FORTNIGHT | 第2行读不懂",
                "direction: forward | direction: sideways | 第2行读不懂",
                "amount: 3, | '' | 第2行读不懂",
                "amount: 3 | amount: 3, amount: 4 | 第2行读不懂",
                "unit: WORKDAY | unit: MONTH | 期限X-1按MONTH计，须用roll写明末日是否顺延。",
                "unit: WORKDAY | unit: WORKDAY, roll: true | 期限X-1按WORKDAY计，末日不会是休息日，roll请删除。",
                "amount: 3 | amount: 3, internal: true | 期限X-1的末日不顺延，没有另一个内部期限，internal请删除。",
                "amount: 3 | amount: 3, unverified: true | 期限X-1未核实，须用note写明向谁、按什么核对。",
                "amount: 3 | amount: 3, effectiveTo: 2025-12-31 | 期限X-1的effectiveTo不能早于effectiveFrom。",
                "amount: 3 | 'amount: 3, suspend: [{reason: 听证}, {reason: 听证}]' | 期限X-1的suspend有重复的reason。",
                "amount: 3 | 'amount: 3, suspend: [{reason: ''''}]' | 期限X-1的suspend须逐项写明reason。",
                "amount: 3 | 'amount: 3, extend: [{by: 局长, amount: 0, unit: WORKDAY}]' | 期限X-1的extend须逐级写明by、amount和unit，amount至少为1。",
                "amount: 3 | 'amount: 3, extend: [{by: 局长, amount: 3, unit: MONTH}]' | 期限X-1按MONTH计，须用roll写明末日是否顺延。",
                "amount: 3 | 'amount: 3, warn: [{level: red}]' | 期限X-1的每个warn须写明level，并写明percent、workdays、days中的至少一项。",
                "amount: 3 | 'amount: 3, warn: [{level: red, percent: 100}]' | 期限X-1的warn超出范围：percent须在1到99之间，workdays和days须在1到1000之间。"
            })
    void a_wrong_rule_is_refused_with_a_sentence(String right, String wrong, String sentence) {
        String good = right.startsWith("direction") ? GOOD + ", direction: forward" : GOOD;

        assertThat(new DeadlineRules(file(good)).codes()).containsExactly("X-1");
        assertThatThrownBy(() -> new DeadlineRules(file(good.replace(right, wrong))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("processes/deadlines.yaml：" + sentence);
    }

    @Test
    void editions_of_a_code_do_not_overlap() {
        assertThatThrownBy(() -> new DeadlineRules(file(GOOD) + "  - {" + GOOD + "}\n"))
                .hasMessage("processes/deadlines.yaml：期限X-1的两个版本在2026-01-01重叠，请给前一个版本写明effectiveTo。");
        assertThatThrownBy(() -> new DeadlineRules(file(GOOD + ", effectiveTo: 2026-06-30") + "  - {"
                        + GOOD.replace("2026-01-01", "2026-06-30") + "}\n"))
                .hasMessageContaining("重叠");
    }

    @Test
    void the_points_of_the_whole_file_are_checked_too() {
        assertThatThrownBy(() -> new DeadlineRules("warn: [{level: red}]\n" + file(DAYS)))
                .hasMessageStartingWith("processes/deadlines.yaml：文件的每个warn须写明level");
    }

    private static String file(String rule) {
        return "rules:\n  - {" + rule + "}\n";
    }
}
