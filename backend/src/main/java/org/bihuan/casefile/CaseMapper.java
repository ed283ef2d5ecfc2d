package org.bihuan.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CaseMapper {

    void insert(CaseFile file);

    @Nullable
    CaseFile find(String number);

    void updateData(@Param("number") String number, @Param("data") String data, @Param("sources") String sources);

    int close(@Param("number") String number, @Param("outcome") @Nullable String outcome, @Param("at") Instant at);

    void addParties(
            @Param("number") String number,
            @Param("openedAt") Instant openedAt,
            @Param("parties") List<String> parties);

    void addHandlers(@Param("number") String number, @Param("handlers") List<String> handlers);

    List<String> parties(String number);

    Set<String> participants(@Param("uscc") String uscc, @Param("since") Instant since);

    /** Cases of the enterprise and type that were opened since then, newest first, at most five. */
    List<CaseFile> recent(@Param("uscc") String uscc, @Param("type") String type, @Param("since") Instant since);

    /** A place in a list. */
    record Place(String found, Instant moment) {}

    List<CaseFile> page(CaseQuery query);

    int count(CaseQuery query);

    /** The newest among the last cases of those walks that looked at as many as they may; {@code null} if none did. */
    @Nullable
    Place frontier(CaseQuery query);

    @Nullable
    Long nextNumber(@Param("prefix") String prefix, @Param("year") int year);

    void insertNumbering(@Param("prefix") String prefix, @Param("year") int year);

    void advanceNumbering(@Param("prefix") String prefix, @Param("year") int year, @Param("by") int by);

    List<CaseFile> findAll(@Param("numbers") Collection<String> numbers);

    /** Those of the cases that the party takes part in. */
    /** The latest open cases of a type. */
    List<CaseFile> openOfType(@Param("type") String type, @Param("limit") int limit);

    void setStatus(@Param("number") String number, @Param("status") String status);

    List<String> ofParties(@Param("parties") List<String> parties, @Param("numbers") Collection<String> numbers);
}
