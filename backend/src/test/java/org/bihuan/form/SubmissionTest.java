package org.bihuan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bihuan.form.World.MONDAY;
import static org.bihuan.form.World.accepted;
import static org.bihuan.form.World.check;
import static org.bihuan.form.World.json;
import static org.bihuan.form.World.messages;
import static org.bihuan.form.World.refused;

import java.util.Map;
import org.bihuan.form.Checked.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

    private static final String DECISION =
            "{'type': 'select', 'key': 'decision', 'values': [{'value': 'accept'}, {'value': 'supplement'}]}";
    private static final String NOTE = "{'type': 'textfield', 'key': 'note', 'validate': {'required': true},"
            + " 'conditional': {'hide': '=decision != \"supplement\"'}}";
    private static final String SITE = "{'type': 'group', 'path': 'site', 'components': ["
            + "{'type': 'textfield', 'key': 'address'}, {'type': 'textfield', 'key': 'town'}]}";
    private static final String FINDINGS = "{'type': 'dynamiclist', 'path': 'findings', 'label': '问题', 'components': ["
            + "{'type': 'textfield', 'key': 'description'},"
            + "{'type': 'select', 'key': 'level', 'values': [{'value': 'general'}, {'value': 'major'}],"
            + " 'validate': {'required': true}},"
            + "{'type': 'textfield', 'key': 'measure', 'validate': {'required': true},"
            + " 'conditional': {'hide': '=this.level != \"major\"'}}],"
            + " 'properties': {'min': '1', 'max': '3'}}";

    @ParameterizedTest
    @ValueSource(strings = {"[]", "'x'", "5", "null"})
    void what_is_no_object_is_refused(String data) {
        assertThat(refused(check(data, DECISION))).containsExactly("");
    }

    @Test
    void an_unknown_key_is_refused_by_name() {
        assertThat(refused(check("{'decision': 'accept', 'role': 'director'}", DECISION)))
                .containsExactly("role");
    }

    @Test
    void an_unknown_key_of_a_group_is_refused_by_its_path() {
        assertThat(refused(check("{'site': {'address': 'x', 'gate': 'y'}}", SITE)))
                .containsExactly("site.gate");
    }

    @Test
    void an_unknown_key_of_a_row_is_refused_by_its_path() {
        assertThat(refused(check("{'findings': [{'level': 'general', 'x': 1}]}", FINDINGS)))
                .containsExactly("findings[0].x");
    }

    @Test
    void a_key_with_a_dot_is_not_the_path_that_it_looks_like() {
        assertThat(refused(check("{'site.town': 'x'}", SITE))).containsExactly("site.town");
    }

    @Test
    void the_name_of_an_unknown_key_comes_back_short_and_clean() {
        String key = "\\u0000" + "k".repeat(500);

        assertThat(refused(check("{'" + key + "': 1}", DECISION))).containsExactly("?" + "k".repeat(59));
    }

    @Test
    void too_many_keys_are_refused_in_one_sentence() {
        StringBuilder data = new StringBuilder("{'k': 0");
        for (int i = 0; i < 200; i++) {
            data.append(",'k").append(i).append("': 0");
        }

        assertThat(messages(check(data + "}", DECISION))).containsExactly("提交的字段太多。");
    }

    @Test
    void a_depth_bomb_is_refused_where_it_begins() {
        String bomb = "[".repeat(500) + "]".repeat(500);

        assertThat(refused(check("{'site': " + bomb + "}", SITE))).containsExactly("site");
    }

    @Test
    void a_group_keeps_its_fields_under_its_path() {
        assertThat(accepted(check("{'site': {'address': '一号', 'town': null}}", SITE)))
                .isEqualTo(json("{'site': {'address': '一号'}}"));
    }

    @Test
    void what_was_visible_and_holds_nothing_is_told() {
        Accepted accepted = (Accepted) check("{'decision': 'accept', 'site': {'town': ' '}}", DECISION, NOTE, SITE);

        assertThat(accepted.emptied()).containsExactly("site");
    }

    @Test
    void a_hidden_field_is_not_required() {
        assertThat(accepted(check("{'decision': 'accept'}", DECISION, NOTE))).isEqualTo(json("{'decision': 'accept'}"));
    }

    @Test
    void a_hidden_field_is_removed() {
        assertThat(accepted(check("{'decision': 'accept', 'note': 'secret'}", DECISION, NOTE)))
                .isEqualTo(json("{'decision': 'accept'}"));
    }

    @Test
    void a_shown_field_is_required() {
        assertThat(refused(check("{'decision': 'supplement'}", DECISION, NOTE))).containsExactly("note");
    }

    @Test
    void a_hidden_group_hides_what_is_in_it() {
        String group = "{'type': 'group', 'conditional': {'hide': '=decision = \"accept\"'}, 'components': ["
                + "{'type': 'textfield', 'key': 'reason', 'validate': {'required': true}}]}";

        assertThat(accepted(check("{'decision': 'accept', 'reason': 'x'}", DECISION, group)))
                .isEqualTo(json("{'decision': 'accept'}"));
    }

    @Test
    void the_value_of_a_hidden_field_does_not_hide_others() {
        String middle = "{'type': 'textfield', 'key': 'b', 'conditional': {'hide': '=a = 1'}}";
        String last = "{'type': 'textfield', 'key': 'c', 'conditional': {'hide': '=b = \"x\"'}}";

        assertThat(accepted(check("{'a': 1, 'b': 'x', 'c': 'y'}", "{'type': 'number', 'key': 'a'}", middle, last)))
                .hasToString("{\"a\":1,\"c\":\"y\"}");
    }

    @Test
    void conditions_read_what_is_stored() {
        FormContext context = MONDAY.withStored(Map.of("channel", json("'phone'")));
        String field = "{'type': 'textfield', 'key': 'x', 'conditional': {'hide': '=channel = \"phone\"'}}";

        assertThat(accepted(check(context, "{'x': 'y'}", field))).isEmpty();
    }

    @Test
    void an_emptied_field_does_not_fall_back_to_what_is_stored() {
        FormContext context = MONDAY.withStored(Map.of("decision", json("'supplement'")));

        assertThat(accepted(check(context, "{'decision': null}", DECISION, NOTE)))
                .isEmpty();
    }

    @Test
    void a_read_only_field_is_what_is_stored() {
        FormContext context = MONDAY.withStored(Map.of("number", json("'TB2026-000001'")));
        String field = "{'type': 'textfield', 'key': 'number', 'readonly': true}";

        assertThat(accepted(check(context, "{'number': 'TB2026-999999'}", field)))
                .isEqualTo(json("{'number': 'TB2026-000001'}"));
    }

    @Test
    void a_disabled_field_that_is_not_stored_holds_nothing() {
        String field = "{'type': 'textfield', 'key': 'number', 'disabled': true, 'validate': {'required': true}}";

        assertThat(accepted(check("{'number': 'TB2026-999999'}", field))).isEmpty();
    }

    @Test
    void conditions_read_the_stored_value_of_a_read_only_field() {
        FormContext context = MONDAY.withStored(Map.of("decision", json("'supplement'")));
        String fixed = DECISION.replace("'key'", "'readonly': true, 'key'");

        assertThat(refused(check(context, "{'decision': 'accept'}", fixed, NOTE)))
                .containsExactly("note");
    }

    @Test
    void rows_are_checked_one_by_one() {
        assertThat(refused(check("{'findings': [{'level': 'general'}, {'level': 'x'}]}", FINDINGS)))
                .containsExactly("findings[1].level");
    }

    @Test
    void conditions_within_a_list_read_their_own_row() {
        assertThat(refused(check("{'findings': [{'level': 'general'}, {'level': 'major'}]}", FINDINGS)))
                .containsExactly("findings[1].measure");
    }

    @Test
    void conditions_within_a_list_read_the_data_around_it() {
        String list = "{'type': 'dynamiclist', 'path': 'rows', 'components': [{'type': 'number', 'key': 'a'},"
                + " {'type': 'number', 'key': 'b', 'conditional': {'hide': '=parent.decision = \"accept\" and i = 2'}}]}";

        assertThat(accepted(
                        check("{'decision': 'accept', 'rows': [{'a': 1, 'b': 1}, {'a': 2, 'b': 2}]}", DECISION, list)))
                .hasToString("{\"decision\":\"accept\",\"rows\":[{\"a\":1,\"b\":1},{\"a\":2}]}");
    }

    @Test
    void a_list_has_its_fewest_rows() {
        assertThat(messages(check("{'findings': []}", FINDINGS))).containsExactly("“问题”至少填写 1 行。");
    }

    @Test
    void a_list_has_its_most_rows() {
        String row = "{'level': 'general'}";

        assertThat(messages(check("{'findings': [" + String.join(",", row, row, row, row) + "]}", FINDINGS)))
                .containsExactly("“问题”最多填写 3 行。");
    }

    @Test
    void a_list_without_a_limit_has_fifty_rows() {
        String list = "{'type': 'dynamiclist', 'path': 'rows', 'components': [{'type': 'number', 'key': 'a'}]}";

        assertThat(refused(check("{'rows': [{'a': 1}" + ",{'a': 1}".repeat(50) + "]}", list)))
                .containsExactly("rows");
    }

    @Test
    void a_row_with_nothing_in_it_is_refused() {
        String list = "{'type': 'dynamiclist', 'path': 'rows', 'components': [{'type': 'number', 'key': 'a'}]}";

        assertThat(refused(check("{'rows': [{'a': 1}, {'a': null}]}", list))).containsExactly("rows[1]");
    }

    @Test
    void a_row_that_is_no_object_is_refused() {
        assertThat(refused(check("{'findings': [{'level': 'general'}, 'x']}", FINDINGS)))
                .containsExactly("findings[1]");
    }

    @Test
    void lists_stand_in_lists() {
        String list = "{'type': 'dynamiclist', 'path': 'a', 'components': [{'type': 'dynamiclist', 'path': 'b',"
                + " 'components': [{'type': 'number', 'key': 'c'}]}]}";

        assertThat(refused(check("{'a': [{'b': [{'c': 1}, {'c': 'x'}]}]}", list)))
                .containsExactly("a[0].b[1].c");
    }

    @Test
    void at_most_a_hundred_errors_are_told() {
        StringBuilder data = new StringBuilder("{'k': 0");
        for (int i = 0; i < 150; i++) {
            data.append(",'k").append(i).append("': 0");
        }

        assertThat(refused(check(data + "}", DECISION))).hasSize(100);
    }
}
