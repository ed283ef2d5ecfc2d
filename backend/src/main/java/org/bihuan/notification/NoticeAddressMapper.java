package org.bihuan.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface NoticeAddressMapper {

    @Nullable
    NoticeAddress find(String username);

    @Nullable
    NoticeAddress withOpenid(String openid);

    List<NoticeAddress> reachable(@Param("usernames") Collection<String> usernames);

    void begin(String username);

    void setPhone(@Param("username") String username, @Param("phone") String phone);

    void setSmsWanted(@Param("username") String username, @Param("wanted") boolean wanted);

    int bind(@Param("username") String username, @Param("openid") String openid, @Param("boundAt") Instant boundAt);

    void unbind(String username);
}
