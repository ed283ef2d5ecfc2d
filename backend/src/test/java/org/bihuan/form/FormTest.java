package org.bihuan.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bihuan.form.World.formOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormTest {

    private static final String FINDINGS = "{'type': 'dynamiclist', 'path': 'findings', 'label': '问题', 'components': ["
            + "{'type': 'select', 'key': 'level', 'label': '等级', 'values': [{'value': 'major', 'label': '重大'}]},"
            + "{'type': 'filepicker', 'key': 'photos', 'multiple': true}]}";
    private static final String SITE = "{'type': 'group', 'path': 'site', 'components': ["
            + "{'type': 'textfield', 'key': 'address'}, {'type': 'group', 'components': ["
            + "{'type': 'textfield', 'key': 'town'}]}]}";

    @Test
    void fields_are_listed_flat_with_their_paths() {
        Form form = Form.parse(formOf(SITE, FINDINGS));

        assertThat(form.fields())
                .extracting(Field::path)
                .containsExactly("site.address", "site.town", "findings", "findings[].level", "findings[].photos");
    }

    @Test
    void keys_are_those_at_the_top() {
        Form form = Form.parse(formOf(SITE, FINDINGS));

        assertThat(form.keys()).containsExactly("site", "findings");
    }

    @Test
    void a_form_knows_its_id() {
        assertThat(Form.parse(formOf()).id()).isEqualTo("test-form");
    }

    @Test
    void a_stored_choice_has_the_label_that_people_read() {
        Form form = Form.parse(formOf(FINDINGS));

        assertThat(form.label("findings[].level", "major")).isEqualTo("重大");
    }

    @Test
    void an_unknown_choice_is_its_own_label() {
        Form form = Form.parse(formOf(FINDINGS));

        assertThat(form.label("findings[].level", "old")).isEqualTo("old");
    }

    @Test
    void file_fields_are_found_in_rows_too() {
        Form form = Form.parse(formOf("{'type': 'filepicker', 'key': 'scan'}", FINDINGS));

        assertThat(form.fileFields()).extracting(Field::path).containsExactly("scan", "findings[].photos");
    }

    @Test
    void attachments_are_found_in_rows_too() {
        Form form = Form.parse(formOf("{'type': 'filepicker', 'key': 'scan'}", FINDINGS));
        ObjectNode data = (ObjectNode) World.json("{'scan': ['a1'], 'findings': [{'photos': ['b2', 'c3']}, {}]}");

        assertThat(form.attachments(data)).containsExactly("a1", "b2", "c3");
    }

    @Test
    void components_without_data_are_passed_over() {
        Form form = Form.parse(formOf(
                "{'type': 'text', 'text': '# 服务非检查告知'}",
                "{'type': 'html', 'content': '<b>x</b>'}",
                "{'type': 'image'}",
                "{'type': 'separator'}",
                "{'type': 'spacer'}",
                "{'type': 'button', 'key': 'send'}"));

        assertThat(form.fields()).isEmpty();
    }

    @Test
    void a_label_that_is_a_template_gives_way_to_the_key() {
        Form form = Form.parse(formOf("{'type': 'textfield', 'key': 'note', 'label': '={{x}}'}"));

        assertThat(form.field("note").orElseThrow().label()).isEqualTo("note");
    }

    @Test
    void a_bad_form_does_not_parse() {
        String json = formOf("{'type': 'table', 'key': 'x'}");

        assertThatThrownBy(() -> Form.parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table");
    }

    @Test
    void all_problems_are_told_at_once() {
        String json = formOf("{'type': 'table', 'key': 'x'}", "{'type': 'textfield'}");

        assertThat(Form.problems(json)).hasSize(2);
    }

    static Stream<Arguments> offenders() {
        return Stream.of(
                Arguments.of("no usable key", "{'type': 'textfield', 'key': 'a b'}"),
                Arguments.of("no usable key", "{'type': 'textfield', 'key': '__proto__'}"),
                Arguments.of("keeps for itself", "{'type': 'textfield', 'key': 'this'}"),
                Arguments.of("already is", "{'type': 'textfield', 'key': 'a'}, {'type': 'number', 'key': 'a'}"),
                Arguments.of("already is", "{'type': 'textfield', 'key': 'a'}, {'type': 'number', 'key': 'a.b'}"),
                Arguments.of("either", "{'type': 'select', 'key': 'a'}"),
                Arguments.of("either", "{'type': 'select', 'key': 'a', 'values': [], 'valuesKey': 'b'}"),
                Arguments.of("computes its options", "{'type': 'select', 'key': 'a', 'valuesExpression': '=b'}"),
                Arguments.of("neither a text", "{'type': 'radio', 'key': 'a', 'values': [{'label': 'x'}]}"),
                Arguments.of("twice", "{'type': 'radio', 'key': 'a', 'values': [{'value': '1'}, {'value': '1'}]}"),
                Arguments.of(
                        "no regular expression", "{'type': 'textfield', 'key': 'a', 'validate': {'pattern': '('}}"),
                Arguments.of("plain number", "{'type': 'number', 'key': 'a', 'validate': {'min': '=b'}}"),
                Arguments.of("plain number", "{'type': 'number', 'key': 'a', 'validate': {'max': 1e400}}"),
                Arguments.of("whole number", "{'type': 'textfield', 'key': 'a', 'validate': {'maxLength': -1}}"),
                Arguments.of(
                        "whole number",
                        "{'type': 'filepicker', 'multiple': true, 'key': 'a', 'properties': {'max': '1.5'}}"),
                Arguments.of("above zero", "{'type': 'number', 'key': 'a', 'increment': 0}"),
                Arguments.of("only true and false", "{'type': 'textfield', 'key': 'a', 'readonly': '=b'}"),
                Arguments.of("only true and false", "{'type': 'filepicker', 'key': 'a', 'multiple': '=b'}"),
                Arguments.of("\"phone\"", "{'type': 'textfield', 'key': 'a', 'validate': {'validationType': 'phone'}}"),
                Arguments.of("subtype", "{'type': 'datetime', 'key': 'a'}"),
                Arguments.of("does not know", "{'type': 'datetime', 'key': 'a', 'subtype': 'week'}"),
                Arguments.of("cannot follow", "{'type': 'textfield', 'key': 'a', 'conditional': {'hide': '=now()'}}"),
                Arguments.of("cannot follow", "{'type': 'text', 'conditional': {'hide': '=now()'}}"),
                Arguments.of(
                        "does not repeat",
                        "{'type': 'dynamiclist', 'path': 'a', 'isRepeating': false, 'components': []}"),
                Arguments.of("\"components\"", "{'type': 'dynamiclist', 'path': 'a'}"),
                Arguments.of(
                        "within a list",
                        "{'type': 'dynamiclist', 'path': 'a', 'components': [{'type': 'number', 'key': 'b', 'readonly': true}]}"),
                Arguments.of(
                        "write \"this.b\"",
                        "{'type': 'dynamiclist', 'path': 'a', 'components': [{'type': 'number', 'key': 'b'},"
                                + " {'type': 'number', 'key': 'c', 'conditional': {'hide': '=b = 1'}}]}"),
                Arguments.of(
                        "break the circle",
                        "{'type': 'textfield', 'key': 'a', 'conditional': {'hide': '=b = 1'}},"
                                + " {'type': 'number', 'key': 'b', 'conditional': {'hide': '=a = null'}}"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("offenders")
    void what_the_server_cannot_check_is_a_problem(String words, String components) {
        assertThat(Form.problems(formOf(components)))
                .hasSize(1)
                .first()
                .asString()
                .contains(words)
                .endsWith(".");
    }

    @Test
    void a_form_without_an_id_is_a_problem() {
        assertThat(Form.problems("{\"components\": []}")).hasSize(1);
    }

    @Test
    void what_is_no_json_is_a_problem() {
        assertThat(Form.problems("{\"id\"")).hasSize(1);
    }

    @Test
    void a_newer_schema_is_a_problem() {
        String json = formOf().replace("\"schemaVersion\":18", "\"schemaVersion\":99");

        assertThat(Form.problems(json)).singleElement().asString().contains("schemaVersion");
    }

    @Test
    void nesting_beyond_eight_levels_is_a_problem() {
        String group = "{'type': 'group', 'path': 'g', 'components': [";
        String json = formOf(group.repeat(9) + "]}".repeat(9));

        assertThat(Form.problems(json)).singleElement().asString().contains("nested deeper");
    }
}
