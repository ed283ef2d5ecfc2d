package org.bihuan.violation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickersExistTest {

    @Test
    void a_list_with_a_field_for_what_is_picked_is_sound() throws Exception {
        assertThat(problems("dynamiclist", "violations", "clause")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "dynamiclist, hazards, clause, “hazards”不存在",
        "textfield, violations, clause, 只能写在动态列表",
        "dynamiclist, violations, remark, 没有可以填的字段"
    })
    void a_picker_that_could_not_work_is_refused_with_the_reason(String type, String picker, String key, String why)
            throws Exception {
        assertThat(problems(type, picker, key))
                .singleElement()
                .asString()
                .contains("forms/a/b.form", "“findings”", why);
    }

    private static List<String> problems(String type, String picker, String key) throws Exception {
        String components = "[{\"type\": \"" + type + "\", \"path\": \"findings\", \"properties\": {\"picker\": \""
                + picker + "\"}, \"components\": [{\"type\": \"textfield\", \"key\": \"" + key + "\"}]}]";
        List<String> problems = new ArrayList<>();
        PickersExist.check("forms/a/b.form", new ObjectMapper().readTree(components), problems);
        return problems;
    }
}
