package org.bihuan.ledger;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface LedgerMapper {

    void insertHead(Head head);

    void insertHeadIfAbsent(Head head);

    @Nullable
    Head lockHead(String caseNumber);

    void advance(@Param("caseNumber") String caseNumber, @Param("seq") long seq, @Param("hash") String hash);

    /** Locks the heads of the cases in order, without waiting for those that somebody holds. */
    List<Head> lockFree(@Param("caseNumbers") Collection<String> caseNumbers);

    void advanceAll(@Param("heads") List<Head> heads);

    List<String> unread(@Param("after") String after, @Param("limit") int limit);

    void markRead(String caseNumber);

    void insertEvents(@Param("events") List<RecordedEvent> events);

    List<RecordedEvent> events(
            @Param("caseNumber") String caseNumber, @Param("after") long after, @Param("limit") int limit);

    List<RecordedEvent> newest(
            @Param("caseNumber") String caseNumber, @Param("before") long before, @Param("limit") int limit);

    List<RecordedEvent> latest(
            @Param("caseNumber") String caseNumber, @Param("type") String type, @Param("limit") int limit);

    void sealHeads();

    List<Head> sealedHeads(@Param("after") String after, @Param("limit") int limit);

    void insertSeal(Seal seal);

    @Nullable
    Seal seal(java.time.LocalDate date);
}
