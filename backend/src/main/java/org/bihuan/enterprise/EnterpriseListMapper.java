package org.bihuan.enterprise;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface EnterpriseListMapper {

    List<ListedEnterprise> page(
            @Param("sought") EnterpriseList.Sought sought,
            @Param("after") @Nullable String after,
            @Param("limit") int limit);

    List<ListedEnterprise> those(@Param("codes") List<String> codes);

    List<Enterprise> enterprises(@Param("codes") List<String> codes);

    List<EnterpriseDetails> details(@Param("codes") List<String> codes);

    List<HeldLicence> licences(@Param("codes") List<String> codes);
}
