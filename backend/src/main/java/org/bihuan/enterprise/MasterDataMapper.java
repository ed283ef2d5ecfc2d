package org.bihuan.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface MasterDataMapper {

    /** Keeps two people from changing the same enterprise at once. */
    @Nullable
    String lock(String uscc);

    @Nullable
    EnterpriseDetails details(String uscc);

    void saveDetails(EnterpriseDetails details);

    List<Grade> grades(@Param("uscc") String uscc, @Param("limit") int limit);

    void insertGrade(Grade grade);

    void saveGrade(
            @Param("uscc") String uscc, @Param("grade") String grade, @Param("at") Instant at, @Param("by") String by);

    List<Licence> licences(@Param("uscc") String uscc, @Param("limit") int limit);

    void deleteLicences(String uscc);

    void insertLicences(@Param("uscc") String uscc, @Param("licences") List<Licence> licences);

    List<Change> changes(@Param("uscc") String uscc, @Param("limit") int limit);

    void insertChange(Change change);

    List<HeldLicence> ending(
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("after") @Nullable HeldLicence after,
            @Param("limit") int limit);

    /** @throws org.springframework.dao.DuplicateKeyException if it was noted before */
    void noteWarning(@Param("licence") HeldLicence licence, @Param("days") int days);
}
