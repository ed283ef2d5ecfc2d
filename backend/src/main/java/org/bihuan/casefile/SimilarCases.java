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

    private final CaseMapper mapper;
    private final CaseTypes types;
    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final Clock clock;

    SimilarCases(CaseMapper mapper, CaseTypes types, CaseAccess access, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.types = types;
        this.access = access;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * Cases of the same enterprise and type that were opened in the last thirty days and share the fields of the title.
     *
     * @param type one that the person may open
     * @param data what is written in its start form so far
     */
    public List<CaseFile> to(CaseType type, JsonNode data) {
        String uscc = uscc(type, currentUser.get(), data);
        if (uscc == null) {
            return List.of();
        }
        return mapper.recent(uscc, type.key(), clock.instant().minus(LATELY)).stream()
                .filter(file -> isLike(type, CaseData.of(file), data))
                .toList();
    }

    /** Other cases of the same enterprise and type, opened in the thirty days before it or since, about the same. */
    public List<CaseFile> near(CaseFile file) {
        String uscc = file.enterpriseUscc();
        if (uscc == null) {
            return List.of();
        }
        Person person = currentUser.get();
        CaseType type = types.at(file.typeKey(), file.typeVersion());
        return mapper.recent(uscc, file.typeKey(), file.openedAt().minus(LATELY)).stream()
                .filter(other -> !other.number().equals(file.number())
                        && isLike(type, CaseData.of(other), CaseData.of(file).values())
                        && access.maySee(person, other))
                .toList();
    }

    private static @Nullable String uscc(CaseType type, Person person, JsonNode data) {
        return person.isEnterprise()
                ? person.organisation().uscc()
                : data.path(type.manifest().start().enterprise()).textValue();
    }

    private static boolean isLike(CaseType type, CaseData before, JsonNode now) {
        return Placeholders.names(type.manifest().title()).stream()
                .filter(now::has)
                .allMatch(field -> Objects.equals(
                        before.value(field).asText(), now.path(field).asText()));
    }
}
