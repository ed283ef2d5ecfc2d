package org.bihuan.casefile;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TrackingCodeMapper {

    @Nullable
    String find(@Param("caseNumber") String caseNumber);

    /** Keeps the code that is there already. */
    void insert(@Param("caseNumber") String caseNumber, @Param("code") String code);
}
