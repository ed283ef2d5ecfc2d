package org.bihuan.registration;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface RegistrationMapper {

    void insert(Registration registration);

    @Nullable
    Registration find(String number);

    /** Those that wait, the longest wait first; of the others, the latest first. */
    List<Registration> page(
            @Param("status") Registration.Status status,
            @Param("oldestFirst") boolean oldestFirst,
            @Param("afterMoment") @Nullable Instant afterMoment,
            @Param("afterNumber") @Nullable String afterNumber,
            @Param("limit") int limit);

    int count(@Param("status") Registration.Status status, @Param("cap") int cap);

    List<Registration> ofEnterprise(@Param("uscc") String uscc, @Param("limit") int limit);

    /** @return 0 if it is no longer with the applicant, or was changed meanwhile */
    int correct(
            @Param("number") String number,
            @Param("version") int version,
            @Param("details") Details details,
            @Param("passwordHash") @Nullable String passwordHash,
            @Param("now") Instant now);

    /** @return 0 if it no longer waits for a clerk, or was changed meanwhile */
    int decide(
            @Param("number") String number,
            @Param("version") int version,
            @Param("status") Registration.Status status,
            @Param("clerk") String clerk,
            @Param("reason") @Nullable String reason,
            @Param("now") Instant now);

    int deleteUnapproved(
            @Param("status") Registration.Status status, @Param("before") Instant before, @Param("limit") int limit);
}
