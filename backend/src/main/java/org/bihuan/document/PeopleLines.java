package org.bihuan.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bihuan.people.Certificates;
import org.bihuan.people.People;
import org.bihuan.people.Person;
import org.springframework.stereotype.Component;

/** A line for each of several people, because a paper that they sign has a place for each: {@code inspectors} are also {@code inspectorLines}. */
@Component
final class PeopleLines {

    private static final String NAME = "name";
    private static final String CERTIFICATE = "certificate";

    private final People people;
    private final Certificates certificates;

    PeopleLines(People people, Certificates certificates) {
        this.people = people;
        this.certificates = certificates;
    }

    /** What a field that names people adds to the variables; nothing if its key is no plural. */
    static Set<String> names(String field) {
        String lines = variable(field);
        return field.endsWith("s") ? Set.of(lines, lines + "." + NAME, lines + "." + CERTIFICATE) : Set.of();
    }

    static String variable(String field) {
        return field.replaceFirst("s$", "") + "Lines";
    }

    List<Map<String, String>> of(JsonNode usernames) {
        List<Map<String, String>> lines = new ArrayList<>();
        for (JsonNode username : usernames) {
            Map<String, String> line = new LinkedHashMap<>();
            line.put(NAME, people.find(username.asText()).map(Person::name).orElse(username.asText()));
            line.put(CERTIFICATE, certificates.number(username.asText()).orElse(""));
            lines.add(line);
        }
        return lines;
    }
}
