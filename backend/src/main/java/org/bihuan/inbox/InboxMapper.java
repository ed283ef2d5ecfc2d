package org.bihuan.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface InboxMapper {

    /** What one page of the inbox asks for; {@code beforeMoment}/{@code afterMoment} are where the page before ended. */
    record PageQuery(
            Set<String> keys,
            @Nullable String username,
            List<String> types,
            List<String> steps,
            @Nullable String town,
            @Nullable String caseNumber,
            @Nullable Instant dueBefore,
            boolean byCreation,
            @Nullable Instant afterMoment,
            @Nullable String afterId,
            int limit) {}

    void insert(@Param("tasks") List<InboxTask> tasks);

    void insertVisibility(@Param("task") InboxTask task, @Param("keys") Set<String> keys);

    void deleteVisibility(String taskId);

    @Nullable
    InboxTask find(String id);

    List<InboxTask> openOf(String caseNumber);

    List<InboxTask> ofCase(String caseNumber);

    int assign(
            @Param("id") String id, @Param("assignee") @Nullable String assignee, @Param("was") @Nullable String was);

    void setCandidates(@Param("id") String id, @Param("candidates") String candidates);

    List<InboxTask> heldBy(@Param("username") String username, @Param("limit") int limit);

    int end(@Param("id") String id, @Param("state") String state, @Param("by") String by, @Param("at") Instant at);

    void moveDue(@Param("id") String id, @Param("dueAt") Instant dueAt);

    void moveVisibilityDue(@Param("id") String id, @Param("dueAt") Instant dueAt);

    List<InboxTask> mine(PageQuery query);

    List<InboxTask> team(PageQuery query);

    List<InboxTask> done(PageQuery query);

    int countMine(
            @Param("username") String username, @Param("dueBefore") @Nullable Instant dueBefore, @Param("cap") int cap);

    int countTeam(
            @Param("keys") Set<String> keys, @Param("dueBefore") @Nullable Instant dueBefore, @Param("cap") int cap);
}
