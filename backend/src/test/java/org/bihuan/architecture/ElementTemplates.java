package org.bihuan.architecture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The palette of those who draw, compared with the delegates that there are. */
final class ElementTemplates {

    private final Map<String, JsonNode> templates = new TreeMap<>();

    ElementTemplates(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                JsonNode template = new JsonMapper().readTree(file.toFile());
                // a call of a part is drawn with a template as well, but no delegate stands behind it
                if (!template.path("appliesTo").path(0).asText().equals("bpmn:CallActivity")) {
                    templates.put(file.getFileName().toString(), template);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What does not fit, a sentence apiece.
     *
     * @param delegates the input parameters that each delegate reads, by the name of its bean
     */
    List<String> complaints(Map<String, Set<String>> delegates) {
        List<String> complaints = new ArrayList<>();
        delegates.forEach((bean, parameters) -> {
            JsonNode template = templates.get(bean + ".json");
            if (template == null) {
                complaints.add("the delegate " + bean + " has no template");
                return;
            }
            if (!template.path("id").asText().equals(bean)
                    || !bound(template, "property", "camunda:delegateExpression")
                            .equals(Set.of("${" + bean + "}"))) {
                complaints.add("the template " + bean + ".json offers another delegate");
            }
            Set<String> offered = names(template, "camunda:inputParameter");
            if (!offered.equals(parameters)) {
                complaints.add(
                        "the template " + bean + ".json offers " + offered + ", the delegate reads " + parameters);
            }
        });
        templates.keySet().stream()
                .filter(file -> !delegates.containsKey(file.replaceFirst("\\.json$", "")))
                .forEach(file -> complaints.add("the template " + file + " has no delegate"));
        return complaints;
    }

    private static Set<String> names(JsonNode template, String bindingType) {
        Set<String> names = new TreeSet<>();
        template.path("properties").forEach(property -> {
            if (property.path("binding").path("type").asText().equals(bindingType)) {
                names.add(property.path("binding").path("name").asText());
            }
        });
        return names;
    }

    private static Set<String> bound(JsonNode template, String bindingType, String name) {
        Set<String> values = new TreeSet<>();
        template.path("properties").forEach(property -> {
            JsonNode binding = property.path("binding");
            if (binding.path("type").asText().equals(bindingType)
                    && binding.path("name").asText().equals(name)) {
                values.add(property.path("value").asText());
            }
        });
        return values;
    }
}
