package org.bihuan.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.bihuan.form.Checked.Accepted;
import org.bihuan.form.Checked.Rejected;

class SubmissionPropertyTest {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final FormContext CONTEXT = World.MONDAY
            .withStored(Map.of("fixed", NODES.textNode("stored"), "channel", NODES.textNode("phone")))
            .withOptions(Map.of("people", List.of("x", "y")));
    private static final Form FORM = Form.parse(World.formOf(
            "{'type': 'textfield', 'key': 'text'}",
            "{'type': 'textarea', 'key': 'shown', 'conditional': {'hide': '=text = \"x\"'}}",
            "{'type': 'number', 'key': 'number', 'conditional': {'hide': '=shown = \"y\"'}}",
            "{'type': 'number', 'key': 'digits', 'serializeToString': true}",
            "{'type': 'checkbox', 'key': 'tick'}",
            "{'type': 'select', 'key': 'choice', 'values': [{'value': 'x'}, {'value': 1}]}",
            "{'type': 'taglist', 'key': 'many', 'valuesKey': 'people', 'conditional': {'hide': '=count(rows) > 1'}}",
            "{'type': 'datetime', 'key': 'date', 'subtype': 'date'}",
            "{'type': 'filepicker', 'key': 'files', 'multiple': true}",
            "{'type': 'textfield', 'key': 'fixed', 'readonly': true}",
            "{'type': 'group', 'path': 'group', 'components': [{'type': 'textfield', 'key': 'text'}]}",
            "{'type': 'dynamiclist', 'path': 'rows', 'components': [{'type': 'textfield', 'key': 'text'},"
                    + "{'type': 'number', 'key': 'number', 'conditional': {'hide': '=this.text = \"x\"'}}]}"));

    // all edge cases of all fields combined are more than the tries, and took minutes; the values name their own
    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void accepted_data_is_accepted_again_and_does_not_change(@ForAll("submissions") ObjectNode data) {
        Checked first = Submission.check(FORM, data, CONTEXT);

        Statistics.collect(first instanceof Accepted);
        if (first instanceof Accepted accepted) {
            assertThat(Submission.check(FORM, accepted.data(), CONTEXT)).isEqualTo(accepted);
        }
    }

    @Property(tries = 3000)
    void junk_is_refused_with_reasons_or_accepted_but_never_throws(@ForAll("junk") JsonNode data) {
        Checked checked = Submission.check(FORM, data, CONTEXT);

        assertThat(checked instanceof Accepted || !((Rejected) checked).errors().isEmpty())
                .isTrue();
    }

    @Property(tries = 1000)
    void whatever_a_form_file_holds_its_problems_are_told(@ForAll("junk") JsonNode component) {
        ObjectNode form = NODES.objectNode().put("id", "junk");
        form.putArray("components").add(component);

        assertThat(Form.problems(form.toString())).isNotNull();
    }

    /** Values that mostly suit their field, so that many submissions are accepted. */
    @Provide
    Arbitrary<ObjectNode> submissions() {
        Arbitrary<JsonNode> row = Arbitraries.maps(Arbitraries.of("text", "number"), leaf())
                .ofMinSize(1)
                .map(SubmissionPropertyTest::object);
        Arbitrary<JsonNode> rows = row.list().ofMaxSize(3).map(SubmissionPropertyTest::array);
        Arbitrary<JsonNode> text = Arbitraries.of("x", "y", " ", "a\r\nb", "").map(NODES::textNode);
        Arbitrary<JsonNode> number = Arbitraries.bigDecimals().map(NODES::numberNode);
        Arbitrary<JsonNode> tags = Arbitraries.subsetOf("x", "y")
                .map(set -> array(set.stream().<JsonNode>map(NODES::textNode).toList()));
        Map<String, Arbitrary<JsonNode>> fields = Map.of(
                "text", text,
                "shown", text,
                "number", number,
                "digits", number,
                "tick", Arbitraries.of(true, false).map(NODES::booleanNode),
                "choice", Arbitraries.of(NODES.textNode("x"), NODES.numberNode(new BigDecimal("1.00"))),
                "many", tags,
                "files", tags,
                "fixed", leaf(),
                "rows", rows);
        return Arbitraries.subsetOf(fields.keySet()).flatMap(keys -> {
            Arbitrary<ObjectNode> object = Arbitraries.create(NODES::objectNode);
            for (String key : keys) {
                object = object.flatMap(
                        each -> fields.get(key).map(value -> each.deepCopy().set(key, value)));
            }
            return object;
        });
    }

    @Provide
    Arbitrary<JsonNode> junk() {
        return Arbitraries.recursive(
                SubmissionPropertyTest::leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(SubmissionPropertyTest::array),
                        Arbitraries.maps(keys(), inner).ofMaxSize(6).map(SubmissionPropertyTest::object)),
                0,
                3);
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.oneOf(
                Arbitraries.of(FORM.keys()),
                Arbitraries.of("type", "key", "path", "components", "values", "validate", "conditional", "hide"),
                Arbitraries.strings().ofMaxLength(5));
    }

    private static Arbitrary<JsonNode> leaf() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8).map(NODES::textNode),
                Arbitraries.of("x", "y", "", "select", "dynamiclist", "number", "=a = 1", "2026-01-05")
                        .map(NODES::textNode),
                Arbitraries.bigDecimals().map(NODES::numberNode),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, 1e308, 0.1).map(NODES::numberNode),
                Arbitraries.of(new BigDecimal("1e999999999"), new BigDecimal("1e-999999999"))
                        .map(NODES::numberNode),
                Arbitraries.of(true, false).map(NODES::booleanNode),
                Arbitraries.just(NODES.nullNode()));
    }

    private static JsonNode array(List<JsonNode> elements) {
        ArrayNode array = NODES.arrayNode();
        elements.forEach(array::add);
        return array;
    }

    private static JsonNode object(Map<String, JsonNode> entries) {
        ObjectNode object = NODES.objectNode();
        entries.forEach(object::set);
        return object;
    }
}
