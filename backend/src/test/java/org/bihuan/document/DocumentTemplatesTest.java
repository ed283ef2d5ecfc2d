package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.DefaultResourceLoader;

class DocumentTemplatesTest {

    private final DocumentTemplates templates = new DocumentTemplates();

    @Test
    void the_advice_template_asks_only_for_what_exists() {
        assertThat(templates.problems(Advice.template(), Advice.VARIABLES)).isEmpty();
    }

    @Test
    void a_variable_that_does_not_exist_is_named_with_those_that_do() {
        Set<String> fewer = new TreeSet<>(Advice.VARIABLES);
        fewer.remove("uscc");
        fewer.remove("findings.clause");

        assertThat(templates.problems(Advice.template(), fewer))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("“uscc”", "enterprise"))
                .anySatisfy(problem -> assertThat(problem).contains("“findings.clause”"));
    }

    @Test
    void a_section_that_is_not_closed_is_told_and_not_thrown() throws IOException {
        assertThat(templates.problems(Advice.word("{{?measures}}"), Set.of("measures")))
                .hasSize(1);
    }

    @Test
    void a_file_that_is_no_word_document_is_told_and_not_thrown() {
        assertThat(templates.problems("no zip".getBytes(StandardCharsets.UTF_8), Set.of()))
                .hasSize(1);
    }

    @Test
    void a_missing_font_is_told_in_a_sentence() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> new Fonts(new DefaultResourceLoader(), List.of("classpath:fonts/none.ttf"))))
                .hasMessageContaining("fonts/none.ttf")
                .hasMessageContaining("build the web part once");
    }

    @Test
    void characters_without_a_glyph_are_listed_once() {
        Fonts fonts = new Fonts(new DefaultResourceLoader(), List.of("classpath:fonts/NotoSansSC-Regular.ttf"));

        assertThat(fonts.missing("晋江 A1\n")).isEmpty();
        assertThat(fonts.missing("好\uE000\uE000好")).isEqualTo("\uE000");
    }
}
