package org.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StylesTest {

    private static final Path STYLES = Path.of("src/main/web/css");
    private static final Path TOKENS = STYLES.resolve("tokens.css");
    private static final Pattern COLOUR = Pattern.compile("[:\\s(,]#[0-9a-fA-F]{3,8}\\s*[;,)! ]");
    private static final Pattern CLASS = Pattern.compile("\\.([a-z][\\w-]*)");
    private static final Pattern ALONE = Pattern.compile("(?:^|[},])\\s*\\.([a-z][\\w-]*)\\s*(?=[{,])");

    /** They change on purpose what another file says. */
    private static final Set<String> VARIANTS = Set.of("print.css", "large.css");

    private static final Pattern TOKEN = Pattern.compile("(--[a-z][\\w-]*):");

    /** Of form-js, bpmn-js, flatpickr and htmx. */
    private static final Pattern OF_OTHERS = Pattern.compile("(fjs|flatpickr|djs|cds|bjs|bio|htmx)(-.*)?");

    @Test
    void colours_stand_among_the_tokens_alone() {
        assertThat(styles())
                .filteredOn(style -> !style.equals(TOKENS))
                .isNotEmpty()
                .allSatisfy(style -> assertThat(COLOUR.matcher(text(style)).results())
                        .as("%s", style)
                        .isEmpty());
    }

    @Test
    void every_token_is_used() {
        String all = styles().stream().map(StylesTest::text).collect(Collectors.joining());

        assertThat(TOKEN.matcher(text(TOKENS)).results().map(token -> token.group(1)))
                .allSatisfy(token -> assertThat(all).contains("var(" + token + ")"));
    }

    @Test
    void every_class_of_the_styles_stands_on_some_page_and_the_other_way_round() {
        String pages = Stream.of("src/main/resources/templates", "src/main/web/islands", "src/main/java")
                .flatMap(folder -> files(Path.of(folder)).stream())
                .map(StylesTest::text)
                .collect(Collectors.joining("\n"));
        Set<String> styled = styles().stream()
                .map(style -> text(style).replaceAll("(?s)/\\*.*?\\*/|\"[^\"]*\"|\\{[^{}]*}", "{}"))
                .flatMap(selectors -> CLASS.matcher(selectors).results())
                .map(found -> found.group(1))
                .filter(name -> !OF_OTHERS.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> worn = files(Path.of("src/main/resources/templates")).stream()
                .flatMap(template -> Pattern.compile(" class=\"([^\"$]*)\"")
                        .matcher(text(template))
                        .results())
                .flatMap(found -> Arrays.stream(found.group(1).split("\\s+")))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> words = Arrays.stream(pages.split("[^\\w-]+")).collect(Collectors.toSet());
        assertThat(styled).isSubsetOf(words);
        assertThat(worn).isSubsetOf(styled);
    }

    @Test
    void how_a_class_looks_is_said_in_one_file_beside_those_for_paper_and_large_type() {
        Map<String, Set<String>> places = new TreeMap<>();
        styles().stream().filter(style -> !VARIANTS.contains(file(style))).forEach(style -> ALONE.matcher(
                        text(style).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?s)@media[^{]*\\{.*?}\\s*}", ""))
                .results()
                .forEach(found -> places.computeIfAbsent(found.group(1), name -> new TreeSet<>())
                        .add(file(style))));

        assertThat(places)
                .hasSizeGreaterThan(50)
                .allSatisfy((name, files) -> assertThat(files).as(name).hasSize(1));
    }

    private static String file(Path style) {
        return style.getFileName().toString();
    }

    private static List<Path> styles() {
        return files(STYLES);
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
}
