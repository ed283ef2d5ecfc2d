package org.bihuan.casetype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every field that the manifest names is a field of a form. */
@Component
final class FieldsRule implements FolderRule {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    @Override
    public List<String> problems(CaseTypeFolder folder) {
        List<FormOutline> forms;
        try {
            forms = FormOutline.read(folder.resources());
        } catch (UnreadableException e) {
            // the rule about forms tells it
            return List.of();
        }
        Set<String> fields = folder.fields();
        List<String> problems = new ArrayList<>();
        Manifest manifest = folder.manifest();
        String file = folder.manifestPath() + "：";
        Set<String> places = folder.steps();
        places.addAll(manifest.actions().keySet());
        manifest.fields().keySet().forEach(field -> visible(places, file, field, fields, problems));
        manifest.derived().forEach((name, derived) -> Stream.of(
                        Optional.ofNullable(derived.anyRow()), Optional.ofNullable(derived.field()))
                .flatMap(Optional::stream)
                .forEach(field -> known(file + "derived." + name, field, fields, problems)));
        manifest.steps().forEach((task, step) -> {
            step.prefill().forEach(field -> known(file + "steps." + task + ".prefill", field, fields, problems));
            step.rows().keySet().forEach(list -> known(file + "steps." + task + ".rows", list, fields, problems));
            if (step.hint() != null) {
                placeholders(file + "steps." + task + ".hint", step.hint(), fields, problems);
            }
            Set<String> bodies = new TreeSet<>(step.candidates().organisations());
            folder.model().all().forEach(node -> bodies.remove(node.attribute("camunda:elementVariable")));
            bodies.forEach(field -> known(file + "steps." + task + ".candidates", field, fields, problems));
            step.candidates()
                    .named()
                    .forEach(field -> known(file + "steps." + task + ".candidates", field, fields, problems));
        });
        manifest.register().forEach(field -> known(file + "register", field, fields, problems));
        manifest.clocks().forEach((code, clock) -> {
            if (clock.notBefore() != null) {
                known(file + "clocks." + code + ".notBefore", clock.notBefore(), fields, problems);
            }
        });
        if (manifest.start() != null) {
            Set<String> opening = of(forms.stream()
                    .filter(form -> form.name().equals(manifest.start().form()))
                    .toList());
            placeholders(file + "title", manifest.title(), opening, problems);
            if (!manifest.start().enterprise().equals("onBehalfOf")) {
                known(file + "start.enterprise", manifest.start().enterprise(), opening, problems);
            }
        }
        return problems;
    }

    /** A field, or a field as it is written in one step or action. */
    private static void visible(
            Set<String> places, String file, String written, Set<String> fields, List<String> problems) {
        int dot = written.indexOf('.');
        String place = dot < 0 ? "" : written.substring(0, dot);
        known(file + "fields", written.substring(dot + 1), fields, problems);
        if (dot >= 0 && !places.contains(place)) {
            problems.add(file + "fields 里的“" + written + "”以“" + place + "”开头，它不是步骤也不是动作，请改正。");
        }
    }

    private static void placeholders(String where, String text, Set<String> fields, List<String> problems) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            known(where, placeholder.group(1), fields, problems);
        }
    }

    static Set<String> of(List<FormOutline> forms) {
        Set<String> fields = new TreeSet<>();
        forms.forEach(form -> fields.addAll(form.fields()));
        return fields;
    }

    private static void known(String where, String field, Set<String> fields, List<String> problems) {
        if (!fields.contains(field)) {
            problems.add(where + " 里的字段“" + field + "”在表单中没有，请改正或补进表单。");
        }
    }
}
