package org.bihuan.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bihuan.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may inspect: officers with a law-enforcement certificate that is valid today, and nobody else (行政处罚法第四十二条,
 * 国办发〔2024〕54号).
 */
@Component
public final class Certificates {

    private final PeopleMapper mapper;
    private final Clock clock;

    Certificates(PeopleMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The number of the person's certificate, which papers name beside the person. */
    public Optional<String> number(String username) {
        return Optional.ofNullable(mapper.certificateNumber(username));
    }

    /** @param number at most 30 characters; {@code null} takes it away */
    public void setNumber(String username, @Nullable String number) {
        mapper.setCertificateNumber(username, number);
    }

    /** Why the person cannot be chosen as an officer; null if nothing speaks against it. */
    public @Nullable String objection(Person person) {
        if (!person.active()) {
            return "已停用";
        }
        if (!person.has("officer")) {
            return person.has("auxiliary") ? "是执法辅助人员，没有执法证" : "不是执法人员，没有执法证";
        }
        LocalDate until = person.certificateValidUntil();
        if (until == null) {
            return "没有执法证";
        }
        return until.isBefore(LocalDate.ofInstant(clock.instant(), Times.ZONE)) ? "执法证已过期" : null;
    }
}
