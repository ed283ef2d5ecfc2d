package org.bihuan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.form.World.MONDAY;
import static org.bihuan.form.World.accepted;
import static org.bihuan.form.World.check;
import static org.bihuan.form.World.json;
import static org.bihuan.form.World.messages;
import static org.bihuan.form.World.refused;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bihuan.form.Checked.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTest {

    /** One line per rule: the component without its key, the submitted value, and what is kept ("!" means refused, "-" nothing). */
    @ParameterizedTest(name = "{0} with {1} keeps {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type': 'textfield' | '安海镇' | '安海镇'",
                "'type': 'textfield' | 5 | !",
                "'type': 'textfield' | true | !",
                "'type': 'textfield' | ['x'] | !",
                "'type': 'textfield' | {} | !",
                "'type': 'textfield' | null | -",
                "'type': 'textfield' | '  ' | -",
                "'type': 'textfield', 'validate': {'required': true} | ' \\t' | !",
                "'type': 'textfield', 'validate': {'required': true} | null | !",
                "'type': 'textarea' | 'a\\r\\nb\\tc' | 'a\\nb\\tc'",
                "'type': 'textarea' | 'a\\rb' | !",
                "'type': 'textarea' | 'a\\u0000b' | !",
                "'type': 'textarea' | 'a\\u0085b' | !",
                "'type': 'textarea' | 'a\\ud83d' | !",
                "'type': 'textarea' | '\\ude00a' | !",
                "'type': 'textfield', 'validate': {'maxLength': 2} | '😀😀' | '😀😀'",
                "'type': 'textfield', 'validate': {'maxLength': 2} | 'abc' | !",
                "'type': 'textfield', 'validate': {'minLength': 2} | ' a ' | !",
                "'type': 'textfield', 'validate': {'minLength': 2} | 'ab' | 'ab'",
                "'type': 'textfield', 'validate': {'pattern': '[0-9]{3}'} | 'x123y' | 'x123y'",
                "'type': 'textfield', 'validate': {'pattern': '^1[0-9]{2}$'} | '1234' | !",
                "'type': 'textfield', 'validate': {'validationType': 'email'} | 'a@b.cn' | 'a@b.cn'",
                "'type': 'textfield', 'validate': {'validationType': 'email'} | 'a.b.cn' | !",
                "'type': 'number' | 0.10 | 0.1",
                "'type': 'number' | 1e3 | 1000",
                "'type': 'number' | '5' | !",
                "'type': 'number' | 1e400 | !",
                "'type': 'number' | -1e-40 | !",
                "'type': 'number', 'validate': {'min': 1, 'max': 5} | 5 | 5",
                "'type': 'number', 'validate': {'min': 1, 'max': 5} | 0 | !",
                "'type': 'number', 'validate': {'min': 1, 'max': 5} | 5.01 | !",
                "'type': 'number', 'validate': {'required': true} | null | !",
                "'type': 'number', 'decimalDigits': 0 | 5.0 | 5",
                "'type': 'number', 'decimalDigits': 0 | 5.5 | !",
                "'type': 'number', 'decimalDigits': 2 | 5.555 | !",
                "'type': 'number', 'increment': 0.1 | 0.3 | 0.3",
                "'type': 'number', 'increment': 0.1 | 0.35 | !",
                "'type': 'number', 'serializeToString': true | '12.50' | '12.5'",
                "'type': 'number', 'serializeToString': true | 12.5 | '12.5'",
                "'type': 'number', 'serializeToString': true | 'many' | !",
                "'type': 'number', 'serializeToString': true | '' | -",
                "'type': 'checkbox' | false | false",
                "'type': 'checkbox' | 'true' | !",
                "'type': 'checkbox', 'validate': {'required': true} | true | true",
                "'type': 'checkbox', 'validate': {'required': true} | false | !",
                "'type': 'select', 'values': [{'value': 'a'}] | 'a' | 'a'",
                "'type': 'select', 'values': [{'value': 'a'}] | 'b' | !",
                "'type': 'select', 'values': [{'value': 'a'}] | ['a'] | !",
                "'type': 'select', 'values': [{'value': 'a'}], 'validate': {'required': true} | '' | !",
                "'type': 'radio', 'values': [{'value': 5}] | 5.0 | 5",
                "'type': 'radio', 'values': [{'value': 5}] | '5' | !",
                "'type': 'radio', 'values': [{'value': '5'}] | 5 | !",
                "'type': 'radio', 'values': [{'value': 5}] | 1e999999 | !",
                "'type': 'checklist', 'values': [{'value': 'a'}, {'value': 'b'}] | ['b', 'a'] | ['b', 'a']",
                "'type': 'checklist', 'values': [{'value': 'a'}, {'value': 'b'}] | ['a', 'a'] | !",
                "'type': 'taglist', 'values': [{'value': 'a'}, {'value': 'b'}] | ['a', 'c'] | !",
                "'type': 'taglist', 'values': [{'value': 'a'}, {'value': 'b'}] | 'a' | !",
                "'type': 'taglist', 'values': [{'value': 'a'}], 'validate': {'required': true} | [] | !",
                "'type': 'datetime', 'subtype': 'date' | '2026-02-28' | '2026-02-28'",
                "'type': 'datetime', 'subtype': 'date' | '2026-02-29' | !",
                "'type': 'datetime', 'subtype': 'date' | '2026-02-28T08:00' | !",
                "'type': 'datetime', 'subtype': 'date' | '+999999-01-01' | !",
                "'type': 'datetime', 'subtype': 'date' | 20260228 | !",
                "'type': 'datetime', 'subtype': 'date', 'disallowPassedDates': true | '2026-01-05' | '2026-01-05'",
                "'type': 'datetime', 'subtype': 'date', 'disallowPassedDates': true | '2026-01-04' | !",
                "'type': 'datetime', 'subtype': 'time' | '08:30' | '08:30'",
                "'type': 'datetime', 'subtype': 'time' | '24:30' | !",
                "'type': 'datetime', 'subtype': 'time', 'timeSerializingFormat': 'utc_offset' | '08:30+08:00' | '08:30+08:00'",
                "'type': 'datetime', 'subtype': 'time', 'timeSerializingFormat': 'utc_offset' | '08:30' | !",
                "'type': 'datetime', 'subtype': 'datetime' | '2026-01-05T08:30:00' | '2026-01-05T08:30'",
                "'type': 'datetime', 'subtype': 'datetime' | '2026-01-05T08:30Z' | !",
                "'type': 'datetime', 'subtype': 'datetime', 'timeSerializingFormat': 'utc_offset' | '2026-01-05T08:30+08:00' | '2026-01-05T08:30+08:00'",
                "'type': 'datetime', 'subtype': 'datetime', 'timeSerializingFormat': 'utc_normalized' | '2026-01-05T08:30+08:00' | '2026-01-05T00:30Z'",
                "'type': 'datetime', 'subtype': 'datetime', 'timeSerializingFormat': 'utc_normalized', 'disallowPassedDates': true | '2026-01-04T16:00Z' | '2026-01-04T16:00Z'",
                "'type': 'datetime', 'subtype': 'datetime', 'timeSerializingFormat': 'utc_normalized', 'disallowPassedDates': true | '2026-01-04T15:59Z' | !",
                "'type': 'filepicker' | ['a1'] | ['a1']",
                "'type': 'filepicker' | ['a1', 'b2'] | !",
                "'type': 'filepicker' | 'files::x' | !",
                "'type': 'filepicker' | ['../etc'] | !",
                "'type': 'filepicker', 'multiple': true | ['a1', 'b2'] | ['a1', 'b2']",
                "'type': 'filepicker', 'multiple': true | ['a1', 'a1'] | !",
                "'type': 'filepicker', 'multiple': true | ['a1', 7] | !",
                "'type': 'filepicker', 'multiple': true, 'properties': {'max': '1'} | ['a1', 'b2'] | !",
                "'type': 'filepicker', 'multiple': true, 'properties': {'min': '2'} | ['a1'] | !",
                "'type': 'filepicker', 'validate': {'required': true} | [] | !",
            })
    void a_value_is_kept_or_refused(String component, String value, String kept) {
        Checked checked = check("{'x': " + value + "}", "{'key': 'x', 'label': '项目', " + component + "}");

        if (kept.equals("!")) {
            assertThat(refused(checked)).containsExactly("x");
        } else {
            assertThat(accepted(checked))
                    .hasToString(json(kept.equals("-") ? "{}" : "{'x': " + kept + "}")
                            .toString());
        }
    }

    @Test
    void numbers_are_exact() {
        ObjectNode data = accepted(check("{'x': 0.1}", "{'type': 'number', 'key': 'x'}"));

        assertThat(data.get("x").numberValue()).isEqualTo(new BigDecimal("0.1"));
    }

    @Test
    void a_text_field_without_a_limit_holds_255_characters() {
        Checked checked = check("{'x': '" + "字".repeat(256) + "'}", "{'type': 'textfield', 'key': 'x'}");

        assertThat(refused(checked)).containsExactly("x");
    }

    @Test
    void a_text_area_without_a_limit_holds_4000_characters() {
        String longest = "字".repeat(4000);

        ObjectNode data = accepted(check("{'x': '" + longest + "'}", "{'type': 'textarea', 'key': 'x'}"));

        assertThat(data.get("x").asText()).isEqualTo(longest);
    }

    @Test
    void markup_and_placeholders_are_data() {
        String text = "<script>alert(1)</script> ${T(java.lang.Runtime)} {{x}} =1+1";

        ObjectNode data = accepted(check("{'x': '" + text + "'}", "{'type': 'textarea', 'key': 'x'}"));

        assertThat(data.get("x").asText()).isEqualTo(text);
    }

    @Test
    void a_pattern_that_takes_for_ever_is_given_up() {
        Checked checked = check(
                "{'x': '" + "a".repeat(40) + "!'}",
                "{'type': 'textfield', 'key': 'x', 'validate': {'pattern': '^(a+)+$'}}");

        assertThat(refused(checked)).containsExactly("x");
    }

    @Test
    void a_pattern_that_exhausts_the_stack_is_given_up() {
        Checked checked = check(
                "{'x': '" + "ab".repeat(50_000) + "'}",
                "{'type': 'textarea', 'key': 'x', 'validate': {'maxLength': 200000, 'pattern': '^(a|b)*$'}}");

        assertThat(refused(checked)).containsExactly("x");
    }

    @Test
    void the_message_of_a_pattern_is_the_form_s_own() {
        Checked checked = check(
                "{'x': '12'}",
                "{'type': 'textfield', 'key': 'x', 'validate': {'pattern': '^1$', 'patternErrorMessage': '请填写 1。'}}");

        assertThat(messages(checked)).containsExactly("请填写 1。");
    }

    @Test
    void options_from_data_are_those_that_exist() {
        FormContext context = MONDAY.withOptions(Map.of("experts", List.of("expert1", "expert2")));

        ObjectNode data = accepted(
                check(context, "{'x': ['expert2']}", "{'type': 'taglist', 'key': 'x', 'valuesKey': 'experts'}"));

        assertThat(data).isEqualTo(json("{'x': ['expert2']}"));
    }

    @Test
    void options_from_data_that_is_not_there_do_not_exist() {
        Checked checked = check("{'x': 'expert1'}", "{'type': 'select', 'key': 'x', 'valuesKey': 'experts'}");

        assertThat(refused(checked)).containsExactly("x");
    }

    @Test
    void a_refusal_names_the_field_as_people_know_it() {
        Checked checked =
                check("{}", "{'type': 'textfield', 'key': 'x', 'label': '联系电话', 'validate': {'required': true}}");

        assertThat(checked).isEqualTo(new Rejected(List.of(new FieldError("x", "请填写“联系电话”。"))));
    }
}
