package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.bihuan.casetype.DocumentKind;
import org.bihuan.casetype.DocumentKind.Seal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must have a place on a paper before it may be a template. */
class SealedTemplatesTest {

    private static final String PATH = "processes/rectification/documents/order.docx";

    private final TemplatesAreFillable rule = new TemplatesAreFillable(new DocumentTemplates());

    @Test
    void a_paper_under_seal_has_a_place_for_it() throws IOException {
        assertThat(rule.places(PATH, "order", kind(Seal.BUREAU), Advice.word("晋江市应急管理局")))
                .singleElement()
                .asString()
                .contains(PATH, "（印章）", "documents.order.seal");
        assertThat(rule.places(PATH, "order", kind(Seal.BUREAU), Advice.word("晋江市应急管理局（印 章）")))
                .isEmpty();
    }

    @Test
    void a_paper_without_seal_needs_no_place_for_one() throws IOException {
        assertThat(rule.places(PATH, "order", kind(null), Advice.word("晋江市应急管理局")))
                .isEmpty();
    }

    private static DocumentKind kind(@Nullable Seal seal) {
        return new DocumentKind(
                "责令限期整改指令书", "order.docx", "责改", List.of(), List.of(), Map.of(), List.of(), seal, false);
    }
}
