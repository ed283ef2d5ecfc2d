package org.bihuan.enterprise;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bihuan.RefusedException;
import org.bihuan.RefusedException.FieldError;
import org.bihuan.people.CurrentUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the bureau knows about enterprises, and who changed it. Who may see or change it is the caller's business. */
@Component
public class MasterData {

    private static final int MOST_CHANGES = 100;

    private final MasterDataMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;

    MasterData(MasterDataMapper mapper, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The enterprise's details; nothing is known of one that nobody has described. */
    public EnterpriseDetails of(String uscc) {
        return Optional.ofNullable(mapper.details(uscc)).orElseGet(() -> EnterpriseDetails.nothing(uscc));
    }

    /**
     * Makes the details these, in the name of whoever acts now; saying the same once more changes nothing.
     *
     * @param details its {@code changedAt} is that of the details that were seen before, the epoch if there were none, or {@code null} to overwrite whatever is there
     * @throws RefusedException 404 if there is no such enterprise, 409 if somebody else has changed it since, 422 with what is wrong
     */
    @Transactional
    public void save(EnterpriseDetails details) {
        lock(details.uscc());
        List<FieldError> errors = DetailsRules.errors(details);
        if (!errors.isEmpty()) {
            throw RefusedException.invalid(errors);
        }
        EnterpriseDetails before = of(details.uscc());
        if (details.changedAt() != null
                && !details.changedAt().equals(Objects.requireNonNullElse(before.changedAt(), Instant.EPOCH))) {
            throw RefusedException.conflict("这家企业的资料刚被别人修改过，请刷新后再改。");
        }
        String what = Changes.between(before, details);
        if (!what.isEmpty()) {
            Change change = record(details.uscc(), what);
            mapper.saveDetails(details.signed(change.changedAt(), change.changedBy()));
        }
    }

    /** The changes of details and licences, newest first, at most 100. */
    public List<Change> changes(String uscc) {
        return mapper.changes(uscc, MOST_CHANGES);
    }

    void lock(@Nullable String uscc) {
        if (uscc == null || mapper.lock(uscc) == null) {
            throw RefusedException.notFound("没有这家企业。");
        }
    }

    Change record(String uscc, String what) {
        Change change = new Change(uscc, clock.instant().truncatedTo(ChronoUnit.MICROS), currentUser.username(), what);
        mapper.insertChange(change);
        return change;
    }
}
