package org.bihuan.engine;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface JobMapper {

    /** A timer that waits, and the element of the model that it belongs to. */
    record Waiting(String jobId, String caseNumber, String element) {}

    /** The case that a job of the engine belongs to; null if the job is gone. */
    @Nullable
    String caseNumber(@Param("jobId") String jobId);

    /** The timers of the cases that wait, in no order. */
    List<Waiting> timers(@Param("caseNumbers") Collection<String> caseNumbers);
}
