package org.bihuan.notification;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface PhoneCodeMapper {

    void insert(@Param("code") PhoneCode code, @Param("minute") long minute);

    int sentToPhone(@Param("phone") String phone, @Param("since") Instant since);

    int sentFromAddress(@Param("address") String address, @Param("since") Instant since);

    @Nullable
    PhoneCode latest(@Param("phone") String phone, @Param("since") Instant since);

    int tryOnce(@Param("id") long id, @Param("most") int most);

    int use(@Param("id") long id, @Param("usedAt") Instant usedAt);

    int deleteBefore(@Param("moment") Instant moment, @Param("limit") int limit);
}
