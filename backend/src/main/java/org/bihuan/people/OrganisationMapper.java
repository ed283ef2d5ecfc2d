package org.bihuan.people;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface OrganisationMapper {

    @Nullable
    Organisation find(String code);

    List<Organisation> search(
            @Param("kind") @Nullable String kind,
            @Param("prefix") @Nullable String prefix,
            @Param("town") @Nullable String town,
            @Param("uscc") @Nullable String uscc,
            @Param("limit") int limit);

    List<Organisation> ofStaff(int limit);

    List<Organisation> acting(@Param("limit") int limit);

    void save(Organisation organisation);
}
