package org.bihuan.export;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ExportMapper {

    int insert(@Param("request") ExportRequest request, @Param("pendingKey") String pendingKey);

    @Nullable
    ExportRequest pending(String pendingKey);

    @Nullable
    ExportRequest find(long id);

    List<ExportRequest> of(@Param("username") String username, @Param("limit") int limit);

    List<ExportRequest> inState(@Param("state") String state, @Param("limit") int limit);

    int decide(
            @Param("id") long id,
            @Param("state") String state,
            @Param("by") String by,
            @Param("at") Instant at,
            @Param("reason") @Nullable String reason);

    /** The state changes only from that one, so that of two only one does it. */
    int move(@Param("id") long id, @Param("from") String from, @Param("to") String to, @Param("at") Instant at);

    void progress(@Param("id") long id, @Param("written") int written, @Param("at") Instant at);

    void finish(
            @Param("id") long id,
            @Param("state") String state,
            @Param("written") int written,
            @Param("reason") @Nullable String reason,
            @Param("expiresAt") @Nullable Instant expiresAt,
            @Param("at") Instant at);

    /** Takes up again what nobody has worked on since then. */
    int reviveAbandoned(@Param("since") Instant since, @Param("at") Instant at);

    int expire(@Param("now") Instant now);

    void deleteFilesOfExpired();

    void deleteFile(long id);

    void insertFile(@Param("id") long id, @Param("content") byte[] content);

    /** A file as it is handed out. */
    record Content(byte[] content) {}

    @Nullable
    Content file(long id);

    void log(ExportEntry entry);

    List<ExportEntry> entries(@Param("before") @Nullable Long before, @Param("limit") int limit);
}
