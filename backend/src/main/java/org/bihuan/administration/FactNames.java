package org.bihuan.administration;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.bihuan.Words;
import org.bihuan.people.Roles;
import org.bihuan.people.Unit;
import org.bihuan.people.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the codes in the facts of the administration mean to people. */
@Component
class FactNames {

    private final Units units;
    private final Words words;

    FactNames(Units units, Words words) {
        this.units = units;
        this.words = words;
    }

    /** For one page: the units are read once. */
    Reader reader() {
        return new Reader(units.all().stream().collect(Collectors.toMap(Unit::code, Unit::name)), words);
    }

    /** @param units today's names; the fact holds the code, which never changes and so stands beside the name */
    record Reader(Map<String, String> units, Words words) {

        @Nullable
        String read(String key, @Nullable String value) {
            if (value == null) {
                return null;
            }
            return switch (key) {
                case "roles" ->
                    Arrays.stream(value.split(" ")).map(this::role).collect(Collectors.joining(words.of("list.comma")));
                case "unit", "parent" -> units.containsKey(value) ? units.get(value) + " " + value : value;
                default -> value;
            };
        }

        private String role(String code) {
            return Roles.NAMES.containsKey(code) ? words.of("role." + code) : code;
        }
    }
}
