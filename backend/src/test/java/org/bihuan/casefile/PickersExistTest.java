package org.bihuan.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bihuan.casetype.KnownWords;
import org.bihuan.form.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PickersExistTest {

    private static final PickersExist RULE =
            new PickersExist(new KnownWords(Set.of(), Set.of(), Set.of(), Set.of("lastFindings"), Set.of(), Set.of()));

    @Test
    void a_list_may_be_picked_from_the_law_and_from_what_another_room_knows() {
        assertThat(problems("violations, lastFindings", "clause")).isEmpty();
        assertThat(problems("lastFindings", "remark")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hazards | clause | “hazards”不存在，可以写的有：lastFindings、penalties、violations",
                "violations | remark | 没有可以填的字段"
            })
    void a_picker_that_could_not_work_is_refused_with_the_reason(String picker, String key, String why) {
        assertThat(problems(picker, key)).singleElement().asString().contains("forms/a/b.form", "“findings”", why);
    }

    @Test
    void only_a_list_has_rows_to_pick() {
        String json = "{\"id\": \"b\", \"components\": [{\"type\": \"textfield\", \"key\": \"clause\","
                + " \"properties\": {\"picker\": \"violations\"}}]}";

        assertThat(Form.problems(json)).singleElement().asString().contains("clause", "only a dynamic list");
    }

    private static List<String> problems(String picker, String key) {
        String json =
                "{\"id\": \"b\", \"components\": [{\"type\": \"dynamiclist\", \"path\": \"findings\", \"properties\":"
                        + " {\"picker\": \"" + picker + "\"}, \"components\": [{\"type\": \"textfield\", \"key\": \""
                        + key
                        + "\"}]}]}";
        return RULE.problems("forms/a/b.form", Form.parse(json));
    }
}
