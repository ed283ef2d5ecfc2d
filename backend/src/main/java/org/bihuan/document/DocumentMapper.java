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

    List<Documents.Issued> ofCases(@Param("caseNumbers") List<String> caseNumbers, @Param("limit") int limit);

    /** Counts the numbers of a 字 and year one up; the first is 1. */
    void countUp(@Param("word") String word, @Param("year") int year);

    /** What {@link #countUp} has just reached in the running transaction. */
    long lastNumber(@Param("word") String word, @Param("year") int year);

    @Nullable
    Content content(@Param("id") String id, @Param("pdf") boolean pdf);
}
