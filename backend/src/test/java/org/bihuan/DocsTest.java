package org.bihuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents say about the code is true of the code. */
class DocsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path ROOMS = Path.of("src/main/java/org/bihuan");

    @Test
    void the_readme_promises_two_commands_and_ci_runs_the_second_as_it_stands_there() {
        assertThat(found("^mvn .*$", text("README.md"))).containsExactly("mvn spring-boot:run", "mvn verify");
        assertThat(text("README.md")).contains("<!-- test -->\n```sh\nmvn verify\n```\n");
        assertThat(text(".ci/run"))
                .contains("sed -n '/^<!-- test -->$/,/^```$/{/^mvn /p}' README.md")
                .doesNotContainPattern("(?m)^\\s*mvn ");
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_is_short_and_says_why_and_who_watches(Path decision) {
        String text = text(decision);

        assertThat(text.lines().count()).isLessThan(60);
        assertThat(text).startsWith("# " + decision.getFileName().toString().substring(0, 4) + " ");
        assertThat(found("^## .*$", text))
                .containsExactly("## Status", "## Context", "## Decision", "## Consequences", "## Enforced by");
        assertThat(text("docs/ARCHITECTURE.md")).contains("(adr/" + decision.getFileName() + ")");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_link_leads_somewhere(Path document) {
        Path folder = document.toAbsolutePath().normalize().getParent();

        assertThat(found("\\]\\((?!https?:)([^)#]+)", text(document)))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    @Test
    void every_picture_is_shown_somewhere_and_small() throws IOException {
        Set<String> shown = documents()
                .flatMap(document -> found("!\\[[^]]+\\]\\([^)]*pictures/([^)]+)", text(document)).stream())
                .collect(Collectors.toSet());
        List<Path> pictures = files(ROOT.resolve("docs/pictures"), ".png");

        assertThat(pictures.stream().map(picture -> picture.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(shown);
        for (Path picture : pictures) {
            assertThat(Files.size(picture)).as("%s", picture).isLessThan(150_000);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_test_that_a_document_names_is_there(Path document) {
        Set<String> tests = files(Path.of("src/test/java"), "Test.java").stream()
                .map(test -> test.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());

        assertThat(tests).containsAll(found("`(\\w+Test)`", text(document)));
    }

    @Test
    void the_picture_of_the_floors_shows_every_room_once() throws IOException {
        List<String> floors = found("```\\n(.*?)\\n```", text("docs/ARCHITECTURE.md"));
        List<String> shown = found("(?:[│ ] |  {2,})(\\w+) +(?=[\\w\\p{IsHan}])", floors.get(0)).stream()
                .filter(word -> Files.isDirectory(ROOMS.resolve(word)))
                .toList();

        try (Stream<Path> rooms = Files.list(ROOMS)) {
            assertThat(shown)
                    .containsExactlyInAnyOrderElementsOf(rooms.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void every_table_is_in_the_list_of_tables() {
        String migrations = files(Path.of("src/main/resources/db/migration"), ".sql").stream()
                .map(DocsTest::text)
                .collect(Collectors.joining());

        assertThat(found("`(\\w+)`", text("docs/ARCHITECTURE.md")))
                .containsAll(found("CREATE TABLE (\\w+)", migrations));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void versions_and_ports_are_those_of_the_build(Path document) {
        String pom = text("pom.xml");
        String settings = text("backend/src/main/resources/application.yaml");

        assertThat(found("Boot\\s+(\\d+\\.\\d+\\.\\d+)", text(document)))
                .isSubsetOf(valueIn(pom, "spring-boot-starter-parent</artifactId>\\s*<version>([^<]+)"));
        assertThat(found("Camunda\\s+(\\d+\\.\\d+\\.\\d+)", text(document)))
                .isSubsetOf(valueIn(pom, "<camunda.version>([^<]+)"));
        assertThat(found("JDK\\s+(\\d+)", text(document))).isSubsetOf(valueIn(pom, "<java.version>([^<]+)"));
        assertThat(found("Node\\s+(\\d+)", text(document)))
                .isSubsetOf(valueIn(text("backend/src/main/web/package.json"), "\"node\": \">=(\\d+)\""));
        assertThat(found("localhost:(\\d+)", text(document))).isSubsetOf(valueIn(settings, "\\n  port: (\\d+)"));
    }

    @Test
    void every_library_that_is_explained_is_used() {
        String used = letters(text("pom.xml") + text("backend/pom.xml") + text("backend/src/main/web/package.json"));

        List<String> rows = found("^\\| [^|]+ \\| ([^|]+?) \\| .*$", text("docs/adr/0011-libraries.md"));
        assertThat(rows).hasSizeGreaterThan(10).first().isEqualTo("taken");
        assertThat(rows.stream().skip(1).map(row -> letters(row.replaceFirst(" (on|by) .*", ""))))
                .allMatch(used::contains);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String valueIn(String text, String pattern) {
        return found(pattern, text).get(0);
    }

    private static Stream<Path> decisions() {
        return files(ROOT.resolve("docs/adr"), ".md").stream();
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                files(ROOT.resolve("docs"), ".md").stream(),
                Stream.of(ROOT.resolve("README.md"), ROOT.resolve("processes/README.md")));
    }

    private static List<Path> files(Path folder, String ending) {
        Predicate<Path> wanted = path -> path.toString().endsWith(ending);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(wanted).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the pattern finds: its first group if it has one. */
    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE | (pattern.contains("(.*?)") ? Pattern.DOTALL : 0))
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(match.groupCount()))
                .toList();
    }

    private static String text(String path) {
        return text(ROOT.resolve(path));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
