package org.bihuan.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bihuan.ApplicationClock;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.RefusedException.Kind;
import org.bihuan.TestHouse;
import org.bihuan.enterprise.Enterprise;
import org.bihuan.enterprise.Enterprises;
import org.bihuan.ledger.AdministrationLedger;
import org.bihuan.notification.NoticeAddresses;
import org.bihuan.notification.Notices;
import org.bihuan.notification.PhoneCodes;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.bihuan.registration.Registration.Status;
import org.bihuan.test.HouseStory;
import org.bihuan.test.Phones;
import org.bihuan.test.Race;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the form to the account. */
class RegistrationTest extends HouseStory {

    @Autowired
    Registrations registrations;

    @Autowired
    Decisions decisions;

    @Autowired
    Comparisons comparisons;

    @Autowired
    ForgottenRegistrations forgotten;

    @Autowired
    PhoneCodes codes;

    @Autowired
    Phones phones;

    @Autowired
    People people;

    @Autowired
    Enterprises enterprises;

    @Autowired
    NoticeAddresses addresses;

    @Autowired
    Notices notices;

    @Autowired
    AdministrationLedger ledger;

    @Autowired
    ApplicationClock clock;

    @Autowired
    JdbcTemplate sql;

    @Test
    void an_approved_registration_is_an_account_of_a_new_enterprise() {
        Applicant applicant = applicant();
        String number = submit(applicant);
        approve(number, 0, "食品加工");

        Person person = people.require(applicant.username());
        assertThat(person.isEnterprise()).isTrue();
        assertThat(person.organisation().uscc()).isEqualTo(applicant.uscc());
        assertThat(person.roles()).containsExactly(DetailsCheck.SAFETY_OFFICER);
        Enterprise enterprise = enterprises.require(applicant.uscc());
        assertThat(enterprise.industry()).isEqualTo("食品加工");
        assertThat(enterprises.sites(applicant.uscc())).hasSize(1);
        assertThat(addresses.of(applicant.username()).phone()).isEqualTo(applicant.phone());
        assertThat(steps(applicant, 2)).containsExactly("已收到，等待审核", "已通过，可以登录");
    }

    @Test
    void a_decision_is_a_fact_of_the_administration_without_names_or_numbers_of_people() {
        Applicant applicant = applicant();
        String number = submit(applicant);
        as("intake1", () -> decisions.reject(number, 0, "与营业执照不符"));

        var fact = ledger.newest(null, 1).get(0);
        assertThat(fact.type()).isEqualTo("registration-rejected");
        assertThat(fact.actor()).isEqualTo("intake1");
        assertThat(fact.data()).contains(number, applicant.uscc(), "与营业执照不符").doesNotContain(applicant.phone(), "许新开");
        Registration decided = registrations.require(number);
        assertThat(decided.decidedBy()).isEqualTo("intake1");
        assertThat(decided.decidedAt()).isEqualTo(TestHouse.START);
        assertThat(people.find(applicant.username())).isEmpty();
    }

    @Test
    void a_password_is_never_kept_but_as_a_hash_and_not_at_all_once_it_is_decided() {
        Applicant applicant = applicant();
        String number = submit(applicant);

        Map<String, Object> row = sql.queryForMap("SELECT * FROM registration WHERE number = ?", number);
        assertThat(row.values().toString()).doesNotContain(Applicant.PASSWORD);
        assertThat(registrations.require(number).passwordHash()).startsWith("$shiro2$argon2id");
        as("intake1", () -> decisions.reject(number, 0, "不符"));

        assertThat(registrations.require(number).passwordHash()).isEmpty();
    }

    @Test
    void an_enterprise_that_is_known_stays_as_it_is_and_its_principal_is_told() {
        Enterprise textile = enterprises.require(
                String.valueOf(people.require("ent-textile").organisation().uscc()));
        Applicant applicant = applicant().uscc(textile.uscc(), "晋江市恒彩印染公司");
        String number = submit(applicant);

        Comparisons.View view = comparisons.of(registrations.require(number));
        assertThat(view.isKnown()).isTrue();
        assertThat(view.accounts())
                .extracting(Comparisons.Account::username)
                .contains("ent-textile", "ent-textile-boss");
        assertThat(view.lines())
                .filteredOn(Comparisons.Line::differs)
                .extracting(Comparisons.Line::label)
                .containsExactly("name", "address", "contactName", "phone");
        approve(number, 0, null);

        assertThat(enterprises.require(textile.uscc())).isEqualTo(textile);
        assertThat(people.require(applicant.username()).organisation())
                .isEqualTo(people.require("ent-textile").organisation());
        assertThat(notices.of("ent-textile-boss", false, null, 1).items().get(0).body())
                .contains(applicant.username());
    }

    @Test
    void an_enterprise_that_has_closed_down_gets_no_account() {
        Applicant applicant = applicant();
        enterprises.save(new Enterprise(applicant.uscc(), "已停业", "安海镇", "制鞋", "安海镇", null, null, false), List.of());
        String number = submit(applicant);

        assertThatThrownBy(() -> approve(number, 0, null)).hasMessageContaining("已停用");
        assertThat(registrations.require(number).status()).isEqualTo(Status.PENDING);
        assertThat(people.find(applicant.username())).isEmpty();
    }

    @Test
    void what_is_given_back_is_corrected_and_goes_on() {
        Applicant applicant = applicant();
        String number = submit(applicant);
        as("intake1", () -> decisions.giveBack(number, 0, "请填营业执照上的全称"));

        clock.moveTo(TestHouse.START.plus(Duration.ofMinutes(2)));
        String code = applicant.code(Purpose.STATUS);
        Registration seen = registrations.look(number, applicant.phone(), code);
        assertThat(seen.status()).isEqualTo(Status.RETURNED);
        assertThat(seen.reason()).isEqualTo("请填营业执照上的全称");
        registrations.correct(
                number,
                seen.version(),
                applicant.uscc(applicant.uscc(), "晋江市新开食品实业有限公司").password("").form(null));
        assertThatThrownBy(() -> approve(number, 0, "食品")).hasMessageContaining("申请人刚刚改过");
        approve(number, 2, "食品");

        assertThat(enterprises.require(applicant.uscc()).name()).isEqualTo("晋江市新开食品实业有限公司");
        assertThat(people.find(applicant.username())).isPresent();
    }

    @Test
    void whatever_is_wrong_is_said_at_once_and_before_any_code_is_looked_at() {
        RegistrationForm nothing = RegistrationForm.empty();

        assertThat(fields(() -> registrations.submit(nothing)))
                .containsExactlyInAnyOrder(
                        "uscc",
                        "enterpriseName",
                        "town",
                        "address",
                        "contactName",
                        "username",
                        "role",
                        "phone",
                        "password",
                        "consent",
                        "passwordAgain");
        assertThat(fields(
                        () -> registrations.submit(applicant().withoutConsent().form(null))))
                .containsExactly("consent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ab1", "Bihuan", "system", "1abc", "abc", "a b c d", "ａｂｃｄ'", "用户名", "admin", "-abcd"})
    void a_user_name_that_could_be_mistaken_is_none(String username) {
        assertThat(fields(() ->
                        registrations.submit(applicant().username(username).form(null))))
                .contains("username");
    }

    @ParameterizedTest
    @CsvSource({"short-A1", "onlylowercaseletters", "12345678901234567890", "lower1234567"})
    void a_password_of_too_few_kinds_or_characters_is_none(String password) {
        assertThat(fields(() ->
                        registrations.submit(applicant().password(password).form(null))))
                .contains("password");
    }

    @ParameterizedTest
    @ValueSource(strings = {"晋江市\u202Efdp.exe", "晋江\u0007公司", "晋", "<script>alert(1)</script>"})
    void a_name_with_marks_that_nobody_sees_is_none(String name) {
        Applicant applicant = applicant();
        List<String> fields = fields(() ->
                registrations.submit(applicant.uscc(applicant.uscc(), name).form(null)));

        // markup is only text, and so what is missing is the code
        assertThat(fields).containsExactly(name.startsWith("<") ? "code" : "enterpriseName");
    }

    @Test
    void whether_a_user_name_is_taken_is_told_only_to_who_has_proved_a_phone() {
        Applicant applicant = applicant().username("ent-textile");

        assertThat(fields(() -> registrations.submit(applicant.form("000000")))).containsExactly("code");
        String code = applicant.code(Purpose.REGISTER);
        assertThat(fields(() -> registrations.submit(applicant.form(code)))).containsExactly("username");
        String number = registrations.submit(
                applicant.username("u" + applicant.phone().substring(3)).form(code));

        assertThat(registrations.require(number).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void the_same_enterprise_and_phone_is_under_way_once() {
        Applicant applicant = applicant();
        submit(applicant);
        clock.moveTo(TestHouse.START.plus(Duration.ofMinutes(2)));

        String code = applicant.username("v" + applicant.phone().substring(3)).code(Purpose.REGISTER);
        assertThatThrownBy(() -> registrations.submit(applicant.form(code)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.CONFLICT))
                .hasMessageContaining("已经为该企业提交过注册");
    }

    @Test
    void a_user_name_that_another_registration_waits_for_is_taken() {
        Applicant first = applicant();
        submit(first);
        Applicant second = applicant().username(first.username());
        String code = second.code(Purpose.REGISTER);

        assertThat(fields(() -> registrations.submit(second.form(code)))).containsExactly("username");
    }

    @Test
    void a_form_that_is_sent_twice_at_once_is_one_registration() throws InterruptedException {
        Applicant applicant = applicant();
        RegistrationForm form = applicant.form(applicant.code(Purpose.REGISTER));
        Callable<String> send = () -> registrations.submit(form);

        Race.Result<String> result = Race.between(List.of(send, send, send));

        assertThat(result.won()).hasSize(1);
        assertThat(result.refused()).hasSize(2);
        assertThat(sql.queryForObject(
                        "SELECT COUNT(*) FROM registration WHERE phone = ?", Long.class, applicant.phone()))
                .isEqualTo(1);
    }

    @Test
    void of_two_clerks_who_decide_at_once_one_wins() throws InterruptedException {
        Applicant applicant = applicant();
        String number = submit(applicant);
        Callable<Status> approve = () -> {
            approve(number, 0, "食品");
            return Status.APPROVED;
        };
        Callable<Status> reject = () -> {
            as("intake1", () -> decisions.reject(number, 0, "不符"));
            return Status.REJECTED;
        };

        Race.Result<Status> result = Race.between(List.of(approve, reject));

        assertThat(result.won()).hasSize(1);
        assertThat(result.refused()).containsExactly(Kind.CONFLICT);
        assertThat(registrations.require(number).status())
                .isEqualTo(result.won().get(0));
        assertThat(people.find(applicant.username()).isPresent())
                .isEqualTo(result.won().get(0) == Status.APPROVED);
    }

    @Test
    void a_user_name_that_was_given_away_meanwhile_opens_no_account_and_changes_nobody() {
        Applicant applicant = applicant();
        String number = submit(applicant);
        sql.update("UPDATE registration SET username = 'ent-logistics' WHERE number = ?", number);

        assertThatThrownBy(() -> approve(number, 0, "食品"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.CONFLICT))
                .hasMessageContaining("让申请人换一个");

        assertThat(people.require("ent-logistics").name()).isEqualTo("丁志远");
        assertThat(registrations.require(number).status()).isEqualTo(Status.PENDING);
        assertThat(enterprises.find(applicant.uscc())).isEmpty();
    }

    @Test
    void a_number_with_a_strangers_phone_shows_nothing() {
        String number = submit(applicant());
        Applicant stranger = applicant();
        String code = stranger.code(Purpose.STATUS);

        assertThat(fields(() -> registrations.look(number, stranger.phone(), code)))
                .isEqualTo(fields(() -> registrations.look("ZC2026-00000000", stranger.phone(), code)))
                .containsExactly("number");
    }

    @Test
    void what_led_to_no_account_is_forgotten_half_a_year_later_and_what_waits_is_not() {
        String rejected = submit(applicant());
        String pending = submit(applicant());
        as("intake1", () -> decisions.reject(rejected, 0, "不符"));

        clock.moveTo(TestHouse.START.plus(ForgottenRegistrations.KEPT));
        forgotten.delete();
        assertThat(registrations.require(rejected).status()).isEqualTo(Status.REJECTED);
        clock.moveTo(TestHouse.START.plus(ForgottenRegistrations.KEPT).plusSeconds(1));
        forgotten.delete();

        assertThatThrownBy(() -> registrations.require(rejected)).hasMessageContaining("没有这个编号");
        assertThat(registrations.require(pending).status()).isEqualTo(Status.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void a_clerk_who_says_no_says_why(String reason) {
        String number = submit(applicant());

        for (Runnable act : List.<Runnable>of(
                () -> decisions.reject(number, 0, reason),
                () -> decisions.giveBack(number, 0, reason),
                () -> decisions.reject(number, 0, "长".repeat(501)))) {
            assertThatThrownBy(() -> as("intake1", act)).hasMessageContaining("请写明原因");
        }
    }

    private Applicant applicant() {
        return new Applicant(phones, codes);
    }

    private String submit(Applicant applicant) {
        return registrations.submit(applicant.form(applicant.code(Purpose.REGISTER)));
    }

    private void approve(String number, int version, @Nullable String industry) {
        as("intake1", () -> decisions.approve(number, version, industry));
    }

    private void as(String username, Runnable act) {
        world.as(world.person(username), () -> {
            act.run();
            return username;
        });
    }

    private List<String> steps(Applicant applicant, int count) {
        List<String> steps = new ArrayList<>();
        for (JsonNode message : phones.messages(applicant.phone(), "registration", count)) {
            steps.add(message.path("parameters").path("step").asText());
        }
        return steps;
    }

    private static List<String> fields(Runnable act) {
        try {
            act.run();
            throw new AssertionError("not refused");
        } catch (RefusedException refused) {
            assertThat(refused.kind()).isEqualTo(Kind.INVALID);
            return refused.errors().stream().map(FieldError::field).distinct().toList();
        }
    }
}
