package org.bihuan.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface InboxMapper {

    /** What one page of the inbox asks for; {@code afterMoment} and {@code afterId} are where the page before ended. */
    record PageQuery(
            List<Branch> branches,
            @Nullable String username,
            @Nullable Collection<String> watched,
            List<String> types,
            List<String> steps,
            List<String> towns,
            @Nullable String caseNumber,
            @Nullable List<String> usccs,
            @Nullable Instant dueFrom,
            @Nullable Instant dueBefore,
            boolean byCreation,
            @Nullable Instant afterMoment,
            @Nullable String afterId,
            int limit) {

        /** Everything unclaimed that can be seen by the keys, earliest due first. */
        static PageQuery all(Set<String> keys, int limit) {
            List<String> any = List.of();
            return new PageQuery(
                    Branch.of(keys), null, null, any, any, any, null, null, null, null, false, null, null, limit);
        }
    }

    /** Open tasks that one person can see, by one filter: how many there are of a type at a step, for a town, due when. */
    record Group(String typeKey, String step, @Nullable String town, String bucket, int number) {}

    /** How many tasks a cell of {@link #countCells} holds, by its place in the list. */
    record Counted(int cell, int number) {}

    /** A task whose row has changed, and whom that may concern. */
    record Changed(
            String id,
            String caseNumber,
            String candidates,
            @Nullable String assignee,
            @Nullable String endedBy,
            Instant changedAt) {}

    void insert(@Param("tasks") List<InboxTask> tasks);

    void insertVisibility(@Param("task") InboxTask task, @Param("keys") Set<String> keys);

    void deleteVisibility(String taskId);

    @Nullable
    InboxTask find(String id);

    List<InboxTask> openOf(String caseNumber);

    /** The open tasks of several cases, in no order; of a case at most what a few hundred cases have together. */
    List<InboxTask> openOfAll(@Param("caseNumbers") Collection<String> caseNumbers);

    List<InboxTask> ofCase(String caseNumber);

    int assign(
            @Param("id") String id, @Param("assignee") @Nullable String assignee, @Param("was") @Nullable String was);

    void setCandidates(@Param("id") String id, @Param("candidates") String candidates);

    List<InboxTask> heldBy(@Param("username") String username, @Param("limit") int limit);

    int end(@Param("id") String id, @Param("state") String state, @Param("by") String by, @Param("at") Instant at);

    void setAsked(@Param("id") String id, @Param("asked") int asked);

    /** Takes a row away that is to be written anew. */
    void forget(String id);

    /** @return 0 if it is over, or was urged after {@code before} */
    int urge(@Param("id") String id, @Param("at") Instant at, @Param("before") Instant before);

    void moveDue(@Param("tasks") Collection<String> tasks, @Param("at") Instant at);

    void moveVisibilityDue(@Param("tasks") Collection<String> tasks, @Param("at") Instant at);

    List<InboxTask> mine(PageQuery query);

    List<InboxTask> team(PageQuery query);

    List<InboxTask> watched(PageQuery query);

    List<InboxTask> done(PageQuery query);

    int countMine(
            @Param("username") String username, @Param("dueBefore") @Nullable Instant dueBefore, @Param("cap") int cap);

    int countTeam(
            @Param("keys") Set<String> keys, @Param("dueBefore") @Nullable Instant dueBefore, @Param("cap") int cap);

    int countWatched(@Param("watched") Collection<String> watched, @Param("cap") int cap);

    int countDone(@Param("username") String username, @Param("cap") int cap);

    /** Unclaimed tasks in each cell, each counted up to the cap. */
    List<Counted> countCells(@Param("cells") List<Cell> cells, @Param("cap") int cap);

    /** The open tasks of a person, or of the watched cases, in groups; of more than {@code cap} the earliest due. */
    List<Group> groups(
            @Param("username") @Nullable String username,
            @Param("watched") Collection<String> watched,
            @Param("now") Instant now,
            @Param("tomorrow") Instant tomorrow,
            @Param("soon") Instant soon,
            @Param("cap") int cap);

    /** Tasks whose rows changed within the last half minute by the database's clock, the latest first. */
    List<Changed> changed(int limit);
}
