package org.bihuan.supervision;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SupervisionMapper {

    /** An overdue clock of an open case, and how many levels it has been given. */
    record Overdue(long id, String caseNumber, String name, @Nullable String taskId, Instant dueAt, int given) {}

    /** A level that was given. */
    record Given(
            String caseNumber,
            @Nullable Long clockId,
            String levelCode,
            String levelName,
            String number,
            String documentId,
            String text,
            String givenBy,
            Instant givenAt,
            String givenOn) {}

    /** By id; of those that have not been through all levels. */
    List<Overdue> overdue(@Param("after") long after, @Param("levels") int levels, @Param("limit") int limit);

    /** How many levels a clock has been given. */
    int given(long clockId);

    void insert(Given given);

    int countOn(@Param("caseNumber") String caseNumber, @Param("level") String level, @Param("on") String on);

    /** Oldest first, at most 200. */
    List<Given> of(String caseNumber);
}
