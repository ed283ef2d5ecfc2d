package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The room wired by Spring, with what other rooms supply. */
class CaseTypesAtStartTest {

    @TempDir
    private Path place;

    @Test
    void the_case_types_are_there_when_the_context_has_started() {
        FolderWorld.good().at(place);

        try (AnnotationConfigApplicationContext context = context()) {
            context.refresh();

            assertThat(context.getBean(CaseTypes.class).all())
                    .extracting(CaseType::key)
                    .containsExactly("permit-demo");
        }
    }

    @Test
    void the_application_does_not_start_with_a_bad_folder() {
        FolderWorld.good()
                .replace(FolderWorld.MODEL, "name=\"核查\"", "name=\"Visit\"")
                .at(place);

        try (AnnotationConfigApplicationContext context = context()) {
            assertThatThrownBy(context::refresh)
                    .isInstanceOf(FoldersRefusedException.class)
                    .hasMessageContaining("(task_visit)");
        }
    }

    private AnnotationConfigApplicationContext context() {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "place", Map.of("bihuan.case-types", place.toUri().toString())));
        context.registerBean(KnownWords.class, () -> FolderWorld.WORDS);
        context.registerBean(DeploymentsInMemory.class, DeploymentsInMemory::new);
        context.scan("org.bihuan.casetype");
        return context;
    }
}
