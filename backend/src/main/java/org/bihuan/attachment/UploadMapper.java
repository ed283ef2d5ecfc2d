package org.bihuan.attachment;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface UploadMapper {

    void insert(Upload upload);

    @Nullable
    Upload find(@Param("id") String id, @Param("uploader") String uploader);

    int countOpen(@Param("uploader") String uploader);

    void advance(@Param("id") String id, @Param("received") long received, @Param("at") Instant at);

    void finish(@Param("id") String id, @Param("attachmentId") String attachmentId);

    void delete(@Param("id") String id);

    List<String> untouchedSince(@Param("before") Instant before, @Param("limit") int limit);
}
