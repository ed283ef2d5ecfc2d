package org.bihuan.casetype;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * As much of a form as the contract needs; the form room knows the rest.
 *
 * @param name short name, which is the file's
 * @param fields keys of the components, those inside groups and lists included
 * @param moments those of the keys that hold a day with its time
 * @param valuesKeys where data-driven selects find their options
 */
record FormOutline(
        String name, String path, String id, Set<String> fields, Set<String> moments, Set<String> valuesKeys) {

    static final String EXTENSION = ".form";
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<FormOutline> read(Map<String, byte[]> resources) throws UnreadableException {
        List<FormOutline> forms = new ArrayList<>();
        for (Map.Entry<String, byte[]> resource : resources.entrySet()) {
            if (isForm(resource.getKey())) {
                forms.add(read(resource.getKey(), resource.getValue()));
            }
        }
        return List.copyOf(forms);
    }

    static boolean isForm(String path) {
        return path.startsWith("forms/") && path.endsWith(EXTENSION);
    }

    static String shortName(String path) {
        return path.substring(path.lastIndexOf('/') + 1, path.length() - EXTENSION.length());
    }

    private static FormOutline read(String path, byte[] json) throws UnreadableException {
        try {
            JsonNode form = JSON.readTree(new String(json, StandardCharsets.UTF_8));
            Set<String> fields = new TreeSet<>();
            Set<String> moments = new TreeSet<>();
            Set<String> valuesKeys = new TreeSet<>();
            each(form.path("components"), component -> {
                text(component, "key").ifPresent(fields::add);
                text(component, "path").ifPresent(fields::add);
                text(component, "valuesKey").ifPresent(valuesKeys::add);
                if (component.path("type").asText().equals("datetime")
                        && component.path("subtype").asText().equals("datetime")) {
                    text(component, "key").ifPresent(moments::add);
                }
            });
            return new FormOutline(
                    shortName(path),
                    path,
                    form.path("id").asText(),
                    Collections.unmodifiableSet(fields),
                    Collections.unmodifiableSet(moments),
                    Collections.unmodifiableSet(valuesKeys));
        } catch (JsonProcessingException e) {
            throw new UnreadableException(path + "：不是合法的 JSON，请用表单设计器重新保存。");
        } catch (IOException e) {
            throw new UnreadableException(path + "：文件读不出来（" + e.getMessage() + "）。");
        }
    }

    private static void each(JsonNode components, Consumer<JsonNode> visit) {
        for (JsonNode component : components) {
            visit.accept(component);
            each(component.path("components"), visit);
        }
    }

    private static Optional<String> text(JsonNode component, String property) {
        JsonNode value = component.path(property);
        return value.isTextual() && !value.asText().isEmpty() ? Optional.of(value.asText()) : Optional.empty();
    }
}
