package org.bihuan.violation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bihuan.casetype.CaseTypeFolder;
import org.bihuan.casetype.FolderRule;
import org.springframework.stereotype.Component;

/** A list of a form that is filled from somewhere names a place that there is, and has a field for what comes from there. */
@Component
final class PickersExist implements FolderRule {

    static final String VIOLATIONS = "violations";

    private static final String PICKER = "picker";
    private static final Set<String> GIVEN = Set.of("description", "clause", "level", "majorStandard");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<String> problems = new ArrayList<>();
        folder.resources().forEach((path, bytes) -> {
            if (path.endsWith(".form")) {
                try {
                    JsonNode form = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
                    check(path, form.path("components"), problems);
                } catch (JsonProcessingException e) {
                    // the rule about forms tells it
                }
            }
        });
        return problems;
    }

    static void check(String path, JsonNode components, List<String> problems) {
        for (JsonNode component : components) {
            JsonNode picker = component.path("properties").path(PICKER);
            if (!picker.isMissingNode()) {
                String list =
                        component.path("path").asText(component.path("key").asText());
                String where = path + "：“" + list + "”的 picker ";
                if (!picker.asText().equals(VIOLATIONS)) {
                    problems.add(where + "写的“" + picker.asText() + "”不存在，可以写 " + VIOLATIONS + "。");
                } else if (!component.path("type").asText().equals("dynamiclist")) {
                    problems.add(where + "只能写在动态列表（dynamiclist）上。");
                } else if (!component.path("components").findValuesAsText("key").stream()
                        .anyMatch(GIVEN::contains)) {
                    problems.add(where + "没有可以填的字段，请在列表里加上 description、clause、level 或 majorStandard。");
                }
            }
            check(path, component.path("components"), problems);
        }
    }
}
