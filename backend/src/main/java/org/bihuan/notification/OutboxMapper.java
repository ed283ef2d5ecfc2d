package org.bihuan.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OutboxMapper {

    void insertAll(@Param("messages") List<OutboxMessage> messages);

    /** Locks what is due, leaving out what another node is just taking. */
    List<OutboxMessage> lockDue(
            @Param("topics") Collection<String> topics, @Param("now") Instant now, @Param("limit") int limit);

    void lease(@Param("ids") Collection<Long> ids, @Param("until") Instant until);

    void sent(@Param("id") long id, @Param("sentAt") Instant sentAt, @Param("forget") boolean forget);

    void givenUp(@Param("id") long id, @Param("error") String error, @Param("at") Instant at);

    int deleteSent(@Param("before") Instant before, @Param("limit") int limit);

    void failed(@Param("id") long id, @Param("error") String error, @Param("nextAttemptAt") Instant nextAttemptAt);
}
