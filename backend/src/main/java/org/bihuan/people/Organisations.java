package org.bihuan.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bodies that people belong to: departments, towns, other authorities, enterprises. */
@Component
public class Organisations {

    private final OrganisationMapper mapper;

    Organisations(OrganisationMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<Organisation> find(String code) {
        return Optional.ofNullable(mapper.find(code));
    }

    /**
     * Organisations by name.
     *
     * @param kind only this kind, {@code null} for all
     * @param q the beginning of a name or code, {@code null} for all
     * @param town only bodies of this town, {@code null} for all
     * @param uscc only this enterprise, {@code null} for all
     */
    public List<Organisation> search(
            @Nullable String kind, @Nullable String q, @Nullable String town, @Nullable String uscc, int limit) {
        return mapper.search(kind, Prefix.pattern(q), town, uscc, limit);
    }

    /** The bodies that staff belong to, by name: everything but enterprises and what is closed. */
    public List<Organisation> ofStaff(int limit) {
        return mapper.ofStaff(limit);
    }

    /** The bodies that have somebody who can act for them, by name; no enterprises. */
    public List<Organisation> acting(int limit) {
        return mapper.acting(limit);
    }

    /** Creates the organisation, or makes an existing one exactly this. */
    public void save(Organisation organisation) {
        mapper.save(organisation);
    }
}
