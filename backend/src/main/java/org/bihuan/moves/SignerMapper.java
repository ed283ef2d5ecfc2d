package org.bihuan.moves;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SignerMapper {

    /** A submission that waits for those who sign afterwards. */
    record Held(String taskId, String username, String submission) {}

    void insert(Signer signer);

    @Nullable
    Signer find(long id);

    /** In the order in which they were asked, at most 100. */
    List<Signer> of(String taskId);

    /** Whom somebody is still to answer, at most 100. */
    List<Signer> waitingFor(String username);

    /** @return 0 if it is over */
    int end(
            @Param("id") long id,
            @Param("state") String state,
            @Param("opinion") @Nullable String opinion,
            @Param("answer") @Nullable String answer,
            @Param("at") Instant at);

    void hold(Held held);

    @Nullable
    Held held(String taskId);

    void letGo(String taskId);
}
