package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bihuan.people.Roles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The contract of every case type that we ship, in sentences. */
class FolderContractTest {

    private static final FolderReader.Found FOUND = new FolderReader("classpath:").read();

    private static KnownWords words;

    /** Looking through all classes takes seconds: once for all folders. */
    @BeforeAll
    static void theWordsOfTheHouse() throws IOException {
        words = words();
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("folders")
    void a_case_type_keeps_the_contract(String key) {
        CaseTypeFolder folder = FOUND.folders().stream()
                .filter(candidate -> candidate.key().equals(key))
                .findFirst()
                .orElseThrow();

        List<String> problems = FolderWorld.rules(words).stream()
                .flatMap(rule -> rule.problems(folder).stream())
                .toList();

        assertThat(problems).isEmpty();
    }

    @Test
    void the_case_types_can_be_read_and_do_not_get_in_each_others_way() {
        List<String> problems = new Contract(List.of()).problems(FOUND);

        assertThat(problems).isEmpty();
    }

    static Stream<String> folders() {
        return FOUND.folders().stream().map(CaseTypeFolder::key);
    }

    private static KnownWords words() throws IOException {
        Set<String> roles = new TreeSet<>(Roles.NAMES.keySet());
        roles.add(Roles.ENTERPRISE);
        return new KnownWords(
                roles, deadlineCodes(), beans("SubmissionRule"), beans("RowSource"), beans("JavaDelegate"), Set.of());
    }

    /** The names of the beans of a kind, as the house knows them. */
    private static Set<String> beans(String kind) {
        Set<String> names = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.bihuan")) {
            if (type.getRawInterfaces().stream()
                    .anyMatch(implemented -> implemented.getSimpleName().equals(kind))) {
                type.tryGetAnnotationOfType(Component.class)
                        .map(Component::value)
                        .ifPresent(names::add);
            }
            type.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith(Bean.class)
                            && method.getRawReturnType().getSimpleName().equals(kind))
                    .forEach(method -> names.add(method.getName()));
        }
        return names;
    }

    /** Whatever looks like a code in the table of deadlines; the clock room reads it properly. */
    private static Set<String> deadlineCodes() throws IOException {
        ClassPathResource table = new ClassPathResource("processes/deadlines.yaml");
        if (!table.exists()) {
            return Set.of();
        }
        return Pattern.compile("\\b[A-Z]{2}(-[A-Z]+)+\\b")
                .matcher(table.getContentAsString(StandardCharsets.UTF_8))
                .results()
                .map(code -> code.group())
                .collect(Collectors.toSet());
    }
}
