package org.bihuan.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface NoticeMapper {

    void insertAll(
            @Param("recipients") Collection<String> recipients,
            @Param("caseNumber") @Nullable String caseNumber,
            @Param("kind") String kind,
            @Param("title") String title,
            @Param("body") String body,
            @Param("createdAt") Instant createdAt);

    List<Notice> page(
            @Param("recipient") String recipient,
            @Param("unreadOnly") boolean unreadOnly,
            @Param("before") @Nullable Long before,
            @Param("limit") int limit);

    int unread(@Param("recipient") String recipient, @Param("limit") int limit);

    int markRead(@Param("recipient") String recipient, @Param("id") @Nullable Long id, @Param("readAt") Instant readAt);

    boolean exists(@Param("recipient") String recipient, @Param("id") long id);
}
