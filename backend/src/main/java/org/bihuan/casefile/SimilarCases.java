package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds what an enterprise has asked lately that looks like what it is asking now. */
@Service
public class SimilarCases {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final String PREFIX = "start-";

    private final CaseMapper mapper;
    private final CaseTypes types;
    private final CurrentUser currentUser;
    private final Clock clock;

    SimilarCases(CaseMapper mapper, CaseTypes types, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.types = types;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Cases of the same enterprise and type that were opened in the last thirty days and share the fields of the title.
     *
     * @param draftKey {@code start-<type>}; for any other draft there is nothing like it
     */
    public List<CaseFile> to(String draftKey, JsonNode data) {
        Person person = currentUser.get();
        String uscc = uscc(person, data);
        if (!draftKey.startsWith(PREFIX) || uscc == null) {
            return List.of();
        }
        String key = draftKey.substring(PREFIX.length());
        CaseType type = types.all().stream()
                .filter(one -> one.key().equals(key) && mayOpen(person, one))
                .findFirst()
                .orElse(null);
        if (type == null) {
            return List.of();
        }
        return mapper.recent(uscc, key, clock.instant().minus(LATELY)).stream()
                .filter(file -> isLike(type, CaseData.of(file), data))
                .toList();
    }

    private static boolean mayOpen(Person person, CaseType type) {
        return type.manifest().start() != null
                && type.manifest().start().openers().stream().anyMatch(person::has);
    }

    private static @Nullable String uscc(Person person, JsonNode data) {
        return person.isEnterprise()
                ? person.organisation().uscc()
                : data.path(Cases.ON_BEHALF_OF).textValue();
    }

    private static boolean isLike(CaseType type, CaseData before, JsonNode now) {
        return Placeholders.names(type.manifest().title()).stream()
                .filter(now::has)
                .allMatch(field -> Objects.equals(
                        before.value(field).asText(), now.path(field).asText()));
    }
}
