package org.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
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
import org.bihuan.people.Roles;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern COMPOSED = Pattern.compile("#\\{\\|([^|]*)\\|");
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
    void both_languages_put_the_same_things_into_their_sentences() {
        Properties english = words("messages_en.properties");

        words("messages.properties")
                .forEach((key, sentence) ->
                        assertThat(places(english.get(key))).as("%s", key).isEqualTo(places(sentence)));
    }

    @Test
    void every_word_is_said_somewhere() {
        String pages = templates().stream().map(TemplatesTest::text).collect(Collectors.joining("\n"));
        String code = files(Path.of("src/main/java")).stream()
                .map(TemplatesTest::text)
                .collect(Collectors.joining("\n"));
        List<Pattern> composed = COMPOSED.matcher(pages)
                .results()
                .map(key -> Pattern.compile(key.group(1).replace(".", "\\.").replaceAll("\\$\\{[^}]*}", "[^ ]+")))
                .toList();

        assertThat(keys("messages.properties")).allSatisfy(key -> assertThat(Pattern.compile(
                                        "[{'\"]" + Pattern.quote(key) + "[}'\"(]")
                                .matcher(pages)
                                .find()
                        || code.contains("\"" + key + "\"")
                        || beginnings(key).anyMatch(one -> code.contains("\"" + one + ".\""))
                        || code.contains("\"" + key.replaceFirst("\\.[^.]+$", "") + "\"")
                        || composed.stream().anyMatch(one -> one.matcher(key).matches()))
                .as(key)
                .isTrue());
    }

    @Test
    void every_role_has_a_name_in_both_languages() {
        Set<String> roles =
                Roles.NAMES.keySet().stream().map(role -> "role." + role).collect(Collectors.toSet());

        assertThat(keys("messages.properties")).containsAll(roles);
        Roles.NAMES.forEach((role, name) ->
                assertThat(words("messages.properties").get("role." + role)).isEqualTo(name));
    }

    @Test
    void an_enterprise_never_reads_the_word_for_enforcement_cases() {
        assertThat(templates())
                .allSatisfy(template -> assertThat(text(template)).doesNotContain("案件"));
        assertThat(text(Path.of("src/main/resources/messages.properties"))).doesNotContain("案件");
    }

    /** {@code a} and {@code a.b} of {@code a.b.c}: code that composes a key starts with one of them. */
    private static Stream<String> beginnings(String key) {
        return Stream.iterate(key, one -> one.contains("."), one -> one.substring(0, one.lastIndexOf('.')))
                .map(one -> one.substring(0, one.lastIndexOf('.')));
    }

    private static Set<String> places(Object sentence) {
        return Pattern.compile("\\{(\\d)")
                .matcher(String.valueOf(sentence))
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> templates() {
        return files(TEMPLATES);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
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
        return new TreeSet<>(words(bundle).stringPropertyNames());
    }

    private static Properties words(String bundle) {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources", bundle))) {
            words.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
