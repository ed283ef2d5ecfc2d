package org.bihuan.enterprise;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface EnterpriseMapper {

    @Nullable
    Enterprise find(String uscc);

    /** How many names hold a pair of characters, counted up to a cap. */
    record GramCount(long gram, int names) {}

    /** An enterprise and its name. */
    record Named(String uscc, String name) {}

    List<Enterprise> all(@Param("town") @Nullable String town, @Param("limit") int limit);

    List<Enterprise> withCode(
            @Param("prefix") String prefix, @Param("town") @Nullable String town, @Param("limit") int limit);

    List<GramCount> countGrams(@Param("grams") List<Long> grams, @Param("cap") int cap);

    /** @param around the other pairs, each at its distance from the rarest */
    List<Enterprise> containing(
            @Param("rarest") long rarest,
            @Param("around") List<NameText.Gram> around,
            @Param("town") @Nullable String town,
            @Param("limit") int limit);

    void deleteGrams(String uscc);

    void insertGrams(@Param("uscc") String uscc, @Param("grams") List<NameText.Gram> grams);

    List<Named> notIndexed(int limit);

    void save(Enterprise enterprise);

    List<Site> sites(String uscc);

    void deleteSites(String uscc);

    void insertSites(@Param("uscc") String uscc, @Param("sites") List<Site> sites);
}
