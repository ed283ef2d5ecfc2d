package org.bihuan.document;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DocumentMapper {

    /** One of the two forms of a document. */
    record Content(String caseNumber, String name, byte[] bytes) {}

    void insert(
            @Param("document") Document document,
            @Param("caseNumber") String caseNumber,
            @Param("docx") byte[] docx,
            @Param("pdf") byte[] pdf);

    List<Document> ofCase(@Param("caseNumber") String caseNumber, @Param("limit") int limit);

    @Nullable
    Content content(@Param("id") String id, @Param("pdf") boolean pdf);
}
