package org.bihuan.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bihuan.form.Checked.Accepted;
import org.bihuan.form.Checked.Rejected;

/** Forms and submissions in few words: JSON may be written with single quotes here. */
final class World {

    /** Monday 5 January 2026, 07:30 in Jinjiang; in UTC it is still Sunday. */
    static final FormContext MONDAY = FormContext.at(Instant.parse("2026-01-04T23:30:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private World() {}

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** The form's JSON with these components. */
    static String formOf(String... components) {
        return json("{'id': 'test-form', 'type': 'default', 'schemaVersion': 18, 'components': ["
                        + String.join(",", components) + "]}")
                .toString();
    }

    static Checked check(String data, String... components) {
        return check(MONDAY, data, components);
    }

    static Checked check(FormContext context, String data, String... components) {
        return Submission.check(Form.parse(formOf(components)), json(data), context);
    }

    static ObjectNode accepted(Checked checked) {
        assertThat(checked).isInstanceOf(Accepted.class);
        return ((Accepted) checked).data();
    }

    /** The fields that errors were found in. */
    static List<String> refused(Checked checked) {
        assertThat(checked).isInstanceOf(Rejected.class);
        return ((Rejected) checked).errors().stream().map(FieldError::field).toList();
    }

    static List<String> messages(Checked checked) {
        assertThat(checked).isInstanceOf(Rejected.class);
        return ((Rejected) checked).errors().stream().map(FieldError::message).toList();
    }
}
