package org.bihuan.clock;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ClockMapper {

    /** The clocks of the code that run or stand still, in no order. */
    List<ClockRow> open(@Param("caseNumber") String caseNumber, @Param("code") String code);

    /** The latest 500 clocks of a case, latest first. */
    List<ClockRow> ofCase(@Param("caseNumber") String caseNumber);

    int insert(ClockRow row);

    int update(ClockRow row);

    int stop(
            @Param("caseNumber") String caseNumber,
            @Param("codes") Collection<String> codes,
            @Param("now") Instant now);

    int stopTasks(@Param("tasks") Collection<String> tasks, @Param("now") Instant now);

    int stopCase(@Param("caseNumber") String caseNumber, @Param("now") Instant now);
}
