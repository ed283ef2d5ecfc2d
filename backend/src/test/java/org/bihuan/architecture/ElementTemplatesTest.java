package org.bihuan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.stereotype.Component;

/** Whoever draws finds each delegate in the palette, with the parameters that it reads and no others. */
class ElementTemplatesTest {

    private static final Path TEMPLATES = Path.of("../processes/.camunda/element-templates");
    private static final Pattern READ = Pattern.compile("Inputs\\.(?:text|optional)\\(execution, \"(\\w+)\"\\)");

    @Test
    void templates_and_delegates_are_pairs() {
        assertThat(delegates()).isNotEmpty();
        assertThat(new ElementTemplates(TEMPLATES).complaints(delegates())).isEmpty();
    }

    @Test
    void whatever_does_not_fit_is_named(@TempDir Path folder) throws IOException {
        write(folder, "lonely", "lonely", "text");
        write(folder, "turned", "other", "text");
        write(folder, "vague", "vague", "words");

        assertThat(new ElementTemplates(folder)
                        .complaints(new TreeMap<>(
                                Map.of("missing", Set.of(), "turned", Set.of("text"), "vague", Set.of("text")))))
                .containsExactly(
                        "the delegate missing has no template",
                        "the template turned.json offers another delegate",
                        "the template vague.json offers [words], the delegate reads [text]",
                        "the template lonely.json has no delegate");
    }

    /** The input parameters that each delegate reads, by the name of its bean. */
    private static Map<String, Set<String>> delegates() {
        Map<String, Set<String>> delegates = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.bihuan.delegate").stream()
                        .filter(type -> type.isAssignableTo(JavaDelegate.class))
                        .forEach(type -> delegates.put(
                                type.getAnnotationOfType(Component.class).value(), parameters(type)));
        return delegates;
    }

    private static Set<String> parameters(JavaClass type) {
        String source = SourceRules.read(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"));
        return READ.matcher(source)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void write(Path folder, String file, String bean, String parameter) throws IOException {
        Files.writeString(
                folder.resolve(file + ".json"),
                """
                {"id": "%s", "properties": [
                  {"value": "${%s}", "binding": {"type": "property", "name": "camunda:delegateExpression"}},
                  {"binding": {"type": "camunda:inputParameter", "name": "%s"}}
                ]}"""
                        .formatted(bean, bean, parameter));
    }
}
