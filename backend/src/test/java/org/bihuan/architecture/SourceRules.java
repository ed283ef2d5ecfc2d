package org.bihuan.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules about source files, of which class files know nothing. Each answers with what is wrong, a sentence apiece. */
final class SourceRules {

    private static final int LONGEST = 300;
    private static final Pattern ONE_SENTENCE_AND_MARKED =
            Pattern.compile("/\\*\\* [^.]+\\. \\*/\\n@NullMarked\\npackage [a-z.]+;\\n.*", Pattern.DOTALL);

    private SourceRules() {}

    static List<String> filesAreShort(Path sources) {
        return files(sources)
                .filter(file -> lines(file) >= LONGEST)
                .map(file -> sources.relativize(file) + " has " + LONGEST + " lines or more")
                .toList();
    }

    static List<String> packagesSayWhatTheyAre(Path sources) {
        return files(sources)
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !isDescribed(folder.resolve("package-info.java")))
                .map(folder ->
                        sources.relativize(folder) + " needs a package-info.java with one sentence and @NullMarked")
                .toList();
    }

    /** What is pasted into a statement can change what it does; a parameter cannot. */
    static List<String> statementsTakeParametersOnly(Path mappers) {
        return files(mappers, ".xml")
                .filter(file -> read(file).contains("${"))
                .map(file -> mappers.relativize(file) + " pastes text into a statement: ${…} instead of #{…}")
                .toList();
    }

    private static boolean isDescribed(Path info) {
        return Files.exists(info) && ONE_SENTENCE_AND_MARKED.matcher(read(info)).matches();
    }

    private static Stream<Path> files(Path sources) {
        return files(sources, ".java");
    }

    private static Stream<Path> files(Path sources, String ending) {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        return read(file).lines().count();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
