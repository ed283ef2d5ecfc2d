package org.bihuan.enterprise;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Licences, policies and certificates that end soon, and of which somebody has been told so already. */
@Component
public class EndingLicences {

    private final MasterDataMapper mapper;
    private final List<Integer> days;

    /** @param days before the end, on which somebody is told, at least one (dossier G.4: 90, 60 and 30) */
    EndingLicences(MasterDataMapper mapper, @Value("${bihuan.licences.warn-days:90,60,30}") List<Integer> days) {
        this.mapper = mapper;
        this.days = days.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /**
     * The last of the warnings that are due for what ends on that day: how many days before the end it belongs to; {@code null} if
     * none is due, or if it has ended.
     */
    public @Nullable Integer warning(LocalDate until, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, until);
        return left < 0
                ? null
                : days.stream()
                        .filter(one -> left <= one)
                        .reduce((one, next) -> next)
                        .orElse(null);
    }

    /** Whether a warning is the last or the only one. */
    public boolean isLast(int warning) {
        return warning == days.get(days.size() - 1);
    }

    /** Whether a warning is the first of several. */
    public boolean isFirst(int warning) {
        return warning == days.get(0) && days.size() > 1;
    }

    /** What ends from today on and within the days of the first warning, by day, enterprise, kind and number. */
    public List<HeldLicence> soon(LocalDate today, @Nullable HeldLicence after, int limit) {
        return mapper.ending(today, today.plusDays(days.get(0)), after, limit);
    }

    /** Notes in the caller's transaction that somebody is told now; false if it has been noted before. */
    public boolean note(HeldLicence licence, int warning) {
        try {
            mapper.noteWarning(licence, warning);
            return true;
        } catch (DuplicateKeyException told) {
            return false;
        }
    }
}
