package org.bihuan.casetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A copy of the good folder {@code permit-demo} that a test may spoil, and everything that reads and checks it. */
final class FolderWorld {

    static final String KEY = "permit-demo";
    static final String MANIFEST = "processes/permit-demo/case-type.yaml";
    static final String MODEL = "processes/permit-demo/permit-demo.bpmn";
    static final String DECISION = "processes/permit-demo/risk.dmn";
    static final String START_FORM = "forms/permit-demo/start.form";
    static final String CHECK_FORM = "forms/permit-demo/check.form";

    static final KnownWords WORDS = new KnownWords(
            Set.of("intake", "supervisor", "enterprise"),
            Set.of("PD-CHECK", "PD-TOTAL"),
            Set.of("arrivalNotAhead"),
            Set.of("openItems"),
            Set.of("sendNotice", "issueDocument", "tellRegistry"),
            Set.of("tellRegistry"));

    private static final Path GOOD = Path.of("src/test/resources/case-types/good");

    private final SortedMap<String, String> files = new TreeMap<>();

    private FolderWorld() {}

    static FolderWorld good() {
        return of(GOOD);
    }

    /** A copy of the folders that lie there. */
    static FolderWorld of(Path folders) {
        FolderWorld world = new FolderWorld();
        try (Stream<Path> paths = Files.walk(folders)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                world.files.put(folders.relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return world;
    }

    /** Every rule of this room; a test proves that none is missing. */
    static List<FolderRule> rules(KnownWords words) {
        return List.of(
                new ActionsRule(),
                new CheckInRule(),
                new DeadlinesRule(words),
                new DecisionsRule(),
                new DiagramRule(),
                new DocumentsRule(),
                new ElementsRule(),
                new EngineWordsRule(words),
                new FieldsRule(),
                new ParametersRule(Parameters.shipped()),
                new FiguresRule(),
                new FilesRule(),
                new FormsRule(),
                new GatewaysRule(),
                new IdentityRule(),
                new NamesRule(),
                new OptionsRule(words),
                new OutcomesRule(),
                new PhrasesRule(),
                new RolesRule(words),
                new SoundnessRule(),
                new StagesRule(),
                new StepsRule(words));
    }

    String content(String file) {
        return files.get(file);
    }

    FolderWorld replace(String file, String from, String to) {
        assertThat(files.get(file)).as("what is to be spoiled").contains(from);
        files.put(file, files.get(file).replace(from, to));
        return this;
    }

    FolderWorld put(String file, String content) {
        files.put(file, content);
        return this;
    }

    FolderWorld remove(String file) {
        assertThat(files.remove(file)).as("what is to be removed").isNotNull();
        return this;
    }

    /** A second folder that is the same in everything but its key. */
    FolderWorld twin(String key) {
        for (Map.Entry<String, String> file : List.copyOf(files.entrySet())) {
            if (file.getKey().contains(KEY)) {
                files.put(file.getKey().replace(KEY, key), file.getValue().replace(KEY, key));
            }
        }
        return this;
    }

    FolderReader at(Path place) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = place.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderReader(place.toUri().toString());
    }

    List<String> problems(Path place) {
        return new Contract(rules(WORDS)).problems(at(place).read());
    }

    /** What is wrong between the folders, whatever may be wrong within them. */
    List<String> neighbours(Path place) {
        return new Contract(List.of()).problems(at(place).read());
    }

    CaseTypeFolder folder(Path place) {
        return at(place).read().folders().get(0);
    }

    CaseTypes caseTypes(Path place, Deployments deployments) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("deployments", deployments);
        rules(WORDS).forEach(rule -> beans.addBean(rule.getClass().getSimpleName(), rule));
        return new CaseTypes(
                at(place), beans.getBeanProvider(FolderRule.class), beans.getBeanProvider(Deployments.class));
    }
}
