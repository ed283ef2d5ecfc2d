package org.bihuan.casefile;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PhraseMapper {

    void insert(
            @Param("username") String username,
            @Param("caseType") String caseType,
            @Param("step") String step,
            @Param("text") String text,
            @Param("at") Instant at);

    /** Oldest first. */
    List<Phrase> of(
            @Param("username") String username,
            @Param("caseType") String caseType,
            @Param("step") String step,
            @Param("limit") int limit);

    int delete(@Param("username") String username, @Param("id") long id);
}
