package org.bihuan.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bihuan.RefusedException;
import org.bihuan.casetype.CaseType;
import org.bihuan.casetype.CaseTypes;
import org.bihuan.casetype.Manifest;
import org.bihuan.casetype.Visibility;
import org.bihuan.people.Access;
import org.bihuan.people.CurrentUser;
import org.bihuan.people.FieldVisibility;
import org.bihuan.people.Person;
import org.bihuan.people.Scope;
import org.springframework.stereotype.Service;

/** Who sees a case, and how far into it. */
@Service
public class CaseAccess {

    private final CaseMapper mapper;
    private final CaseTypes types;
    private final CurrentUser currentUser;
    private final Awaited awaited;

    CaseAccess(CaseMapper mapper, CaseTypes types, CurrentUser currentUser, Awaited awaited) {
        this.mapper = mapper;
        this.types = types;
        this.currentUser = currentUser;
        this.awaited = awaited;
    }

    /**
     * The case, for whoever is signed in.
     *
     * @throws RefusedException not found if there is none or it is not theirs to see
     */
    public CaseFile visible(String number) {
        CaseFile file = mapper.find(number);
        if (file == null || !maySee(currentUser.get(), file)) {
            throw RefusedException.notFound("没有这个编号，或者您无权查看。");
        }
        return file;
    }

    /** Those of the cases that whoever is signed in may see, with two statements for all of them. */
    public Set<String> visibleAmong(Collection<String> numbers) {
        return visibleOf(numbers).stream().map(CaseFile::number).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same, with what the case store says of each. */
    List<CaseFile> visibleOf(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Person person = currentUser.get();
        Set<String> own = Set.copyOf(mapper.ofParties(CaseScope.parties(person), numbers));
        return mapper.findAll(numbers).stream()
                .filter(file -> own.contains(file.number()) || readsWithoutParty(person, file))
                .toList();
    }

    public boolean maySee(Person person, CaseFile file) {
        return readsWithoutParty(person, file)
                || Access.maySee(person, scope(file, Set.copyOf(mapper.parties(file.number()))))
                || (file.isOpen() && awaited.isAwaited(person, file.number()));
    }

    /** Whether the person sees the case already by role or enterprise, without having taken part in it. */
    public boolean readsWithoutParty(Person person, CaseFile file) {
        Manifest.Start start =
                types.at(file.typeKey(), file.typeVersion()).manifest().start();
        boolean isParty = file.enterpriseUscc() != null && start != null && start.partySees();
        return Access.maySee(person, scope(file, isParty ? Set.of("uscc:" + file.enterpriseUscc()) : Set.of()));
    }

    /** Whether the person may read a field that the step wrote. */
    public boolean maySeeField(Person person, CaseType type, String step, String field) {
        Visibility visibility = type.manifest().visibility(step, field);
        return Access.maySeeField(
                person,
                new FieldVisibility(
                        FieldVisibility.Level.valueOf(visibility.level().name()), visibility.to()));
    }

    /** The data of the case, cut to what the person may read. */
    public ObjectNode visibleData(Person person, CaseType type, CaseData data) {
        ObjectNode visible = JsonNodeFactory.instance.objectNode();
        data.values().properties().forEach(entry -> {
            if (maySeeField(person, type, data.source(entry.getKey()), entry.getKey())) {
                visible.set(entry.getKey(), entry.getValue());
            }
        });
        return visible;
    }

    /** Whether the person may read everything that a step wrote at once, as an event of the ledger holds it. */
    public boolean maySeeAll(Person person, CaseType type, String step, JsonNode written) {
        for (Iterator<String> fields = written.fieldNames(); fields.hasNext(); ) {
            if (!maySeeField(person, type, step, fields.next())) {
                return false;
            }
        }
        return true;
    }

    private Scope scope(CaseFile file, Set<String> parties) {
        CaseType type = types.at(file.typeKey(), file.typeVersion());
        Set<Scope.Reader> readers = type.manifest().readers().stream()
                .map(reader ->
                        new Scope.Reader(reader.role(), reader.scope().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
        return new Scope(file.typeKey(), readers, parties, null, file.town(), false);
    }
}
