package org.bihuan.people;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface UserMapper {

    List<PersonRow> page(
            @Param("filter") UserFilter filter,
            @Param("prefix") @Nullable String prefix,
            @Param("after") String after,
            @Param("limit") int limit);

    @Nullable
    PersonRow find(String username);

    int touch(@Param("username") String username, @Param("version") int version);

    void change(@Param("username") String username, @Param("details") UserDetails details);

    void signedIn(@Param("username") String username, @Param("at") Instant at);

    void succeed(@Param("username") String username, @Param("successor") @Nullable String successor);

    @Nullable
    String successorOfLeft(String username);

    int holders(String role);

    List<PersonRow> silentSince(
            @Param("moment") Instant moment, @Param("after") @Nullable String after, @Param("limit") int limit);
}
