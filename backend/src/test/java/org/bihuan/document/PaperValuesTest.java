package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bihuan.casetype.DocumentKind;
import org.bihuan.casetype.DocumentKind.Seal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaperValuesTest {

    private static final Map<String, DocumentKind> KINDS = Map.of(
            "record", kind("现场检查记录", null),
            "order", kind("责令限期整改指令书", Seal.ENFORCEMENT),
            "measures", kind("现场处理措施决定书", Seal.BUREAU),
            "receipt", kind("送达回证", null));

    private static final Document RECORD = paper("record", "现场检查记录", "晋应急检记〔2026〕33号", "2026-03-05T01:00:00Z");
    private static final Document ORDER = paper("order", "责令限期整改指令书", "晋应急责改〔2026〕12号", "2026-03-05T02:00:00Z");
    private static final Document LATER_ORDER = paper("order", "责令限期整改指令书", "晋应急责改〔2026〕13号", "2026-03-06T02:00:00Z");
    private static final Document RECEIPT = paper("receipt", "送达回证", null, "2026-03-05T03:00:00Z");

    @Test
    void a_paper_cites_the_last_one_of_each_kind_by_number_and_day() {
        Map<String, Object> values = PaperValues.of("receipt", KINDS, List.of(RECORD, ORDER, LATER_ORDER));

        assertThat(values)
                .containsEntry("orderNumber", "晋应急责改〔2026〕13号")
                .containsEntry("orderDate", "2026年3月6日")
                .containsEntry("recordNumber", "晋应急检记〔2026〕33号");
    }

    @Test
    void the_day_of_a_paper_is_that_of_the_bureau() {
        Document lateInTheEvening = paper("order", "责令限期整改指令书", "晋应急责改〔2026〕14号", "2026-03-06T16:30:00Z");

        assertThat(PaperValues.of("receipt", KINDS, List.of(lateInTheEvening))).containsEntry("orderDate", "2026年3月7日");
    }

    @Test
    void what_was_never_issued_has_no_number_and_no_day() {
        assertThat(PaperValues.of("receipt", KINDS, List.of(ORDER)))
                .containsEntry("measuresNumber", "")
                .containsEntry("measuresDate", "");
    }

    @Test
    void what_is_to_be_served_are_the_papers_under_seal() {
        assertThat(PaperValues.of("receipt", KINDS, List.of(RECORD, ORDER)))
                .containsEntry(
                        "papersToServe",
                        List.of(Map.of("name", "责令限期整改指令书", "number", "晋应急责改〔2026〕12号", "date", "2026年3月5日")));
    }

    @Test
    void what_was_on_the_last_receipt_is_not_served_again() {
        assertThat(PaperValues.of("receipt", KINDS, List.of(ORDER, RECEIPT, LATER_ORDER)))
                .extractingByKey("papersToServe")
                .asString()
                .contains("13号")
                .doesNotContain("12号");
    }

    @Test
    void every_value_has_a_name_that_templates_may_use() {
        assertThat(PaperValues.names(KINDS.keySet()))
                .containsAll(PaperValues.of("receipt", KINDS, List.of()).keySet())
                .contains("issuedPapers.number", "papersToServe.date");
    }

    private static DocumentKind kind(String name, @Nullable Seal seal) {
        return new DocumentKind(name, "any.docx", null, List.of(), List.of(), Map.of(), List.of(), seal, false);
    }

    private static Document paper(String kind, String name, @Nullable String number, String moment) {
        return new Document(kind + moment, kind, name, number, Instant.parse(moment), "00");
    }
}
