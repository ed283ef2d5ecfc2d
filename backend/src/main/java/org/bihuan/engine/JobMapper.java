package org.bihuan.engine;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface JobMapper {

    /** The case that a job of the engine belongs to; null if the job is gone. */
    @Nullable
    String caseNumber(@Param("jobId") String jobId);
}
