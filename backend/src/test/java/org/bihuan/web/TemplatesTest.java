package org.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-zA-Z0-9.-]+)");

    @Test
    void templates_are_shorter_than_sixty_lines() {
        assertThat(templates())
                .isNotEmpty()
                .allSatisfy(template ->
                        assertThat(text(template).lines()).as("%s", template).hasSizeLessThan(60));
    }

    @Test
    void nothing_in_a_template_needs_an_exception_from_the_content_security_policy() {
        assertThat(templates()).allSatisfy(template -> assertThat(text(template))
                .as("%s", template)
                .doesNotContainPattern("\\son[a-z]+=|\\sstyle=|<style|th:utext|javascript:")
                .doesNotContainPattern("<script(?![^>]*(th:src|application/json))"));
    }

    @Test
    void every_word_of_the_templates_is_there_in_both_languages() {
        Set<String> used = templates().stream()
                .flatMap(template -> MESSAGE.matcher(text(template)).results())
                .map(word -> word.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(keys("messages.properties")).containsAll(used);
        assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void an_enterprise_never_reads_the_word_for_enforcement_cases() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(text(template)).doesNotContain("案件"));
        assertThat(text(Path.of("src/main/resources/messages.properties"))).doesNotContain("案件");
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> keys(String bundle) {
        Properties words = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("src/main/resources", bundle))) {
            words.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
