package org.bihuan.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ServiceConsentMapper {

    void insert(@Param("consent") ServiceConsent consent, @Param("at") Instant at);

    int withdraw(@Param("uscc") String uscc, @Param("on") LocalDate on);

    /** Newest first. */
    List<ServiceConsent> of(@Param("uscc") String uscc, @Param("limit") int limit);
}
