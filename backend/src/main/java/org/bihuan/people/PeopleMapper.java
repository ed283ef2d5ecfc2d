package org.bihuan.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface PeopleMapper {

    @Nullable
    PersonRow find(String username);

    List<PersonRow> candidates(
            @Param("role") String role,
            @Param("town") @Nullable String town,
            @Param("organisation") @Nullable String organisation,
            @Param("uscc") @Nullable String uscc,
            @Param("limit") int limit);

    List<PersonRow> withAnyRole(@Param("roles") Collection<String> roles, @Param("limit") int limit);

    List<PersonRow> ofEnterprise(@Param("uscc") String uscc, @Param("limit") int limit);

    List<PersonRow> ofBody(@Param("organisation") String organisation, @Param("limit") int limit);

    List<PersonRow> search(
            @Param("filter") PersonFilter filter, @Param("prefix") @Nullable String prefix, @Param("limit") int limit);

    void insert(@Param("draft") PersonDraft draft, @Param("createdAt") Instant createdAt);

    void save(@Param("draft") PersonDraft draft, @Param("createdAt") Instant createdAt);

    void deleteRoles(String username);

    void insertRoles(@Param("username") String username, @Param("roles") Collection<String> roles);

    void deleteFields(String username);

    void insertFields(@Param("username") String username, @Param("fields") Collection<String> fields);

    void activate(@Param("username") String username, @Param("active") boolean active);

    @Nullable
    String certificateNumber(String username);

    void setCertificateNumber(@Param("username") String username, @Param("number") @Nullable String number);

    boolean anybody();

    boolean anybodyOfTheDemo();
}
