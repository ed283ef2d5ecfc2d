package org.bihuan.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinePreviewTest extends ApiTest {

    private static final String ASK = "/api/v1/deadlines/preview?";

    @ParameterizedTest
    @CsvSource({
        "amount=5&unit=WORKDAY&from=2026-02-11,2026-02-25T17:30:00+08:00",
        "amount=5&unit=WORKDAY&from=2026-09-23,2026-10-08T17:30:00+08:00",
        "amount=7&unit=WORKDAY&from=2025-01-24,2025-02-10T17:30:00+08:00",
        "amount=7&unit=WORKDAY&from=2026-09-18,2026-09-29T18:00:00+08:00",
        "amount=10&unit=WORKDAY&from=2026-02-10,2026-03-02T17:30:00+08:00",
        "amount=15&unit=CALENDAR_DAY&from=2026-02-03&roll=true,2026-02-24T17:30:00+08:00",
        "amount=15&unit=CALENDAR_DAY&from=2026-02-03&roll=false,2026-02-18T17:30:00+08:00",
        "amount=15&unit=CALENDAR_DAY&from=2026-03-10&roll=true,2026-03-25T17:30:00+08:00",
        "amount=90&unit=CALENDAR_DAY&from=2025-11-17&roll=true,2026-02-24T17:30:00+08:00",
        "amount=90&unit=CALENDAR_DAY&from=2026-01-30&roll=true,2026-04-30T17:30:00+08:00",
        "amount=6&unit=MONTH&from=2026-03-31&roll=true,2026-09-30T18:00:00+08:00",
        "amount=7&unit=WORKDAY&from=2026-03-03&direction=backward,2026-02-13T17:30:00+08:00",
        "amount=24&unit=HOUR&from=2026-11-30T08:00:00%2B08:00&direction=backward,2026-11-29T08:00:00+08:00",
        "amount=4&unit=WORK_HOUR&from=2026-11-27T16:30:00%2B08:00,2026-11-30T11:00:00+08:00"
    })
    void the_vectors_of_the_law(String question, String due) {
        Answer answer = as("intake1").get(ASK + question).is(200);

        assertThat(answer.text("due")).isEqualTo(due);
        assertThat(answer.at("explanation")).isNotEmpty();
        assertThat(answer.json()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "amount=0&unit=WORKDAY&from=2026-02-11", "amount=5&amount=6&unit=WORKDAY&from=2026-02-11"})
    void nonsense_is_422_with_a_sentence(String question) {
        Answer answer = as("intake1").get(ASK + question).isProblem(422);

        assertThat(answer.text("detail")).isEqualTo("期限的数量须是1到1000之间的整数。");
        assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("amount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount=5&unit=WORKDAY&from=3000-01-01",
                "amount=5&unit=WORKDAY&from=2999-12-31",
                "amount=5&unit=MONTH&from=1949-01-01&direction=backward",
                "amount=5&unit=HOUR&from=2026-02-11",
                "amount=5&unit=HOUR&from=%2B999999999-12-31T23:59:59-18:00",
                "amount=5&unit=WORKDAY&from=2026-02-11&roll=1",
                "amount=5&unit=WORKDAY&from=2026-02-11&direction=FORWARD"
            })
    void what_cannot_be_counted_is_422(String question) {
        as("intake1").get(ASK + question).isProblem(422);
    }

    @Test
    void an_enterprise_may_ask_and_a_stranger_may_not() {
        String question = ASK + "amount=5&unit=WORKDAY&from=2026-02-11";

        as(TEXTILE).get(question).is(200);
        Client.nobody(port).get(question).isProblem(401);
    }
}
