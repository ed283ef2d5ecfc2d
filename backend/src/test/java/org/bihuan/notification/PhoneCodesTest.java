package org.bihuan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.bihuan.HandClock;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.Kind;
import org.bihuan.notification.PhoneCodes.Proof;
import org.bihuan.notification.PhoneCodes.Purpose;
import org.bihuan.test.Race;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@NotificationSlice
class PhoneCodesTest {

    private static final Phone PHONE = new Phone("13800001234");
    private static final String ADDRESS = "192.0.2.7";

    @Autowired
    PhoneCodes codes;

    @Autowired
    HandClock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate sql;

    @AfterEach
    void clear() {
        sql.update("DELETE FROM phone_code");
        sql.update("DELETE FROM outbox");
        clock.set(HandClock.START);
    }

    @Test
    void a_code_proves_a_number_for_five_minutes() throws Exception {
        String code = send();
        clock.advance(Duration.ofMinutes(5).minusMillis(1));

        assertThat(codes.check(PHONE, Purpose.REGISTER, " " + code + " ").phone())
                .isEqualTo(PHONE);
        clock.advance(Duration.ofMillis(1));

        assertRefused(code);
    }

    @Test
    void a_code_is_six_digits_and_is_not_in_the_table() throws Exception {
        String code = send();

        assertThat(code).matches("[0-9]{6}");
        assertThat(sql.queryForMap("SELECT * FROM phone_code").values().toString())
                .doesNotContain(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "12345", "١٢٣٤٥٦", "' OR 1=1 --", "000000000000000000000000000000"})
    void whatever_is_wrong_reads_the_same_as_for_a_number_that_never_had_a_code(@Nullable String typed)
            throws Exception {
        send();

        String known = refusal(PHONE, typed);
        String unknown = refusal(new Phone("13900009999"), typed);

        assertThat(known).isEqualTo(unknown);
    }

    @Test
    void after_five_guesses_the_right_code_is_worthless() throws Exception {
        String code = send();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int guess = 0; guess < PhoneCodes.MOST_ATTEMPTS; guess++) {
            assertRefused(wrong);
        }

        assertRefused(code);
    }

    @Test
    void five_who_guess_at_once_have_five_guesses_together() throws Exception {
        String code = send();
        String wrong = code.equals("000000") ? "000001" : "000000";
        Callable<Proof> guess = () -> codes.check(PHONE, Purpose.REGISTER, wrong);

        Race.between(Collections.nCopies(8, guess));

        assertThat(sql.queryForObject("SELECT attempts FROM phone_code", Integer.class))
                .isEqualTo(PhoneCodes.MOST_ATTEMPTS);
    }

    @Test
    void a_code_is_good_for_one_purpose_and_one_use() throws Exception {
        String code = send();

        assertThatThrownBy(() -> codes.check(PHONE, Purpose.STATUS, code)).hasMessageContaining("表单填写有误");
        Proof proof = codes.check(PHONE, Purpose.REGISTER, code);
        codes.use(proof);

        assertThatThrownBy(() -> codes.use(proof)).hasMessageContaining("已经用过");
        assertRefused(code);
    }

    @Test
    void a_new_code_makes_the_one_before_worthless() throws Exception {
        String before = send();
        clock.advance(Duration.ofMinutes(1));
        String code = send();

        assertRefused(before.equals(code) ? "no digits" : before);
        assertThatCode(() -> codes.check(PHONE, Purpose.REGISTER, code)).doesNotThrowAnyException();
    }

    @Test
    void a_number_gets_one_a_minute_five_an_hour_and_ten_a_day() throws Exception {
        send();
        assertTooMany("一分钟后");
        for (int more = 1; more < PhoneCodes.MOST_PER_HOUR; more++) {
            clock.advance(Duration.ofMinutes(2));
            send();
        }
        clock.advance(Duration.ofMinutes(2));
        assertTooMany("一小时后");
        clock.advance(Duration.ofHours(1));
        for (int more = 0; more < PhoneCodes.MOST_PER_HOUR; more++) {
            clock.advance(Duration.ofMinutes(2));
            send();
        }
        clock.advance(Duration.ofHours(1));
        assertTooMany("明天");
        clock.advance(Duration.ofDays(1));

        assertThatCode(this::send).doesNotThrowAnyException();
    }

    @Test
    void an_address_gets_sixty_an_hour_whatever_the_numbers() throws Exception {
        for (int number = 0; number < PhoneCodes.MOST_PER_ADDRESS; number++) {
            codes.send(new Phone("1390000%04d".formatted(number)), Purpose.REGISTER, ADDRESS);
        }

        assertTooMany("您所在的网络");
        codes.send(PHONE, Purpose.REGISTER, "192.0.2.8");
    }

    @Test
    void of_two_who_ask_at_once_for_one_number_one_waits() throws Exception {
        Callable<Boolean> ask = () -> {
            codes.send(PHONE, Purpose.REGISTER, ADDRESS);
            return true;
        };

        Race.Result<Boolean> result = Race.between(List.of(ask, ask));

        assertThat(result.won()).hasSize(1);
        assertThat(result.refused()).containsExactly(Kind.TOO_MANY);
        assertThat(sql.queryForObject("SELECT COUNT(*) FROM outbox", Long.class))
                .isEqualTo(1);
    }

    @Test
    void codes_are_forgotten_after_two_days() throws Exception {
        send();
        clock.advance(Duration.ofDays(2).plusSeconds(1));
        codes.forgetOld();

        assertThat(sql.queryForObject("SELECT COUNT(*) FROM phone_code", Long.class))
                .isZero();
    }

    private String send() throws Exception {
        codes.send(PHONE, Purpose.REGISTER, ADDRESS);
        String payload =
                sql.queryForObject("SELECT payload FROM outbox WHERE id = (SELECT MAX(id) FROM outbox)", String.class);
        return json.readTree(payload).path("parameters").path("code").asText();
    }

    private void assertRefused(@Nullable String code) {
        assertThatThrownBy(() -> codes.check(PHONE, Purpose.REGISTER, code))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.INVALID));
    }

    private String refusal(Phone phone, @Nullable String typed) {
        try {
            codes.check(phone, Purpose.REGISTER, typed);
            throw new AssertionError("taken: " + typed);
        } catch (RefusedException refused) {
            return refused.kind() + refused.getMessage() + refused.errors();
        }
    }

    private void assertTooMany(String when) {
        assertThatThrownBy(() -> codes.send(PHONE, Purpose.REGISTER, ADDRESS))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(Kind.TOO_MANY))
                .hasMessageContaining(when);
    }
}
