package org.bihuan.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.bihuan.clock.ClockInterval.Actor;
import org.bihuan.clock.RunningClock.State;
import org.jspecify.annotations.Nullable;

@Mapper
interface ClockMapper {

    /** Which clock a warning is due of. */
    record Due(long id, String caseNumber, Instant nextWarningAt) {}

    /** The clocks of the code that are not over, in no order. */
    List<ClockRow> open(@Param("caseNumber") String caseNumber, @Param("code") String code);

    /** The latest 500 clocks of a case, latest first. */
    List<ClockRow> ofCase(@Param("caseNumber") String caseNumber);

    @Nullable
    ClockRow find(long id);

    void insert(@Param("row") ClockRow row, @Param("key") NewId key);

    /** How many clocks run or stand still and are due at a moment or later, at most so many. */
    int openFrom(@Param("moment") Instant moment, @Param("most") int most);

    int update(ClockRow row);

    /** Writes what a recount changes of rows that are there already. */
    void updateAll(@Param("rows") List<ClockRow> rows);

    int stop(
            @Param("caseNumber") String caseNumber,
            @Param("codes") Collection<String> codes,
            @Param("actor") Actor actor);

    int stopTasks(@Param("tasks") Collection<String> tasks, @Param("actor") Actor actor);

    int stopCase(@Param("caseNumber") String caseNumber, @Param("actor") Actor actor);

    /** What has happened to all clocks of the cases, oldest first. */
    List<ClockInterval> intervals(@Param("caseNumbers") Collection<String> caseNumbers);

    /** The same without what was only noted and moves no due date. */
    List<ClockInterval> movingIntervals(@Param("caseNumbers") Collection<String> caseNumbers);

    void insertIntervals(@Param("intervals") List<ClockInterval> intervals);

    /** Clocks that have to warn by now, the longest waiting first, from behind the one that a page before ended with. */
    List<Due> due(
            @Param("now") Instant now,
            @Param("after") Instant after,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    /** Locks clocks of a state that were counted with an older calendar, in order; those that somebody holds are left out. */
    List<ClockRow> lockOutdated(
            @Param("state") State state,
            @Param("edition") long edition,
            @Param("afterEdition") long afterEdition,
            @Param("afterId") long afterId,
            @Param("limit") int limit);

    /** How many open clocks were counted with an older calendar, counted up to the cap. */
    int countOutdated(@Param("edition") long edition, @Param("cap") int cap);

    /** Notes that a calendar leaves the due dates of these clocks as they are. */
    void confirm(@Param("ids") Collection<Long> ids, @Param("edition") long edition);

    /** Locks the open ones of these clocks. */
    List<ClockRow> lockOpen(@Param("ids") Collection<Long> ids);

    @Nullable
    Instant dueOfTask(String taskId);
}
