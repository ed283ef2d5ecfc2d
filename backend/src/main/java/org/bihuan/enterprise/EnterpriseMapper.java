package org.bihuan.enterprise;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface EnterpriseMapper {

    @Nullable
    Enterprise find(String uscc);

    List<Enterprise> search(
            @Param("prefix") @Nullable String prefix, @Param("town") @Nullable String town, @Param("limit") int limit);

    void save(Enterprise enterprise);

    List<Site> sites(String uscc);

    void deleteSites(String uscc);

    void insertSites(@Param("uscc") String uscc, @Param("sites") List<Site> sites);
}
