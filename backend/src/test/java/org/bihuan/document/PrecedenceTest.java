package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.casetype.DocumentKind;
import org.junit.jupiter.api.Test;

class PrecedenceTest {

    private static final DocumentKind RECORD = kind("现场检查记录", List.of(), List.of());
    private static final DocumentKind ORDER = kind("责令限期整改指令书", List.of("record"), List.of());
    private static final DocumentKind MEASURES = kind("现场处理措施决定书", List.of("record"), List.of());
    private static final DocumentKind RECHECK = kind("整改复查意见书", List.of(), List.of("order", "measures"));
    private static final DocumentKind STRUCK_OFF = kind("销号通知书", List.of("order", "recheck"), List.of());

    private final Precedence precedence = new Precedence(Map.of(
            "record", RECORD, "order", ORDER, "measures", MEASURES, "recheck", RECHECK, "struckOff", STRUCK_OFF));

    @Test
    void a_paper_without_conditions_may_be_the_first() {
        assertThat(precedence.objection(RECORD, Set.of())).isNull();
    }

    @Test
    void all_that_must_come_before_are_named_as_far_as_they_are_missing() {
        assertThat(precedence.objection(STRUCK_OFF, Set.of("record")))
                .isEqualTo("还不能出具《销号通知书》：须先有《责令限期整改指令书》和《整改复查意见书》。");
        assertThat(precedence.objection(STRUCK_OFF, Set.of("record", "order"))).isEqualTo("还不能出具《销号通知书》：须先有《整改复查意见书》。");
        assertThat(precedence.objection(STRUCK_OFF, Set.of("order", "recheck"))).isNull();
    }

    @Test
    void one_of_several_is_enough_where_any_will_do() {
        assertThat(precedence.objection(RECHECK, Set.of("record")))
                .isEqualTo("还不能出具《整改复查意见书》：须先有《责令限期整改指令书》或《现场处理措施决定书》。");
        assertThat(precedence.objection(RECHECK, Set.of("measures"))).isNull();
    }

    private static DocumentKind kind(String name, List<String> after, List<String> afterAny) {
        return new DocumentKind(name, name + ".docx", null, after, afterAny, Map.of(), List.of(), null, false);
    }
}
