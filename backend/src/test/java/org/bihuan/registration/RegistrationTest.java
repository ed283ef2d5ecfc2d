package org.bihuan.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.TestHouse;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.registration.Registration.Status;
import org.bihuan.test.Race;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What an applicant fills in, and what becomes of it that is not decided. */
class RegistrationTest extends RegistrationStory {

    @Autowired
    private ForgottenRegistrations forgotten;

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
}
