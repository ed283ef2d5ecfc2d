package org.bihuan.administration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;

/** The data of the administration's facts: who or what, and what it was before and is after. */
final class Facts {

    private Facts() {}

    static ObjectNode about(String username) {
        return JsonNodeFactory.instance.objectNode().put("user", username);
    }

    static ObjectNode aboutUnit(String code) {
        return JsonNodeFactory.instance.objectNode().put("unit", code);
    }

    /** What of somebody the system administrator writes. */
    static ObjectNode of(Person person) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("name", person.name());
        facts.put("unit", person.organisation().code());
        facts.put("fields", joined(person.fields()));
        facts.put(
                "certificate",
                person.certificateValidUntil() == null
                        ? null
                        : person.certificateValidUntil().toString());
        return facts;
    }

    static ObjectNode changed(ObjectNode about, ObjectNode before, ObjectNode after) {
        about.set("before", before);
        about.set("after", after);
        return about;
    }

    static ObjectNode changed(ObjectNode about, String key, @Nullable String before, @Nullable String after) {
        return changed(
                about,
                JsonNodeFactory.instance.objectNode().put(key, before),
                JsonNodeFactory.instance.objectNode().put(key, after));
    }

    static String joined(Collection<String> words) {
        return String.join(" ", words.stream().sorted().toList());
    }
}
