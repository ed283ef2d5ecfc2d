package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {

    @TempDir
    private Path place;

    @Test
    void what_is_no_case_type_and_what_is_hidden_is_passed_over() {
        FolderReader reader = FolderWorld.good()
                .put("processes/README.md", "x")
                .put("processes/permit-demo/.swap", "x")
                .at(place);

        FolderReader.Found found = reader.read();

        assertThat(found.problems()).isEmpty();
        assertThat(found.folders()).extracting(CaseTypeFolder::key).containsExactly("permit-demo");
        assertThat(found.folders().get(0).resources().keySet())
                .noneMatch(path -> path.contains(".swap"))
                .allMatch(path -> path.startsWith("processes/permit-demo/") || path.startsWith("forms/permit-demo/"));
    }

    @Test
    void a_place_with_an_awkward_name_is_read_as_well() throws IOException {
        Path awkward = Files.createDirectories(place.resolve("流程 a+b"));

        FolderReader.Found found = FolderWorld.good().at(awkward).read();

        assertThat(found.problems()).isEmpty();
        assertThat(found.folders().get(0).resources()).containsKeys(FolderWorld.MODEL, FolderWorld.START_FORM);
    }

    @Test
    void the_folders_are_found_inside_a_jar() throws IOException {
        Path unpacked = Files.createDirectories(place.resolve("unpacked"));
        CaseTypeFolder folder = FolderWorld.good().folder(unpacked);
        Path jar = place.resolve("application.jar");
        pack(unpacked, jar);

        FolderReader.Found found = new FolderReader("jar:" + jar.toUri() + "!/").read();

        assertThat(found.problems()).isEmpty();
        assertThat(found.folders().get(0).resources().keySet())
                .isEqualTo(folder.resources().keySet());
    }

    @Test
    void an_empty_place_has_no_folders_and_no_problems() {
        FolderReader.Found found = new FolderReader(place.toUri().toString()).read();

        assertThat(found).isEqualTo(new FolderReader.Found(List.of(), List.of()));
    }

    private static void pack(Path folder, Path jar) throws IOException {
        Set<String> entries = new HashSet<>();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(path -> !path.equals(folder)).toList()) {
                String name = folder.relativize(path) + (Files.isDirectory(path) ? "/" : "");
                entries.add(name);
                packed.putNextEntry(new JarEntry(name));
                if (Files.isRegularFile(path)) {
                    Files.copy(path, packed);
                }
            }
        }
        assertThat(entries).contains("processes/", "forms/");
    }
}
