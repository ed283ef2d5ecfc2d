package org.bihuan.attachment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AttachmentMapper {

    /** Which field of the form names which file. */
    record Binding(String id, String field) {}

    void insert(Attachment attachment);

    @Nullable
    Attachment find(@Param("id") String id);

    List<Attachment> findAll(@Param("ids") Collection<String> ids);

    List<Attachment> ofCase(@Param("caseNumber") String caseNumber, @Param("limit") int limit);

    long bytesSince(@Param("uploader") String uploader, @Param("since") Instant since);

    /** Binds those that are still free and the uploader's; the count tells whether another case was faster. */
    int bind(
            @Param("caseNumber") String caseNumber,
            @Param("step") @Nullable String step,
            @Param("stepName") @Nullable String stepName,
            @Param("uploader") String uploader,
            @Param("bindings") List<Binding> bindings);

    List<Attachment> unboundBefore(@Param("before") Instant before, @Param("limit") int limit);

    int deleteUnbound(@Param("ids") Collection<String> ids);

    List<String> hashesInUse(@Param("hashes") Collection<String> hashes);
}
